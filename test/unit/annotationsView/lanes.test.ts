import assert from 'node:assert/strict';
import { lanesOf } from '../../../src/vscode/annotations/seeing/lanes';

describe('lanes', () => {
  it('are another for each of the stretches that overlap, and the first again where one has ended', () => {
    assert.deepEqual(
      lanesOf(
        [
          [0, 20],
          [5, 10],
          [6, 8],
          [12, 15],
          [20, 30],
        ],
        3,
      ),
      [0, 1, 2, 1, 0],
    );
  });

  it('are shared where there are too few', () => {
    assert.deepEqual(
      lanesOf(
        [
          [0, 9],
          [0, 8],
          [0, 7],
        ],
        2,
      ),
      [0, 1, 1],
    );
  });
});
