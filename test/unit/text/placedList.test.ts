import assert from 'node:assert/strict';
import { PlacedList } from '../../../src/core/text/placedList';

describe('a placed list', () => {
  const list = new PlacedList(['a', 'b', 'c'], [0, 10, 20]);

  it('finds what begins at a place or behind it', () => {
    assert.deepEqual(
      [-1, 0, 1, 10, 20, 21].map((offset) => list.indexFrom(offset)),
      [0, 0, 1, 1, 2, 3],
    );
    assert.equal(new PlacedList([], []).indexFrom(5), 0);
  });

  it('puts others in the place of some, and moves those behind', () => {
    const after = list.replace(1, 2, new PlacedList(['x', 'y'], [10, 12]), 5);
    assert.deepEqual(
      [after.items, after.starts],
      [
        ['a', 'x', 'y', 'c'],
        [0, 10, 12, 25],
      ],
    );
    assert.deepEqual(list.starts, [0, 10, 20]);
  });
});
