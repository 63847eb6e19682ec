import assert from 'node:assert/strict';
import { placeArticle, withSummary } from '../../../src/core/articles/article';

describe('An article', () => {
  const sentence = { range: [2, 9] as const, text: 'It ended' };

  const bare = {
    name: null,
    range: [0, 20] as const,
    language: 'en',
    blocks: [],
    sentences: [[2, 9] as const],
    mentions: [],
    entities: [],
  };

  it('has its summary chosen when it is first asked for, wherever it is placed by then', () => {
    let made = 0;
    const article = withSummary(bare, () => {
      made++;
      return [sentence];
    });
    const placed = placeArticle(article, 5, 'b.txt');
    assert.equal(made, 0);
    assert.deepEqual(placed.summary, [{ range: [7, 14], text: 'It ended' }]);
    assert.deepEqual(article.summary, [sentence]);
    assert.equal(made, 1);
  });

  it('is the same further on but for its ranges and its name', () => {
    const article = withSummary({ ...bare, published: '2024-05-03' }, () => [sentence]);
    const placed = placeArticle(article, 5, 'b.txt');
    const expected = {
      ...{ ...bare, name: 'b.txt', range: [5, 25], sentences: [[7, 14]], published: '2024-05-03' },
      summary: [{ range: [7, 14], text: 'It ended' }],
    };
    assert.deepEqual(JSON.parse(JSON.stringify(placed)), expected);
    assert.equal(placeArticle(article, 0), article);
  });
});
