import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BUILT_IN, familiesWith } from '../../../src/core/bundles/familyTable';
import { joinFiles, type NamedText } from '../../../src/core/bundles/join';
import { splitIntoFiles } from '../../../src/core/bundles/split';
import { ownFamily } from '../../../src/core/bundles/templates/ownFamily';

function assertRoundTrip(files: readonly NamedText[], family?: string): void {
  const joined = joinFiles(files);
  assert.ok(joined, 'no family holds the files');
  assert.deepEqual(splitIntoFiles(joined.text), { family: joined.family, files });
  if (family !== undefined) assert.equal(joined.family, family);
}

const named = (...texts: string[]): NamedText[] => texts.map((text, i) => ({ name: `week/${i}.txt`, text }));

/** Strings of any units, lone surrogates and line ends among them; half of the units are such as texts have. */
function anyString(minLength: number, maxLength: number): fc.Arbitrary<string> {
  const unit = fc.oneof(fc.nat(0x7f), fc.nat(0xffff));
  return fc.array(unit, { minLength, maxLength }).map((units) => String.fromCharCode(...units));
}

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

  it('holds any name, if no file holds what ends an element', () => {
    for (const name of [
      'dos\nlíneas',
      ' a.txt ',
      'a"b>.txt',
      '&amp;.txt',
      'a <==',
      '\u2028',
      '===',
      '...',
      '"&#10;"',
    ])
      assertRoundTrip([...named('==> x <==\nUno.'), { name, text: 'Dos.' }], 'xml');
    fc.assert(
      fc.property(anyString(1, 60), (name) =>
        assertRoundTrip([{ name, text: 'Uno.' }, ...named('==> x <==\nDos.')]),
      ),
    );
  });

  it('is not made where every family is in a file or cannot hold a name', () => {
    assert.equal(joinFiles(named('==> x <==\n</file>\nsin final', 'Dos.')), undefined);
    assert.equal(joinFiles([...named('</file>\n'), { name: 'dos\nlíneas', text: 'Dos.' }]), undefined);
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
      fc.property(fc.array(anyString(0, 40), { minLength: 2 }), (texts) => assertRoundTrip(named(...texts))),
    );
  });
});

/** Templates of every shape, each with a name in it. */
const TEMPLATES = [
  '%%% FILE {name} %%%',
  '## [{number}] {name}',
  '{rule}{newline}Archivo: {name}{newline}{rule}',
  '{name} ({number}){any}',
  '{text}{newline}-- {number}: {name} --',
  '<doc id="{name}"{any}>{newline}{text}{newline}</doc>',
  'BEGIN{newline}{text}{newline}END {name}',
  '==> {name} <==',
  '📰{name}',
].map(ownFamily);

describe('a bundle in a family of one’s own', () => {
  for (const preferred of TEMPLATES) {
    it(`is ${JSON.stringify(preferred.id)} where that holds the files`, () => {
      const files = named('Uno.\n', 'Dos.\r\n', '\uFEFFTres.\r');
      const joined = joinFiles(files, { own: TEMPLATES, preferred });
      assert.equal(joined?.family, preferred.id);
      assert.deepEqual(splitIntoFiles(joined.text, familiesWith(TEMPLATES)), { family: preferred.id, files });
    });
  }

  it('is of a known family where it cannot be', () => {
    const [preferred] = TEMPLATES;
    const options = { own: [preferred!], preferred: preferred! };
    assert.equal(joinFiles(named('Sin final', 'Dos.\n'), options)?.family, 'head');
    assert.equal(joinFiles(named('%%% FILE x %%%\n', 'Dos.\n'), options)?.family, 'head');
    assert.equal(joinFiles([...named('Uno.\n'), { name: ' x ', text: 'Dos.\n' }], options)?.family, 'xml');
  });

  it('is not preferred unless it is asked for, and spoils no other', () => {
    const text = '%%% FILE x %%%\nUno.\n%%% FILE y %%%\nDos.\n';
    const own = TEMPLATES.slice(0, 1);
    const joined = joinFiles(named(text, text), { own });
    assert.equal(joined?.family, 'head');
    for (const table of [BUILT_IN, familiesWith(own)])
      assert.deepEqual(splitIntoFiles(joined.text, table).files, named(text, text));
  });

  it('gives back whatever was put into it', () => {
    const ended = text.map((each) => (/[\n\r]$/.test(each) ? each : `${each}\n`));
    const name = fc.oneof(
      anyString(0, 12),
      fc.constantFrom('a.txt', '%%%', '===', '(1)', ' ', '</doc>', 'END x', '{name}', '-- 1: x --'),
    );
    const file = fc.record({ name, text: ended }, { noNullPrototype: true });
    const made = { own: 0, all: 0 };
    fc.assert(
      fc.property(
        fc.constantFrom(...TEMPLATES),
        fc.array(file, { minLength: 2, maxLength: 4 }),
        (preferred, files) => {
          const joined = joinFiles(files, { own: TEMPLATES, preferred });
          made.all++;
          if (!joined) return;
          if (joined.family === preferred.id) made.own++;
          assert.deepEqual(splitIntoFiles(joined.text, familiesWith(TEMPLATES)), {
            family: joined.family,
            files,
          });
        },
      ),
      { numRuns: 300 },
    );
    // Else this shows nothing.
    assert.ok(made.own > made.all / 10, JSON.stringify(made));
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
