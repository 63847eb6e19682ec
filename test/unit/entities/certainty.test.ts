import assert from 'node:assert/strict';
import { isUncertain, recogniseLikely } from '../../../src/core/entities/certainty';
import { linkNames } from '../../../src/core/entities/linking';
import type { FoundName, Recognise } from '../../../src/core/entities/recogniser';
import { finish } from '../../../src/core/text/steps';

const NAMES: readonly FoundName[] = [
  { range: [0, 3], type: 'person', probability: 0.3 },
  { range: [4, 8], type: 'location', probability: 0.8 },
  { range: [9, 13], type: 'date' },
];

describe('certainty', () => {
  const recognise: Recognise = function* () {
    yield;
    return [...NAMES];
  };
  const likely = (minimum: unknown): number[] =>
    finish(recogniseLikely(recognise, minimum)('Ana Roma 2024', [])).map(({ range }) => range[0]);

  it('leaves out names below the minimum, and none that is as likely or has no probability', () => {
    assert.deepEqual(likely(0.5), [4, 9]);
    assert.deepEqual(likely(0.8), [4, 9]);
    assert.deepEqual(likely(1), [9]);
  });

  it('leaves out nothing where the minimum is none', () => {
    for (const minimum of [0, undefined, '0.9', Number.NaN, -1, 2, null])
      assert.equal(likely(minimum).length, NAMES.length, String(minimum));
  });

  it('is told of every mention, which is uncertain where it is more likely not so', () => {
    const { mentions } = linkNames('Ana Roma 2024', NAMES, () => true);
    assert.deepEqual(
      mentions.map(({ probability }) => probability),
      [0.3, 0.8, undefined],
    );
    assert.deepEqual(mentions.map(isUncertain), [true, false, false]);
    assert.equal(isUncertain({ probability: 0.5 }), false);
  });
});
