import assert from 'node:assert/strict';
import fc from 'fast-check';
import { RangeIndex } from '../../../../src/core/annotations/anchors/rangeIndex';

const range = fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]) => [start, start + length] as const);

describe('a RangeIndex', () => {
  it('finds the same as a look at every range', () => {
    fc.assert(
      fc.property(fc.array(range), range, fc.boolean(), (ranges, asked, sorted) => {
        const all = sorted ? ranges.toSorted((a, b) => a[0] - b[0]) : ranges;
        const index = new RangeIndex(
          Int32Array.from(all, ([start]) => start),
          Int32Array.from(all, ([, end]) => end),
        );
        const expected = [...all.entries()]
          .filter(([, [start, end]]) => start <= asked[1] && end >= asked[0])
          .sort(([, a], [, b]) => a[0] - b[0])
          .map(([i]) => i);
        assert.deepEqual(index.touching(asked), expected);
      }),
    );
  });
});
