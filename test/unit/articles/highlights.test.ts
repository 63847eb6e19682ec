import assert from 'node:assert/strict';
import { placeArticle } from '../../../src/core/articles/article';
import { highlightsOf } from '../../../src/core/articles/highlights';
import type { TextRange } from '../../../src/core/text/range';
import { BUNDLE, BUNDLE_TEXT, rangeOf } from '../sample';

describe('highlightsOf', () => {
  const shown = (within?: readonly [number, number]): string[] =>
    highlightsOf(BUNDLE_TEXT, BUNDLE, within).map(
      ({ kind, range }) => `${kind}: ${BUNDLE_TEXT.slice(...range)}`,
    );

  it('marks names that may be none, and no others', () => {
    const [article, ...others] = BUNDLE.articles;
    const mentions = article.mentions.map((mention) =>
      mention.text === 'Ruiz' || mention.text === 'party' ? { ...mention, probability: 0.4 } : mention,
    );
    const uncertain = highlightsOf(BUNDLE_TEXT, {
      ...BUNDLE,
      articles: [{ ...article, mentions }, ...others],
    })
      .filter((highlight) => highlight.uncertain)
      .map(({ range }) => BUNDLE_TEXT.slice(...range));
    assert.deepEqual(uncertain, ['Ruiz', 'party']);
  });

  it('colours entities and the parts of posts, line by line', () => {
    assert.deepEqual(shown(), [
      'location: Puerto Nuevo',
      'person: Ana Ruiz',
      'person: Ruiz',
      'location: Puerto Nuevo',
      'location: Puerto Nuevo',
      'postBody: Hoy, fiesta!',
      'postBody: Today, a ',
      'miscellaneous: party',
      'postBody: !',
      'postMedia: pic.twitter.com/abc123',
      'postAuthor: Ana *Ruiz*',
      'postHandle: @ana_ruiz',
      'postDate: May 3, 2024',
    ]);
  });

  it('keeps order and never overlaps, mentions across a post’s edge included', () => {
    const [article] = BUNDLE.articles;
    const mentions = [
      { ...article.mentions[0]!, range: [0, BUNDLE_TEXT.indexOf('party') + 2] as const },
      { ...article.mentions[1]!, range: rangeOf(BUNDLE_TEXT, '— Ana *Ruiz* (@ana_ruiz) May 3, 2024') },
    ];
    const highlights = highlightsOf(BUNDLE_TEXT, { ...BUNDLE, articles: [{ ...article, mentions }] });
    let end = 0;
    for (const { range } of highlights) {
      assert.ok(range[0] >= end && range[1] > range[0]);
      assert.doesNotMatch(BUNDLE_TEXT.slice(...range), /[\n\r]/);
      end = range[1];
    }
    assert.ok(highlights.some(({ kind }) => kind === 'postHandle'));
  });

  it('colours delimiters that the user described, and their names; the grammar does the others', () => {
    const text = `---\nA: a.txt\n---\n${BUNDLE_TEXT}`;
    const shift = text.length - BUNDLE_TEXT.length;
    const articles = BUNDLE.articles.map((article) => placeArticle(article, shift));
    const coloured = (family: string, within?: TextRange): string[] =>
      highlightsOf(
        text,
        { ...BUNDLE, articles, delimiters: [{ family, name: 'a.txt', range: [0, shift - 1] }] },
        within,
      ).map(({ kind, range }) => `${kind}: ${text.slice(...range)}`);
    assert.deepEqual(coloured('{rule}\nA: {name}\n{rule}').slice(0, 5), [
      'delimiter: ---',
      'delimiter: A: ',
      'delimiterName: a.txt',
      'delimiter: ---',
      'location: Puerto Nuevo',
    ]);
    assert.deepEqual(coloured('more')[0], 'location: Puerto Nuevo');
    assert.deepEqual(coloured('{rule}\nA: {name}\n{rule}', rangeOf(text, 'Nadie durmió en Puerto Nuevo.')), [
      'location: Puerto Nuevo',
    ]);
  });

  it('leaves out what lies outside of a window', () => {
    assert.deepEqual(shown(rangeOf(BUNDLE_TEXT, 'Nadie durmió en Puerto Nuevo.')), [
      'location: Puerto Nuevo',
    ]);
  });
});
