import assert from 'node:assert/strict';
import { assertPost, inArticle, onlyPost } from '../../support/posts';

const BODY = '🌊 Cerrado el puente de #ElEncinal por la crecida.';

describe('posts of Bluesky', () => {
  const ATTRIBUTIONS: readonly (readonly [attribution: string, handle: string])[] = [
    ['— Ana Ruiz (@ana.bsky.social) January 8, 2025 at 11:00 PM', 'ana.bsky.social'],
    ['— Ana Ruiz (@ana-ruiz.example.org) January 8, 2025 at 23:00', 'ana-ruiz.example.org'],
    ['— Ana Ruiz (@ana.bsky.social) 8 de enero de 2025, 23:00', 'ana.bsky.social'],
    ['— Ana Ruiz (@ana.bsky.social) 8. Januar 2025 um 23:00', 'ana.bsky.social'],
    ['— Ana Ruiz (@ana.bsky.social) 8 janvier 2025 à 23:00', 'ana.bsky.social'],
    ['— Ana Ruiz (@ana.bsky.social) 8 Ocak 2025 23:00', 'ana.bsky.social'],
    ['— Ana Ruiz (@ana.bsky.social) 2025年1月8日 23:00', 'ana.bsky.social'],
    ['— Ana Ruiz (@ana.bsky.social) January 8, 2025', 'ana.bsky.social'],
  ];
  for (const [attribution, handle] of ATTRIBUTIONS) {
    it(`is signed ${attribution}`, () => {
      for (const between of ['', ' ', '\n', '\n\n']) {
        const text = inArticle(BODY + between + attribution);
        const post = onlyPost(text);
        assertPost(text, post, {
          platform: 'bluesky',
          body: BODY,
          author: 'Ana Ruiz',
          handle,
          date: '2025-01-08',
          attribution,
        });
        assert.equal(text.slice(...post.range), BODY + between + attribution);
      }
    });
  }

  it('has a stand-in for its picture or link', () => {
    for (const gap of ['', ' ']) {
      const text = inArticle(
        `${BODY}${gap}[image or embed]${gap}— (@ana.bsky.social) January 8, 2025 at 11:00 PM`,
      );
      assertPost(text, onlyPost(text), {
        platform: 'bluesky',
        body: BODY,
        handle: 'ana.bsky.social',
        date: '2025-01-08',
        media: ['[image or embed]'],
        attribution: '— (@ana.bsky.social) January 8, 2025 at 11:00 PM',
      });
    }
  });

  it('shows its own link behind the time', () => {
    const url = 'https://bsky.app/profile/ana.bsky.social/post/3lfbcxyz2k';
    const { post } = onlyPost(
      inArticle(`${BODY}— Ana (@ana.bsky.social) January 8, 2025 at 11:00 PM (${url})`),
    );
    assert.equal(post.url, url);
  });

  it('is not taken for one of X, nor one of X for it', () => {
    for (const [handle, platform] of [
      ['ana.bsky.social', 'bluesky'],
      ['ana', 'x'],
      ['Ana_Ruiz99', 'x'],
    ]) {
      const { post } = onlyPost(inArticle(`${BODY}— Ana (@${handle!}) January 8, 2025`));
      assert.equal(post.platform, platform);
      assert.equal(post.handle, handle);
    }
  });

  it('keeps its body where the stand-in for its picture opens a line', () => {
    for (const gap of ['\n', '\n\n']) {
      const text = inArticle(
        `${BODY.replace(/\s*\[image or embed\]$/, '')}${gap}[image or embed]— Ana (@ana.bsky.social) January 8, 2025`,
      );
      const { post } = onlyPost(text);
      assert.equal(post.body.text, BODY.replace(/\s*\[image or embed\]$/, ''));
      assert.deepEqual(post.media, ['[image or embed]']);
    }
  });
});
