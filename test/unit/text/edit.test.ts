import assert from 'node:assert/strict';
import { follow } from '../../../src/core/text/edit';

describe('follow', () => {
  const CASES: readonly (readonly [
    string,
    offset: number,
    removed: number,
    inserted: number,
    expected: number[],
  ])[] = [
    ['text typed before', 0, 0, 3, [13, 23]],
    ['text deleted before', 2, 3, 0, [7, 17]],
    ['text typed behind', 25, 0, 3, [10, 20]],
    ['text typed inside', 15, 0, 3, [10, 23]],
    ['text replaced inside', 12, 4, 1, [10, 17]],
    ['text typed at its beginning', 10, 0, 3, [13, 23]],
    ['text typed at its end', 20, 0, 3, [10, 20]],
    ['a deletion over its beginning', 5, 10, 0, [5, 10]],
    ['a replacement over its end', 15, 10, 2, [10, 15]],
    ['the whole text replaced', 0, 30, 5, [5, 5]],
  ];
  for (const [name, offset, removed, inserted, expected] of CASES) {
    it(`follows ${name}`, () => {
      assert.deepEqual(follow([10, 20], { offset, removed, inserted }), expected);
    });
  }
});
