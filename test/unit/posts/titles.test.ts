import assert from 'node:assert/strict';
import { assertPost, type ExpectedPost, inArticle, onlyPost, postsIn } from '../../support/posts';

/** Players and viewers that leave a title and who made it. */
const TITLED: readonly (readonly [own: string, expected: ExpectedPost])[] = [
  [
    '¿Cuál es la peor calle? by u/ana_ruiz in riohondo',
    {
      platform: 'reddit',
      body: '¿Cuál es la peor calle?',
      handle: 'ana_ruiz',
      attribution: 'by u/ana_ruiz in riohondo',
    },
  ],
  [
    '¿Cuál es la peor calle?by u/ana_ruiz in r/riohondo',
    {
      platform: 'reddit',
      body: '¿Cuál es la peor calle?',
      handle: 'ana_ruiz',
      attribution: 'by u/ana_ruiz in r/riohondo',
    },
  ],
  [
    'La peor callebyu/ana-ruiz inriohondo',
    { platform: 'reddit', body: 'La peor calle', handle: 'ana-ruiz', attribution: 'byu/ana-ruiz inriohondo' },
  ],
  [
    'La peor calle\nby u/ana_ruiz in riohondo',
    {
      platform: 'reddit',
      body: 'La peor calle',
      handle: 'ana_ruiz',
      attribution: 'by u/ana_ruiz in riohondo',
    },
  ],
  [
    'Fiesta del agua 2019 from Ana Ruiz on Vimeo',
    {
      platform: 'vimeo',
      body: 'Fiesta del agua 2019',
      author: 'Ana Ruiz',
      attribution: 'from Ana Ruiz on Vimeo',
    },
  ],
  [
    'Fiesta del agua 2019 from Ana Ruiz on Vimeo.',
    {
      platform: 'vimeo',
      body: 'Fiesta del agua 2019',
      author: 'Ana Ruiz',
      attribution: 'from Ana Ruiz on Vimeo.',
    },
  ],
  [
    'Acta 12 de la sesión by Municipio de Río Hondo on Scribd',
    {
      platform: 'scribd',
      body: 'Acta 12 de la sesión',
      author: 'Municipio de Río Hondo',
      attribution: 'by Municipio de Río Hondo on Scribd',
    },
  ],
];

describe('posts that are titles', () => {
  for (const [own, expected] of TITLED) {
    it(`are read from ${JSON.stringify(own)}`, () => {
      const text = inArticle(own);
      const post = onlyPost(text);
      assertPost(text, post, expected);
      assert.equal(text.slice(...post.range), own);
    });
  }

  it('show their own link behind', () => {
    for (const [own, url] of [
      ['Fiesta del agua from Ana Ruiz on Vimeo', 'https://vimeo.com/123456789'],
      [
        'La peor calle by u/ana_ruiz in riohondo',
        'https://www.reddit.com/r/riohondo/comments/1abcd/la_peor_calle/',
      ],
      ['Acta 12 by Municipio on Scribd', 'https://www.scribd.com/document/123456789'],
    ])
      assert.equal(onlyPost(inArticle(`${own!} ${url!}`)).post.url, url);
  });

  it('are not read from names alone', () => {
    for (const line of [
      'El usuario u/ana_ruiz abrió un hilo en r/riohondo.',
      'La película se puede ver en Vimeo y el acta en Scribd.',
      'They saw it on Vimeo.',
    ])
      assert.deepEqual(postsIn(inArticle(line)), []);
  });
});
