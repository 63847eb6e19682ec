import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contains, overlaps, shift, type TextRange, touches, trim } from '../../../src/core/text/range';

describe('touches', () => {
  const CASES: readonly (readonly [offset: number, expected: boolean])[] = [
    [9, false],
    [10, true],
    [15, true],
    [20, true],
    [21, false],
  ];
  for (const [offset, expected] of CASES) {
    it(`says ${expected ? 'yes' : 'no'} for a cursor at ${offset} and a range from 10 to 20`, () => {
      assert.equal(touches([10, 20], offset), expected);
    });
  }
});

describe('overlaps and contains', () => {
  const CASES: readonly (readonly [string, inner: TextRange, overlaps: boolean, contains: boolean])[] = [
    ['the same range', [10, 20], true, true],
    ['a range inside', [12, 15], true, true],
    ['a range over its beginning', [5, 12], true, false],
    ['a range over its end', [15, 25], true, false],
    ['a range around it', [5, 25], true, false],
    ['a range that ends where it begins', [5, 10], false, false],
    ['a range that begins where it ends', [20, 25], false, false],
  ];
  for (const [name, other, overlapping, containing] of CASES) {
    it(`tell of ${name}`, () => {
      assert.equal(overlaps([10, 20], other), overlapping);
      assert.equal(overlaps(other, [10, 20]), overlapping);
      assert.equal(contains([10, 20], other), containing);
    });
  }

  it('hold an empty range within, its ends included', () => {
    for (const offset of [10, 15, 20]) assert.equal(contains([10, 20], [offset, offset]), true);
    assert.equal(contains([10, 20], [21, 21]), false);
    assert.equal(overlaps([10, 20], [10, 10]), false);
  });
});

describe('shift', () => {
  it('moves both ends', () => {
    assert.deepEqual(shift([3, 8], 10), [13, 18]);
    assert.deepEqual(shift([13, 18], -10), [3, 8]);
  });
});

describe('trim', () => {
  const CASES: readonly (readonly [string, text: string, range: TextRange, expected: TextRange])[] = [
    ['nothing off a tight range', 'uno', [0, 3], [0, 3]],
    ['spaces, tabs and line ends off both ends', ' \t\r\nuno dos \n', [0, 13], [4, 11]],
    ['no-break and ideographic spaces', '\u00a0\u3000uno\u00a0', [0, 6], [2, 5]],
    ['only within the range', '  uno  dos  ', [5, 9], [7, 9]],
    ['all of a blank range', 'a   b', [1, 4], [1, 1]],
    ['an empty range not at all', 'abc', [2, 2], [2, 2]],
  ];
  for (const [name, text, range, expected] of CASES) {
    it(`takes ${name}`, () => {
      assert.deepEqual(trim(text, range), expected);
    });
  }

  it('leaves what String.trim leaves', () => {
    const pieces = fc.constantFrom(' ', '\n', '\r', '\t', '\u00a0', '\ufeff', 'a', '😀', '\ud800');
    fc.assert(
      fc.property(fc.array(pieces), fc.array(pieces), fc.array(pieces), (left, middle, right) => {
        const text = [...left, ...middle, ...right].join('');
        const start = left.join('').length;
        const range: TextRange = [start, start + middle.join('').length];
        const trimmed = trim(text, range);
        assert.equal(text.slice(...trimmed), middle.join('').trim());
        assert.ok(contains(range, trimmed));
      }),
    );
  });
});
