import assert from 'node:assert/strict';
import fc from 'fast-check';
import { joinFiles, type NamedText } from '../../../src/core/bundles/join';
import { splitIntoFiles } from '../../../src/core/bundles/split';

function assertRoundTrip(files: readonly NamedText[], family?: string): void {
  const joined = joinFiles(files);
  assert.ok(joined, 'no family holds the files');
  assert.deepEqual(splitIntoFiles(joined.text), { family: joined.family, files });
  if (family !== undefined) assert.equal(joined.family, family);
}

const named = (...texts: string[]): NamedText[] => texts.map((text, i) => ({ name: `week/${i}.txt`, text }));

const LINES = [
  'Uno.',
  '',
  '\uFEFFDos.',
  '😀 tres',
  '==> a.txt <==',
  '===== FILE: b.txt =====',
  '</file>',
  '<file path="c">',
  '-- d --',
];

const text = fc
  .array(fc.tuple(fc.constantFrom(...LINES), fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 5 })
  .chain((lines) =>
    fc.constantFrom('', 'Sin final', '==> z <==').map((last) => lines.flat().join('') + last),
  );

describe('a bundle', () => {
  it('is written as head and tail print files', () => {
    const joined = joinFiles(named('Uno.\n', '', 'Tres.'));
    assert.deepEqual(joined, {
      family: 'head',
      text: '==> week/0.txt <==\nUno.\n\n==> week/1.txt <==\n\n==> week/2.txt <==\nTres.',
    });
  });

  it('gives back files without a final line end, empty ones, and any line ends and byte order marks', () => {
    for (const texts of [
      ['', ''],
      ['a', 'b'],
      ['a\r\n', 'b\r\n'],
      ['a\r', 'b\r'],
      ['\n', '\n\n'],
      ['\uFEFFa\n', '\uFEFF'],
    ])
      assertRoundTrip(named(...texts), 'head');
  });

  it('takes delimiters that are in no file', () => {
    assertRoundTrip(named('Uno.\n==> x.txt <==\nDos.\n', 'Tres.\n'), 'banner');
    assertRoundTrip(named('==> x.txt <==\n', '===== FILE: y.txt =====\n'), 'more');
    assertRoundTrip(named('==> x.txt <==\nDos.', 'Tres.'), 'xml');
  });

  it('is not made where every family is in a file or cannot hold a name', () => {
    assert.equal(joinFiles(named('==> x <==\n</file>\nsin final', 'Dos.')), undefined);
    assert.equal(joinFiles([...named('Uno.'), { name: 'dos\nlíneas', text: 'Dos.' }]), undefined);
    assert.equal(joinFiles([]), undefined);
  });

  it('gives back whatever was put into it', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (texts) => {
        const files = named(...texts);
        const joined = joinFiles(files);
        // Only a file that holds both the first choice and the last resort leaves no way.
        if (!joined)
          return texts.some((each) => each.includes('==>')) && texts.some((each) => each.includes('file'));
        assert.deepEqual(splitIntoFiles(joined.text).files, files);
        return true;
      }),
      { numRuns: 100 },
    );
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 2 }), (texts) =>
        assertRoundTrip(named(...texts)),
      ),
    );
  });
});

describe('splitIntoFiles', () => {
  it('finds no files in a text that is no bundle', () => {
    for (const each of ['', 'Uno.\n', '\uFEFFUno.\n==> a.txt <==\n'])
      assert.deepEqual(splitIntoFiles(each), { family: null, files: [] });
  });

  it('leaves the text between other delimiters as it is, and what stands before the first', () => {
    assert.deepEqual(splitIntoFiles('Hola.\n===== FILE: a =====\nUno.\n\n===== FILE: b =====\nDos.').files, [
      { name: null, text: 'Hola.\n' },
      { name: 'a', text: 'Uno.\n\n' },
      { name: 'b', text: 'Dos.' },
    ]);
  });

  it('drops the mark and the line ends that are the bundle’s own', () => {
    assert.deepEqual(splitIntoFiles('\uFEFF==> a <==\r\nUno.\r\n\r\n==> b <==\r\nDos.\r\n').files, [
      { name: 'a', text: 'Uno.\r\n' },
      { name: 'b', text: 'Dos.\r\n' },
    ]);
  });
});
