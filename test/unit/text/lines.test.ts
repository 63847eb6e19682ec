import assert from 'node:assert/strict';
import fc from 'fast-check';
import { firstLine, splitLines } from '../../../src/core/text/lines';
import type { TextRange } from '../../../src/core/text/range';

describe('splitLines', () => {
  const CASES: readonly (readonly [string, text: string, lines: readonly string[]])[] = [
    ['line feeds', 'uno\ndos\n', ['uno', 'dos']],
    ['carriage returns with line feeds', 'uno\r\ndos\r\n', ['uno', 'dos']],
    ['lone carriage returns', 'uno\rdos\r', ['uno', 'dos']],
    ['all of them mixed', 'uno\r\ndos\rtres\ncuatro\r\r\n', ['uno', 'dos', 'tres', 'cuatro', '']],
    ['a line feed before a carriage return, which are two', 'uno\n\rdos', ['uno', '', 'dos']],
    ['no line end at the end', 'uno\ndos', ['uno', 'dos']],
    ['no line end at all', 'uno', ['uno']],
    ['only line ends', '\n\r\n\r', ['', '', '']],
    ['nothing', '', []],
    [
      'what other programs take for line ends',
      'a\u2028b\u2029c\u0085d\fe\vf',
      ['a\u2028b\u2029c\u0085d\fe\vf'],
    ],
  ];
  for (const [name, text, lines] of CASES) {
    it(`reads ${name}`, () => {
      const read = splitLines(text);
      assert.deepEqual(
        read.map((line) => line.text),
        lines,
      );
      for (const line of read) assert.equal(text.slice(...line.range), line.text);
    });
  }

  it('tells blank lines, whatever they are blank with', () => {
    const lines = splitLines('uno\n \t\n\u00a0\u3000\n\n.');
    assert.deepEqual(
      lines.map((line) => line.blank),
      [false, true, true, true, false],
    );
  });

  it('counts the lines of a stretch from the beginning of the text', () => {
    const text = 'uno\ndos\ntres\ncuatro';
    assert.deepEqual(
      splitLines(text, [5, 15]).map(({ range, text: line }) => [range, line]),
      [
        [[5, 7], 'os'],
        [[8, 12], 'tres'],
        [[13, 15], 'cu'],
      ],
    );
  });

  it('loses no character but line ends, in any text', () => {
    const pieces = fc.constantFrom('\n', '\r', '\r\n', 'a', ' ', '😀', '\ud83d', '\u2028');
    fc.assert(
      fc.property(fc.array(pieces), (all) => {
        const text = all.join('');
        let from = 0;
        for (const [index, { range, text: line }] of splitLines(text).entries()) {
          assert.match(text.slice(from, range[0]), index === 0 ? /^$/ : /^(?:\r\n|\n|\r)$/);
          assert.equal(text.slice(...range), line);
          assert.doesNotMatch(line, /[\n\r]/);
          from = range[1];
        }
        assert.match(text.slice(from), /^(?:\r\n|\n|\r)?$/);
      }),
    );
  });
});

describe('firstLine', () => {
  const CASES: readonly (readonly [string, text: string, range: TextRange, expected: TextRange])[] = [
    ['the first line', 'uno\ndos', [0, 7], [0, 3]],
    ['the first that is not blank, without its indent', '\n \r\n  uno dos\r\ntres', [0, 19], [6, 13]],
    ['the only line, without what trails', 'uno  ', [0, 5], [0, 3]],
    ['the first of a stretch', 'uno\ndos\ntres', [3, 12], [4, 7]],
    ['nothing where all is blank', ' \n ', [1, 3], [1, 1]],
  ];
  for (const [name, text, range, expected] of CASES) {
    it(`finds ${name}`, () => {
      assert.deepEqual(firstLine(text, range), expected);
    });
  }
});
