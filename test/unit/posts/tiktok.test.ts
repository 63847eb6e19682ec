import assert from 'node:assert/strict';
import { assertPost, inArticle, onlyPost, postsIn } from '../../support/posts';

describe('posts of TikTok', () => {
  const SOUNDS = ['♬ sonido original - Ana', '♬ original sound - Ana Ruiz', '♬ Река - Вода', '♬ 川の歌 - 水'];
  for (const sound of SOUNDS) {
    it(`closes with ${sound}`, () => {
      const own = `@ana.ruiz_1 Así amaneció la orilla 🌊 #rio #crecida ${sound}`;
      const text = inArticle(own);
      const post = onlyPost(text);
      assertPost(text, post, {
        platform: 'tiktok',
        body: 'Así amaneció la orilla 🌊 #rio #crecida',
        handle: 'ana.ruiz_1',
        attribution: sound,
      });
      assert.equal(text.slice(...post.range), own);
    });
  }

  it('may begin within a line', () => {
    const text = inArticle(
      'El video se hizo viral: @ana.ruiz Así amaneció la orilla ♬ sonido original - Ana',
    );
    const post = onlyPost(text);
    assert.equal(text.slice(...post.range), '@ana.ruiz Así amaneció la orilla ♬ sonido original - Ana');
  });

  it('may have no caption', () => {
    const text = inArticle('@ana.ruiz ♬ sonido original - Ana');
    assertPost(text, onlyPost(text), {
      platform: 'tiktok',
      handle: 'ana.ruiz',
      attribution: '♬ sonido original - Ana',
    });
  });

  it('stands below another', () => {
    const posts = postsIn(inArticle('@ana Uno solo ♬ sonido A\n@luis Otro más ♬ sonido B'));
    assert.deepEqual(
      posts.map(({ post }) => [post.handle, post.body.text]),
      [
        ['ana', 'Uno solo'],
        ['luis', 'Otro más'],
      ],
    );
  });

  it('keeps within its line', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const { post } = onlyPost(
        inArticle(`Escribió @luis esa noche.${end}@ana Así amaneció ♬ sonido original`),
      );
      assert.equal(post.handle, 'ana');
      assert.equal(post.body.text, 'Así amaneció');
    }
  });

  it('needs an account', () => {
    for (const line of [
      '♬ sonido original - Ana',
      'Cantaron ♬ la la la ♬ hasta la noche',
      'Ana@example.com ♬ la',
    ])
      assert.deepEqual(postsIn(inArticle(line)), []);
  });
});
