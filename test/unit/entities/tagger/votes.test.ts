import assert from 'node:assert/strict';
import { FeatureBuffer } from '../../../../src/core/entities/tagger/featureBuffer';
import { beginningOf, insideOf, OUTSIDE } from '../../../../src/core/entities/tagger/labels';
import { Votes } from '../../../../src/core/entities/tagger/votes';
import { readWordFacts, type WordFacts } from '../../../../src/core/entities/tagger/wordFeatures';

const [PERSON, PLACE] = [0, 2];

const factsOf = (line: string): WordFacts[] => line.split(' ').map(readWordFacts);

/** The features of the votes on the word at `index` of `line`, itself labelled `labels`, after others. */
function votesOn(line: string, labels: number[], index: number, ...others: [string, number[]][]): number[] {
  const votes = new Votes();
  for (const [text, read] of [[line, labels], ...others] as [string, number[]][])
    votes.add(factsOf(text), read);
  const buffer = new FeatureBuffer();
  votes.collect(factsOf(line)[index]!, labels, index, buffer);
  return buffer.values();
}

const FULL_NAME: [string, number[]] = ['Ana Ruiz', [beginningOf(PERSON), insideOf(PERSON)]];

describe('votes on a word', () => {
  it('tell what the word is elsewhere, not what it is here', () => {
    const asPlace = votesOn('Ruiz', [beginningOf(PLACE)], 0, FULL_NAME);
    const asNothing = votesOn('Ruiz', [OUTSIDE], 0, FULL_NAME);
    assert.ok(asPlace.length > 0);
    assert.deepEqual(asPlace, asNothing);
  });

  it('tell the part of the name, so that a surname is no first name', () => {
    assert.notDeepEqual(votesOn('Ruiz', [OUTSIDE], 0, FULL_NAME), votesOn('Ana', [OUTSIDE], 0, FULL_NAME));
  });

  it('tell types apart, and how many agree', () => {
    const once = votesOn('Lima', [OUTSIDE], 0, ['en Lima', [OUTSIDE, beginningOf(PLACE)]]);
    const person = votesOn('Lima', [OUTSIDE], 0, ['en Lima', [OUTSIDE, beginningOf(PERSON)]]);
    const twice = votesOn(
      'Lima',
      [OUTSIDE],
      0,
      ['en Lima', [OUTSIDE, beginningOf(PLACE)]],
      ['a Lima', [OUTSIDE, beginningOf(PLACE)]],
    );
    assert.notDeepEqual(once, person);
    assert.notDeepEqual(once, twice);
  });

  it('say only that a word stands alone where it does, and nothing of small words', () => {
    assert.equal(votesOn('Lima', [beginningOf(PLACE)], 0).length, 1);
    assert.deepEqual(votesOn('de', [OUTSIDE], 0, ['de', [OUTSIDE]]), []);
  });
});
