import assert from 'node:assert/strict';
import { analyse } from '../support/reading';
import { assertSound } from '../support/soundAnalysis';

const MEGABYTE = 1_000_000;

describe('texts as they come', function () {
  this.timeout(60_000);

  it('are read in one line of a megabyte', () => {
    const sentence = 'La alcaldesa Ana Ruiz dijo este lunes que el puente de Río Hondo sigue cerrado. ';
    const text = sentence.repeat(Math.ceil(MEGABYTE / sentence.length));
    const analysis = analyse(text);
    const [article, ...others] = analysis.articles;
    assert.equal(others.length, 0);
    assert.equal(
      article?.mentions.filter((mention) => mention.text === 'Ana Ruiz').length,
      text.length / sentence.length,
    );
    assert.ok(article.mentions.every(({ range, text: words }) => text.slice(...range) === words));
  });

  it('are read from right to left, with the posts in them', () => {
    const text = `أعلنت رئيسة البلدية ليلى حداد يوم الاثنين أن الجسر سيبقى مغلقا حتى 3 مايو 2024.
راه העיר דנה לוי הודיעה ביום שני כי הגשר יישאר סגור עד 3 במאי 2024.
الجسر مغلق والعمل مستمر حتى إشعار آخر — ليلى حداد (@layla_haddad) October 18, 2024
قالت حداد إن العمل مستمر.
`;
    const analysis = analyse(text);
    assertSound(text, analysis);
    const [article] = analysis.articles;
    assert.equal(article?.language, 'ar');
    const [post] = article.blocks.flatMap((block) => (block.role === 'post' ? [block.post] : []));
    assert.deepEqual([post?.author, post?.handle, post?.date], ['ليلى حداد', 'layla_haddad', '2024-10-18']);
    assert.ok(article.mentions.some(({ text: words, type }) => type === 'date' && words === '3 مايو 2024'));
  });
});
