import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Excerpt, LiveAnalysis } from '../../../src/core/live/liveAnalysis';
import type { TextRange } from '../../../src/core/text/range';
import { finish } from '../../../src/core/text/steps';
import { longArticle } from '../../support/longTexts';
import { readers } from '../../support/readers';
import { assertSound } from '../../support/soundAnalysis';

/** A hundred thousand units and more, in lines and in one. */
const LONG = { lines: longArticle(120_000, '\n'), 'one line': longArticle(120_000, ' ') };

/** So much is read at most, however much is in sight. */
const MOST = 50_000;

const start = (text: string): LiveAnalysis => finish(LiveAnalysis.of(text, readers));

function glimpse(live: LiveAnalysis, sight: TextRange): Excerpt {
  const [article] = live.articlesIn(sight);
  assert.ok(article);
  const seen = finish(live.glimpse(article, sight));
  assert.ok(seen);
  return seen;
}

describe('a glimpse of a long article', () => {
  for (const [kind, text] of Object.entries(LONG)) {
    describe(`in ${kind}`, () => {
      const live = start(text);

      it('has what is in sight and little more, as it stands in the text', () => {
        fc.assert(
          fc.property(fc.nat(text.length), fc.nat(5000), (from, length) => {
            const sight: TextRange = [from, Math.min(text.length, from + length)];
            const seen = glimpse(live, sight);
            const end = seen.start + seen.text.length;
            assert.equal(seen.text, text.slice(seen.start, end));
            assert.ok(seen.start <= sight[0] && end >= sight[1]);
            assert.ok(seen.text.length <= MOST);
            assertSound(seen.text, { ...seen.contents, detected: live.detected() });
          }),
          { numRuns: 20 },
        );
      });

      it('has the names that the whole has', () => {
        const whole = start(text);
        const named = finish(whole.complete()).articles.flatMap(({ mentions }) => mentions);
        // the second and the third begin in the middle of a name
        const within = [60_000, text.length - 3000].map((place) => text.indexOf(' Ruiz', place));
        for (const from of [0, ...within]) {
          const sight: TextRange = [from, from + 2900];
          const { contents, start: by } = glimpse(live, sight);
          const inSight = ([first, last]: TextRange): boolean => first >= sight[0] && last <= sight[1];
          const seen = contents.articles.flatMap(({ mentions }) =>
            mentions.map(({ range, type }) => ({ range: [range[0] + by, range[1] + by] as const, type })),
          );
          const expected = named.map(({ range, type }) => ({ range, type }));
          const wanted = expected.filter(({ range }) => inSight(range));
          assert.ok(wanted.length > 40);
          assert.deepEqual(
            seen.filter(({ range }) => inSight(range)),
            wanted,
          );
        }
      });

      it('reads only so much where all is in sight', () => {
        assert.ok(glimpse(live, [0, text.length]).text.length <= MOST);
        assert.equal(glimpse(live, [0, text.length]).start, 0);
      });

      it('is none once the article has been read', () => {
        const read = start(text);
        const article = read.article(0);
        assert.ok(article);
        finish(read.complete());
        assert.equal(finish(read.glimpse(article, [0, 100])), undefined);
      });
    });
  }

  it('is none of a short article', () => {
    const live = start(longArticle(2000, '\n'));
    const article = live.article(0);
    assert.ok(article);
    assert.equal(finish(live.glimpse(article, [0, 100])), undefined);
  });

  it('stays in its article, below the delimiter', () => {
    const bundle = `==> a.txt <==\n${LONG.lines}==> b.txt <==\n${LONG.lines}`;
    const live = start(bundle);
    const middle = bundle.indexOf('==> b');
    const [first, second] = live.articles;
    assert.ok(first && second);
    const sight: TextRange = [middle - 200, middle + 200];
    const above = finish(live.glimpse(first, sight));
    const below = finish(live.glimpse(second, sight));
    assert.equal((above?.start ?? 0) + (above?.text.length ?? 0), middle);
    assert.equal(below?.start, middle);
    assert.equal(below.first, 1);
    assert.equal(below.contents.delimiters[0]?.name, 'b.txt');
    assert.equal(below.contents.articles[0]?.name, 'b.txt');
    assert.ok(below.text.slice(below.contents.articles[0].range[0]).startsWith('La alcaldesa'));
  });

  it('is corrected by people', () => {
    const live = start(LONG.lines).corrected((read) => ({ ...read, mentions: [], entities: [] }));
    assert.deepEqual(glimpse(live, [60_000, 61_000]).contents.articles[0]?.mentions, []);
  });
});
