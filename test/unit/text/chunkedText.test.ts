import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ChunkedText, isBlank, lineAbove, linesFrom } from '../../../src/core/text/chunkedText';
import { splitLines } from '../../../src/core/text/lines';

/** Longer than several chunks, with every line end, and with a blank stretch. */
const LONG = Array.from({ length: 3000 }, (_, i) => `línea ${i}${['\n', '\r\n', '\r', '\n\n'][i % 4]}`).join(
  '',
);

const changes = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.oneof(fc.nat(5), fc.nat(20_000)),
    inserted: fc.oneof(fc.string({ maxLength: 5 }), fc.constantFrom('\n', '\r', LONG)),
  }),
  { maxLength: 30 },
);

describe('a chunked text', () => {
  it('is after any changes what a string would be', () => {
    fc.assert(
      fc.property(fc.constantFrom('', 'a', LONG), changes, (start, edits) => {
        let [text, chunked] = [start, ChunkedText.of(start)];
        for (const { at, removed, inserted } of edits) {
          const offset = Math.floor(at * text.length);
          text = text.slice(0, offset) + inserted + text.slice(offset + removed);
          chunked = chunked.change({ offset, removed, inserted });
          assert.equal(chunked.length, text.length);
        }
        assert.equal(chunked.toString(), text);
        assert.equal(chunked.slice(100, 30_000), text.slice(100, 30_000));
      }),
      { numRuns: 50 },
    );
  });

  it('leaves the text before a change as it was', () => {
    const before = ChunkedText.of(LONG);
    before.change({ offset: 9000, removed: 10_000, inserted: 'x' });
    assert.equal(before.toString(), LONG);
  });

  it('gives the lines from any line on', () => {
    const lines = splitLines(LONG);
    const chunked = ChunkedText.of(LONG);
    for (const index of [0, 1, 700, lines.length - 1])
      assert.deepEqual([...linesFrom(chunked, lines[index]!.range[0])], lines.slice(index));
  });

  it('gives lines longer than what is read at once', () => {
    for (const end of ['', '\n', '\r\n']) {
      const text = `${'x'.repeat(20_000)}${end}`;
      assert.deepEqual([...linesFrom(ChunkedText.of(text), 0)], splitLines(text));
    }
  });

  it('finds the line so many lines above', () => {
    const chunked = ChunkedText.of(LONG);
    const lines = splitLines(LONG);
    assert.equal(lineAbove(chunked, lines[2000]!.range[0], 3), lines[1997]!.range[0]);
    assert.equal(lineAbove(chunked, lines[2000]!.range[1], 1500), lines[500]!.range[0]);
    assert.equal(lineAbove(chunked, 3, 2), 0);
  });

  it('knows a blank stretch', () => {
    const chunked = ChunkedText.of(`${' \n'.repeat(5000)}x`);
    assert.ok(isBlank(chunked, [0, 10_000]));
    assert.ok(!isBlank(chunked, [0, 10_001]));
    assert.ok(isBlank(chunked, [3, 3]));
  });
});
