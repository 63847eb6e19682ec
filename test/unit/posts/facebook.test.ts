import assert from 'node:assert/strict';
import { assertPost, inArticle, onlyPost, postsIn } from '../../support/posts';

const BODY = '🌊 Así amaneció la orilla norte. #RíoHondo';

describe('posts of Facebook', () => {
  const ATTRIBUTIONS: readonly (readonly [attribution: string, date: string])[] = [
    ['Posted by Ana Ruiz on Friday, October 30, 2015', '2015-10-30'],
    ['Posted by Ana Ruiz on\u00a0Friday, October 30, 2015', '2015-10-30'],
    ['Publicado por Ana Ruiz en Jueves, 31 de diciembre de 2020', '2020-12-31'],
    ['Publicado por Ana Ruiz en\u00a0Jueves, 31 de diciembre de 2020', '2020-12-31'],
    ['Posted by Ana Ruiz on Jueves, 31 de diciembre de 2020', '2020-12-31'],
    ['Publicado por Ana Ruiz on Thursday, December 31, 2020', '2020-12-31'],
    ['Publicado por Ana Ruiz em Sábado, 2 de janeiro de 2021', '2021-01-02'],
    ['Publié par Ana Ruiz le vendredi 30 octobre 2015', '2015-10-30'],
    ['Gepostet von Ana Ruiz am Freitag, 30. Oktober 2015', '2015-10-30'],
    ['Publicado por Ana Ruiz em Quarta-feira, 6 de janeiro de 2021', '2021-01-06'],
    ['Geplaatst door Ana Ruiz op Vrijdag 30 oktober 2015', '2015-10-30'],
  ];
  for (const [attribution, date] of ATTRIBUTIONS) {
    it(`is signed ${attribution}`, () => {
      for (const between of ['', ' ', '\n', '\n\n']) {
        const text = inArticle(BODY + between + attribution);
        const post = onlyPost(text);
        assertPost(text, post, { platform: 'facebook', body: BODY, author: 'Ana Ruiz', date, attribution });
        assert.equal(text.slice(...post.range), BODY + between + attribution);
      }
    });
  }

  it('ends with its date', () => {
    const text = inArticle(`${BODY} Posted by Ana Ruiz on Friday, October 30, 2015Y siguió lloviendo.`);
    assert.ok(text.slice(...onlyPost(text).range).endsWith('2015'));
  });

  it('is no notice of publication without a date', () => {
    for (const line of ['Publicado por Ana Ruiz en el Boletín Oficial.', 'Posted by the editors on Friday.'])
      assert.deepEqual(postsIn(inArticle(line)), []);
  });

  it('keeps a small word inside the name', () => {
    const text = inArticle(`${BODY} Posted by Ana on Water on Friday, October 30, 2015`);
    assert.equal(onlyPost(text).post.author, 'Ana on Water');
  });
});
