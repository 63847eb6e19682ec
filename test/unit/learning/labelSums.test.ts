import assert from 'node:assert/strict';
import type { PackedChain } from '../../../src/core/learning/crf';
import { LabelSums } from '../../../src/core/learning/labelSums';

/** Three labels, so that the last one has no partner; features are the numbers of their rows. */
const model: PackedChain = {
  labels: ['a', 'b', 'c'],
  unit: 0.5,
  weights: Int8Array.of(127, -128, 3, -5, -7, -128, 127, 127, 127),
  rowOf: (feature) => (feature < 3 ? feature : -1),
  scoresOf: () => undefined,
  transitions: new Float32Array(15),
};

function sumsOf(sums: LabelSums, features: readonly number[]): number[] {
  const scores = new Float64Array(5);
  for (const feature of features) sums.add(feature);
  sums.writeTo(scores, 1);
  return [...scores];
}

describe('LabelSums', () => {
  it('adds up each label apart from its partner, whatever the signs', () => {
    const sums = new LabelSums(model);
    assert.deepEqual(sumsOf(sums, [0]), [0, 63.5, -64, 1.5, 0]);
    assert.deepEqual(sumsOf(sums, [0, 1, 9, 1]), [0, 58.5, -71, -126.5, 0]);
    assert.deepEqual(sumsOf(sums, []), [0, 0, 0, 0, 0]);
  });

  it('holds the greatest scores of as many features as count', () => {
    const many = new Array<number>(300).fill(2);
    assert.deepEqual(sumsOf(new LabelSums(model), many), [0, ...new Array<number>(3).fill(256 * 63.5), 0]);
  });
});
