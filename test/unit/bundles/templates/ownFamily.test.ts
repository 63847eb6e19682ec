import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitBundle } from '../../../../src/core/bundles/bundle';
import { LONGEST_DELIMITER } from '../../../../src/core/bundles/family';
import { familiesWith } from '../../../../src/core/bundles/familyTable';
import { ownFamily } from '../../../../src/core/bundles/templates/ownFamily';
import { splitLines } from '../../../../src/core/text/lines';

function bundle(text: string, ...templates: string[]) {
  const { delimiters, places } = splitBundle(text, splitLines(text), familiesWith(templates.map(ownFamily)));
  return { delimiters, named: places.map((place) => [place.name, text.slice(...place.range)] as const) };
}

/** The name that a delimiter gives; undefined where it is none. */
function nameIn(template: string, delimiter: string): string | null | undefined {
  const { delimiters } = bundle(`${delimiter}\nUno.\n${delimiter}\nDos.\n`, template);
  assert.ok(delimiters.length === 0 || delimiters.length === 2);
  assert.ok(delimiters.every(({ family }) => family === template));
  return delimiters[0]?.name;
}

/** Delimiters, with the names that a template finds in them. */
const FOUND: readonly (readonly [template: string, delimiter: string, name: string | null])[] = [
  ['%%% FILE {name} %%%', '%%% FILE report.txt %%%', 'report.txt'],
  ['%%% FILE {name} %%%', '%%%  FILE\t una nota.txt   %%%  ', 'una nota.txt'],
  ['%%% FILE {name} %%%', '%%% FILE a %%% b %%%', 'a %%% b'],
  ['%%% FILE {name} %%%', '%%% FILE %%% %%%', '%%%'],
  ['## [{number}] {name}', '## [12] El País.txt', 'El País.txt'],
  ['## [{number}] {name}', '## [7]  [8] b', '[8] b'],
  ['FILE:{name}', 'FILE:a.txt', 'a.txt'],
  ['FILE:{name}', 'FILE:   a.txt ', 'a.txt'],
  ['{rule} {name} {rule}', '===== a.txt =====', 'a.txt'],
  ['{rule} {name} {rule}', '*** a === b ***', 'a === b'],
  ['{rule}{name}{rule}', '—————a.txt———', 'a.txt'],
  ['{rule}', '━━━━━━━━', null],
  ['{name} ({number})', 'Una nota (2) (31)', 'Una nota (2)'],
  ['<{any}> {name} <{any}>', '<a> <b> <c>', '<b>'],
  ['[{name}]{any}', '[a] b [c]', 'a'],
  ['[{name}]{any}', '[ ] b]', '] b'],
  ['{any}FILE {name}', 'FILE FILE a', 'FILE a'],
  ['{name}={number}', 'a==1', 'a='],
  ['%%% {name}  ', '%%% a', 'a'],
  ['{{{name}}}', '{a}', 'a'],
  ['📰 {name}', '📰 Año nuevo', 'Año nuevo'],
  [' * {name}', '  \u00a0* a', 'a'],
  ['Número {number}', 'Número 12', null],
  ['=====', '=====', null],
  ['FILE{newline}{name}', 'FILE\n  a ', 'a'],
  ['{rule}\nArchivo: {name}\n{rule}', '-----\nArchivo: a.txt\n-----', 'a.txt'],
  ['== {name}\n\nDESK\n', '== a.txt\n \nDESK', 'a.txt'],
];

const NOT_FOUND: readonly (readonly [template: string, text: string])[] = [
  ['%%% FILE {name} %%%', ' %%% FILE a.txt %%%'],
  ['%%% FILE {name} %%%', '%%%FILE a.txt %%%'],
  ['%%% FILE {name} %%%', '%%% FILE  %%%'],
  ['%%% FILE {name} %%%', '%%% file a.txt %%%'],
  ['%%% FILE {name} %%%', '%%% FILE a.txt %%% b'],
  ['## [{number}] {name}', '## [] a'],
  ['## [{number}] {name}', '## [1a] a'],
  ['## [{number}] {name}', '## [1]a'],
  ['## [{number}] {name}', '## [1]  '],
  ['{rule} {name} {rule}', '== a.txt =='],
  ['{rule} {name}', '=-= a.txt'],
  ['{rule}', '==='.padEnd(5, 'a')],
  ['FILE{newline}{name}', 'FILE\n '],
  ['{rule}\nArchivo: {name}\n{rule}', '-----\nArchivo: a.txt\n--'],
  ['Número {number}', 'Número 12a'],
];

describe('a family of one’s own', () => {
  for (const [template, delimiter, name] of FOUND) {
    it(`${JSON.stringify(template)} is ${JSON.stringify(delimiter)}`, () => {
      assert.equal(nameIn(template, delimiter), name);
    });
  }

  for (const [template, text] of NOT_FOUND) {
    it(`${JSON.stringify(template)} is not ${JSON.stringify(text)}`, () => {
      assert.equal(nameIn(template, text), undefined);
    });
  }

  it('has a range of all its lines, without the last line’s end', () => {
    const text = '---\r\nA: a.txt\r\n---\r\nUno.\r\n---\rA: b\r---';
    assert.deepEqual(
      bundle(text, '{rule}\nA: {name}\n{rule}').delimiters.map(({ range }) => text.slice(...range)),
      ['---\r\nA: a.txt\r\n---', '---\rA: b\r---'],
    );
  });

  it('opens and closes articles where its template has the text within', () => {
    const text = 'Nota.\n<a>\nUno.\n</a 1>\n\n<b>\n<c>\nDos.\n</c 2>\n<d>\nTres.';
    assert.deepEqual(bundle(text, '<{name}>\n{text}\n</{any}>').named, [
      [null, 'Nota.\n'],
      ['a', 'Uno.\n'],
      [null, '\n<b>\n'],
      ['c', 'Dos.\n'],
      [null, '<d>\nTres.'],
    ]);
  });

  it('takes the name from the closing where the opening has none', () => {
    const text = 'BEGIN\nUno.\nEND a.txt\nBEGIN\nDos.\nEND b.txt\n';
    assert.deepEqual(bundle(text, 'BEGIN\n{text}\nEND {name}').named, [
      ['a.txt', 'Uno.\n'],
      ['b.txt', 'Dos.\n'],
    ]);
  });

  it('ends articles where its template has the text above', () => {
    assert.deepEqual(bundle('Uno.\n-- a.txt\nDos.\n-- b.txt\n', '{text}\n-- {name}').named, [
      ['a.txt', 'Uno.\n'],
      ['b.txt', 'Dos.\n'],
    ]);
  });

  it('needs two delimiters, or one with a file-like name on the first line', () => {
    const template = '%%% {name}';
    assert.deepEqual(bundle('%%% a.txt\nUno.\n', template).named, [['a.txt', 'Uno.\n']]);
    assert.deepEqual(bundle('%%% una nota\nUno.\n', template).delimiters, []);
    assert.deepEqual(bundle('Uno.\n%%% a.txt\nDos.\n', template).delimiters, []);
  });

  it('wins over a known family with as many delimiters, and not over one with more or the first line', () => {
    const family = (text: string) => bundle(text, '%%% {name}', '{rule} FILE:{name}').delimiters[0]?.family;
    const [head, own] = ['==> a.txt <==\nUno.\n', '%%% a.txt\nUno.\n'];
    assert.equal(family(`Nota.\n${head}${own}${head}${own}`), '%%% {name}');
    assert.equal(family(`Nota.\n${head}${own}${head}${own}${head}`), 'head');
    assert.equal(family(`${head}${own}${own}`), 'head');
    assert.equal(family(`${own}${head}${head}`), '%%% {name}');
    assert.equal(family('=== FILE: a.txt\nUno.\n=== FILE: b.txt\nDos.\n'), '{rule} FILE:{name}');
  });

  it('leaves a known family all its lines, though one’s own is like them', () => {
    const text = '==> a.txt <==\nUno.\n==> b.txt\nDos.\n==> c.txt <==\n';
    assert.equal(bundle(text, '==> {name} <=={newline}Uno.').delimiters[0]?.family, 'head');
    assert.equal(bundle(text, '==> {name} <=={newline}Uno.').delimiters.length, 2);
  });

  it('does not look at long lines', () => {
    const long = 'a'.repeat(LONGEST_DELIMITER);
    assert.equal(nameIn('%%% {name}', `%%% ${long}`), undefined);
    assert.equal(nameIn('%%%\n{name}\n%%%', `%%%\n${long}a\n%%%`), undefined);
  });

  it('closes before it opens, where a line could do both', () => {
    const text = '=== a.txt ===\nUno.\n=== END ===\n=== b.txt ===\nDos.\n=== END ===\n';
    assert.deepEqual(bundle(text, '=== {name} ===\n{text}\n=== END ===').named, [
      ['a.txt', 'Uno.\n'],
      ['b.txt', 'Dos.\n'],
    ]);
  });

  it('takes the place that a backtracking search takes', () => {
    const pieces = [
      ['{any}', '.*?'],
      ['{number}', '[0-9]+(?![0-9])'],
      [' ', '\\s+(?!\\s)'],
      ['{rule}', '={3,}(?!=)'],
      ['=', '='],
      ['a', 'a'],
      ['1', '1'],
    ] as const;
    const inner = fc.array(fc.constantFrom(...pieces), { maxLength: 5 });
    const line = fc.array(fc.constantFrom('=', '====', 'a', '1', '12', ' ', '  ', 'aa', 'b'), {
      maxLength: 10,
    });
    fc.assert(
      fc.property(inner, inner, line, (before, behind, words) => {
        const all = [...before, ['{name}', '\\s*(?<name>\\S.*?)\\s*'] as const, ...behind];
        const template = `#${all.map(([placeholder]) => placeholder).join('')}`;
        fc.pre(usable(template) && !/ {2}| $/.test(template));
        const text = `#${words.join('')}`.trimEnd();
        const expected = new RegExp(`^#${all.map(([, pattern]) => pattern).join('')}$`).exec(text);
        assert.equal(nameIn(template, text), expected?.groups?.['name']?.trim(), `${template} | ${text}`);
      }),
      { numRuns: 1000 },
    );
  });
});

function usable(template: string): boolean {
  try {
    ownFamily(template);
    return true;
  } catch {
    return false;
  }
}
