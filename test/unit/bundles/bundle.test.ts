import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitBundle } from '../../../src/core/bundles/bundle';
import { BUILT_IN, familiesWith } from '../../../src/core/bundles/familyTable';
import { ownFamily } from '../../../src/core/bundles/templates/ownFamily';
import { splitLines } from '../../../src/core/text/lines';

function bundle(text: string, families = BUILT_IN) {
  const { delimiters, places } = splitBundle(text, splitLines(text), families);
  return {
    delimiters,
    places,
    named: places.map((place) => [place.name, text.slice(...place.range)] as const),
  };
}

describe('splitBundle', () => {
  it('leaves a text without delimiters whole', () => {
    for (const text of ['', '\n', 'Uno.', 'Uno.\n\nDos.\n'])
      assert.deepEqual(splitBundle(text, splitLines(text)), {
        delimiters: [],
        places: [{ name: null, range: [0, text.length] }],
      });
  });

  it('takes a single delimiter elsewhere than on the first line for text', () => {
    assert.deepEqual(bundle('Uno.\n==> a.txt <==\nDos.\n').delimiters, []);
  });

  it('takes two delimiters of two families for text', () => {
    assert.deepEqual(bundle('Uno.\n==> a.txt <==\nDos.\n===== FILE: b.txt =====\nTres.\n').delimiters, []);
  });

  it('believes a single delimiter on the first line that is not blank, if its name is a file’s', () => {
    for (const above of ['', '\n \n', '\r\n'])
      assert.deepEqual(bundle(`${above}==> week/a.txt <==\nUno.\n`).named, [['week/a.txt', 'Uno.\n']]);
    for (const line of ['==> standard input <==', '-- una nota --', '# newdoc id = a', '*** ARTICLE 12 ***'])
      assert.deepEqual(bundle(`${line}\nUno.\n`).delimiters, [], line);
  });

  it('lets the family of the first line rule', () => {
    const text = '==> a.txt <==\nUno.\n===== FILE: b.txt =====\nDos.\n===== FILE: c.txt =====\nTres.\n';
    assert.deepEqual(bundle(text).named, [['a.txt', text.slice(text.indexOf('Uno'))]]);
  });

  it('else lets the family with most delimiters rule', () => {
    const quoted = '-- a.txt --\nUno.\n-- b.txt --\nDos.\n';
    const text = `Preámbulo.\n${quoted}===== FILE: c.txt =====\nTres.\n===== FILE: d.txt =====\nCuatro.\n===== FILE: e.txt =====\nCinco.\n`;
    assert.deepEqual(bundle(text).named, [
      [null, `Preámbulo.\n${quoted}`],
      ['c.txt', 'Tres.\n'],
      ['d.txt', 'Cuatro.\n'],
      ['e.txt', 'Cinco.\n'],
    ]);
  });

  it('does not split an article that quotes another family’s delimiter', () => {
    const text = '==> a.txt <==\nUno.\n<|endoftext|>\nMás de uno.\n==> b.txt <==\nDos.\n';
    assert.deepEqual(bundle(text).named, [
      ['a.txt', 'Uno.\n<|endoftext|>\nMás de uno.\n'],
      ['b.txt', 'Dos.\n'],
    ]);
  });

  it('keeps text above the first delimiter as an article without a name, unless it is blank', () => {
    const [first, second] = ['==> a.txt <==\nUno.\n', '==> b.txt <==\nDos.\n'];
    assert.deepEqual(bundle(`Nota.\n\n${first}${second}`).named, [
      [null, 'Nota.\n\n'],
      ['a.txt', 'Uno.\n'],
      ['b.txt', 'Dos.\n'],
    ]);
    assert.equal(bundle(` \n\n${first}${second}`).places.length, 2);
  });

  it('keeps articles that are empty', () => {
    assert.deepEqual(bundle('==> a.txt <==\n==> b.txt <==\n\n==> c.txt <==').named, [
      ['a.txt', ''],
      ['b.txt', '\n'],
      ['c.txt', ''],
    ]);
  });

  it('keeps names that are alike', () => {
    assert.deepEqual(bundle('==> a.txt <==\nUno.\n==> a.txt <==\nDos.').named, [
      ['a.txt', 'Uno.\n'],
      ['a.txt', 'Dos.'],
    ]);
  });

  for (const [name, end] of [
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ] as const) {
    it(`reads ${name} line ends`, () => {
      const rule = '='.repeat(16);
      const text = [rule, 'File: a.txt', rule, 'Uno.', rule, 'File: b.txt', rule, 'Dos.', ''].join(end);
      const { delimiters, named } = bundle(text);
      assert.deepEqual(named, [
        ['a.txt', `Uno.${end}`],
        ['b.txt', `Dos.${end}`],
      ]);
      for (const { range } of delimiters)
        assert.match(text.slice(...range), /^={16}\s+File: [ab]\.txt\s+={16}$/);
    });
  }

  it('does not look at long lines', () => {
    const long = `===== FILE: a.txt ${'='.repeat(1000)}`;
    assert.deepEqual(bundle(`${long}\nUno.\n${long}\nDos.\n`).delimiters, []);
  });

  it('reads a delimiter behind the byte order mark of a bundle that was put behind another', () => {
    const text = '==> a.txt <==\nUno.\n\uFEFF==> b.txt <==\nDos.\n\uFEFF-- c.txt --\n';
    assert.deepEqual(bundle(text).named, [
      ['a.txt', 'Uno.\n'],
      ['b.txt', 'Dos.\n\uFEFF-- c.txt --\n'],
    ]);
    const own = familiesWith([ownFamily('-- {name} --')]);
    assert.deepEqual(
      bundle('\uFEFF-- a.txt --\nUno.\n\uFEFF-- b --', own).delimiters.map(({ family, name }) => [
        family,
        name,
      ]),
      [
        ['-- {name} --', 'a.txt'],
        ['-- {name} --', 'b'],
      ],
    );
  });

  it('covers all that is not blank with delimiters and places, in order, of any text', () => {
    const lines = fc.constantFrom(
      ...[
        '',
        ' ',
        'Uno.',
        'Title: Una nota',
        '==> a.txt <==',
        '==> b <==',
        '-- a --',
        '--- a.txt ---',
        '</doc>',
      ],
      ...[
        '===== FILE: a.txt =====',
        '<doc id="1">',
        '<source>a</source>',
        '<|endoftext|>',
        '1 of 2 DOCUMENTS',
      ],
      ...[
        'End of Document',
        'Document GWN0000020240312ek3c0001x',
        '='.repeat(16),
        'File: a.txt',
        '_'.repeat(50),
      ],
      ...['# newdoc', '-DOCSTART-', '#begin document (a)', '#end document', '::::::::::::::', '\ud83d', '📹'],
    );
    const own = familiesWith(
      ['Uno{any}', '{rule}\nFile: {name}\n{rule}', '<{name}>\n{text}\n</{any}>', '{text}\nTitle: {name}'].map(
        ownFamily,
      ),
    );
    const tables = fc.constantFrom(BUILT_IN, own);
    const ends = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(
        tables,
        fc.array(fc.tuple(lines, ends), { maxLength: 30 }),
        fc.boolean(),
        (table, all, ended) => {
          const whole = all.flat().join('');
          const text = ended ? whole : whole.trimEnd();
          const { delimiters, places } = bundle(text, table);
          const ranges = [...delimiters, ...places].map((one) => one.range);
          ranges.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
          let from = 0;
          for (const [start, end] of ranges) {
            assert.ok(from <= start && start <= end, JSON.stringify(ranges));
            assert.equal(text.slice(from, start).trim(), '');
            from = end;
          }
          assert.equal(text.slice(from).trim(), '');
          assert.ok(new Set(delimiters.map((one) => one.family)).size <= 1);
        },
      ),
    );
  });
});
