import assert from 'node:assert/strict';
import { bundleSummary, type BundledArticle } from '../../../src/core/summaries/bundle';
import { finish } from '../../../src/core/text/steps';
import { sourceOf } from './sourceOf';

const CLOSED =
  'La alcaldesa anunció que el puente viejo de Río Hondo seguirá cerrado hasta fin de mes por las obras.';
const CLOSED_TOO =
  'La alcaldesa anunció ayer que el puente viejo de Río Hondo seguirá cerrado hasta fin de mes por las obras.';
const CRACKS = 'Los técnicos hallaron grietas profundas en dos apoyos del puente viejo de Río Hondo.';
const BAKER = 'Una panadera de Valdor ganó el premio nacional de repostería con una tarta de almendras.';
const WEATHER = 'La semana próxima traerá lluvias intensas a toda la costa, según el servicio meteorológico.';

const article = (...sentences: readonly string[]): BundledArticle =>
  sourceOf(sentences.map((sentence) => ['body', sentence] as const));

describe('bundleSummary', () => {
  it('tells near-duplicates once, with all articles that tell them', () => {
    const shared = finish(
      bundleSummary([article(CLOSED), article(BAKER), article(CLOSED_TOO)], { sentences: 5 }),
    );
    assert.deepEqual(
      shared.map(({ article: number, text, toldBy }) => [number, text, toldBy]),
      [
        [0, CLOSED, [0, 2]],
        [1, BAKER, [1]],
      ],
    );
  });

  it('prefers what articles share', () => {
    const articles = [article(BAKER), article(CLOSED), article(WEATHER), article(CRACKS)];
    const shared = finish(bundleSummary(articles, { sentences: 2 }));
    assert.deepEqual(
      shared.map(({ text }) => text),
      [CLOSED, CRACKS],
    );
  });

  it('counts ranges in the article that a sentence is from', () => {
    const [first, second] = [article(BAKER), article(WEATHER, CLOSED)];
    for (const { article: number, range, text } of finish(bundleSummary([first, second], { sentences: 9 })))
      assert.equal([first, second][number]?.text.slice(...range), text);
  });

  it('says after each article how many it has read', () => {
    const steps = bundleSummary([article(BAKER), article(CLOSED), article(WEATHER)]);
    assert.deepEqual([steps.next().value, steps.next().value, steps.next().value], [1, 2, 3]);
    assert.equal(steps.next().done, true);
  });

  it('reads no article before it is asked to', () => {
    let read = 0;
    function* articles(): Generator<BundledArticle> {
      for (;;) {
        read++;
        yield article(BAKER);
      }
    }
    const steps = bundleSummary(articles());
    steps.next();
    steps.next();
    assert.equal(read, 2);
    steps.return([]);
  });

  it('has nothing to say of no articles', () => {
    assert.deepEqual(finish(bundleSummary([])), []);
  });
});
