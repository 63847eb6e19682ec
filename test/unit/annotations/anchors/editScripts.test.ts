import assert from 'node:assert/strict';
import fc from 'fast-check';
import { traced, whatIsLeft, withLineCopied, withLineMoved, withoutLine } from '../../../support/editScripts';

const LINES = Array.from({ length: 6 }, (_, i) => `This is line ${i}, and it says ${'so '.repeat(i)}much.\n`);
const TEXT = LINES.join('');
const line = fc.nat(LINES.length - 1);

/** The word "much" of a line. */
function markIn(index: number): [start: number, end: number] {
  const start = LINES.slice(0, index + 1).join('').length - 'much.\n'.length;
  return [start, start + 4];
}

describe('whatIsLeft of a mark', () => {
  it('is the same, and so is the text, whether its line was moved, or copied and then deleted', () => {
    fc.assert(
      fc.property(line, line, (from, to) => {
        fc.pre(from !== to);
        const moved = withLineMoved(traced(TEXT), from, to);
        const copied = withLineCopied(traced(TEXT), from, from < to ? to + 1 : to);
        const deleted = withoutLine(copied, from < to ? from : from + 1);
        assert.equal(deleted.text, moved.text);
        assert.deepEqual(whatIsLeft(deleted, TEXT, markIn(from)), whatIsLeft(moved, TEXT, markIn(from)));
      }),
    );
  });

  it('is its own text, as long as some of its line is there, and none of two copies', () => {
    const mark = markIn(2);
    const copied = withLineCopied(traced(TEXT), 2, 0);
    const at = mark[0] + LINES[2]!.length;
    assert.deepEqual([...whatIsLeft(copied, TEXT, mark)], [at, at + 1, at + 2, at + 3]);
    const twice = withoutLine(withLineCopied(copied, 3, 0), 4);
    assert.equal(twice.text.split(LINES[2]!).length, 3);
    assert.equal(whatIsLeft(twice, TEXT, mark).size, 0);
  });
});
