import assert from 'node:assert/strict';
import { assertPost, inArticle, onlyPost, postsIn } from '../../support/posts';

const CAPTION = '🌊 Así amaneció la orilla norte. Cuídense todos.';
const HEADING = 'Ver esta publicación en Instagram';

/** Instagram's words around the account in its languages. */
const WORDINGS: readonly (readonly [before: string, after?: string])[] = [
  ['A post shared by '],
  ['A photo posted by '],
  ['A video posted by '],
  ['Una publicación compartida por '],
  ['Una publicación compartida de '],
  ['Un video publicado por '],
  ['Una foto publicada por '],
  ['Uma publicação compartilhada por '],
  ['Uma publicação partilhada por '],
  ['Um post compartilhado por '],
  ['Une publication partagée par '],
  ['Une photo publiée par '],
  ['Un post condiviso da '],
  ['Una foto pubblicata da '],
  ['Ein Beitrag geteilt von '],
  ['Ein von ', ' geteilter Beitrag'],
  ['Een bericht gedeeld door '],
  ['Post udostępniony przez '],
  ['Публикация от '],
  ['Допис, поширений '],
  ['Una publicació compartida per '],
  ['', '’in paylaştığı bir gönderi'],
  ['', "'nın paylaştığı bir gönderi"],
  ['', 'がシェアした投稿'],
  ['', '님의 공유 게시물'],
];

describe('posts of Instagram', () => {
  for (const [before, after = ''] of WORDINGS) {
    it(`is signed ${before}…${after}`, () => {
      const attribution = `${before}Ana Ruiz (@ana.ruiz_1)${after}`;
      const text = inArticle(`${HEADING}\n${CAPTION}\n${attribution}`);
      const post = onlyPost(text);
      assertPost(text, post, {
        platform: 'instagram',
        body: CAPTION,
        author: 'Ana Ruiz',
        handle: 'ana.ruiz_1',
        attribution,
      });
      assert.equal(text.slice(...post.range), `${HEADING}\n${CAPTION}\n${attribution}`);
    });
  }

  const DATED: readonly (readonly [attribution: string, date: string])[] = [
    ['A post shared by Ana (@ana) on Apr 18, 2020 at 12:12pm PDT', '2020-04-18'],
    ['A post shared by Ana (@ana) on Dec 1, 2019 at 9:05am PST', '2019-12-01'],
    ['Una publicación compartida por Ana (@ana) el 18 de Abr de 2020', '2020-04-18'],
    ['Ein Beitrag geteilt von Ana (@ana) am Apr 28, 2020 um 9:29 PDT', '2020-04-28'],
    ['Публикация от Ana (@ana)19 Апр 2020 в 1:10 PDT', '2020-04-19'],
    ['Uma publicação compartilhada por Ana (@ana) em 13 de Mar, 2018 às 6:32 PDT', '2018-03-13'],
    ['Une publication partagée par Ana (@ana) le 29 Mars 2017 à 11h25 PDT', '2017-03-29'],
    ['Post udostępniony przez Ana (@ana) Kwi 18, 2020 o 12:12 PDT', '2020-04-18'],
  ];
  for (const [attribution, date] of DATED) {
    it(`is dated ${attribution}`, () => {
      const text = inArticle(`${CAPTION}\n${attribution}`);
      assertPost(text, onlyPost(text), {
        platform: 'instagram',
        body: CAPTION,
        author: 'Ana',
        handle: 'ana',
        date,
        attribution,
      });
    });
  }

  for (const name of ['Ana Ruiz (she/her)', '🌊Ana🌊', 'アナ', 'Club Náutico - Río Hondo', 'А. Руис']) {
    it(`knows ${name} as its author`, () => {
      const { post } = onlyPost(inArticle(`${CAPTION} A post shared by ${name} (@ana.ruiz)`));
      assert.equal(post.author, name);
      assert.equal(post.handle, 'ana.ruiz');
    });
  }

  it('may show an account without a name', () => {
    const { post } = onlyPost(inArticle(`${CAPTION} A video posted by @ana.ruiz on Apr 18, 2020.`));
    assert.equal(post.author, null);
    assert.equal(post.handle, 'ana.ruiz');
    assert.equal(post.date, '2020-04-18');
  });

  const HEADINGS = [
    'View this post on Instagram',
    'View this profile on Instagram',
    'Ver esta publicación en Instagram',
    'Ver esta publicação no Instagram',
    'Voir cette publication sur Instagram',
    'Visualizza questo post su Instagram',
    'Sieh dir diesen Beitrag auf Instagram an',
    'Dit bericht op Instagram bekijken',
    'Wyświetl ten post na Instagramie',
    'Посмотреть эту публикацию в Instagram',
    'Bu gönderiyi Instagram’da gör',
    'この投稿をInstagramで見る',
  ];
  for (const heading of HEADINGS) {
    it(`begins with its heading ${heading}`, () => {
      for (const gap of ['', ' ', '\n', '\n\n']) {
        const own = `${heading}${gap}${CAPTION}${gap}A post shared by Ana (@ana)`;
        const text = inArticle(own);
        const post = onlyPost(text);
        assert.equal(text.slice(...post.range), own);
        assert.equal(post.post.body.text, CAPTION);
      }
    });
  }

  it('may have neither caption nor date', () => {
    for (const gap of ['', '\n', '\n\n\n']) {
      const attribution = 'Una publicación compartida por Ana Ruiz (@ana.ruiz)';
      const text = inArticle(`${HEADING}${gap}${attribution}`);
      const post = onlyPost(text);
      assertPost(text, post, { platform: 'instagram', author: 'Ana Ruiz', handle: 'ana.ruiz', attribution });
      assert.equal(text.slice(...post.range), `${HEADING}${gap}${attribution}`);
      assert.deepEqual(post.post.languages, []);
    }
  });

  it('keeps the paragraphs of a caption behind its heading', () => {
    const caption = `${CAPTION}\n\nGracias a los bomberos.\n\n#riohondo #crecida`;
    const { post } = onlyPost(inArticle(`${HEADING}\n\n${caption}\n\nA post shared by Ana (@ana)`));
    assert.equal(post.body.text, caption);
  });

  it('leaves a heading without a post alone', () => {
    assert.deepEqual(postsIn(inArticle(HEADING)), []);
  });

  it('shows its own link behind', () => {
    const url = 'https://www.instagram.com/p/B_Xyz-12';
    const { post } = onlyPost(inArticle(`${HEADING} ${CAPTION} A post shared by Ana (@ana) ${url}`));
    assert.equal(post.url, url);
  });

  it('has its date in brackets in Turkish', () => {
    const attribution = "Ana Ruiz (@ana)'in paylaştığı bir gönderi (18 Nis 2020, 12:12ÖS PDT)";
    const text = inArticle(`${HEADING} ${CAPTION}\n${attribution}`);
    const post = onlyPost(text);
    assertPost(text, post, {
      platform: 'instagram',
      body: CAPTION,
      author: 'Ana Ruiz',
      handle: 'ana',
      date: '2020-04-18',
      attribution,
    });
  });
});
