import assert from 'node:assert/strict';
import { splitBundle } from '../../../src/core/bundles/bundle';
import { FAMILIES } from '../../../src/core/bundles/families';
import { splitLines } from '../../../src/core/text/lines';

/** A family's delimiters that open articles, with the names that they give. */
const OPENINGS: readonly (readonly [family: string, delimiter: string, name: string | null])[] = [
  ['head', '==> a.txt <==', 'a.txt'],
  ['head', '==> week/una nota.txt <==', 'week/una nota.txt'],
  ['head', '==> standard input <==', 'standard input'],
  ['head', '==> a.txt <== \t', 'a.txt'],
  ['repomix', '================ \nFile: a.txt \n================', 'a.txt'],
  ['repomix', '================\nFile: src/a.txt\n================', 'src/a.txt'],
  ['gitingest', `${'='.repeat(48)}\nFILE: src/a.txt\n${'='.repeat(48)}`, 'src/a.txt'],
  ['gitingest', `${'='.repeat(48)}\nFile: a.txt\n${'='.repeat(48)}`, 'a.txt'],
  ['more', '::::::::::::::\na.txt\n::::::::::::::', 'a.txt'],
  ['more', '::::::::::::::\nuna nota\n::::::::::::::', 'una nota'],
  ['banner', '===== FILE: a.txt =====', 'a.txt'],
  ['banner', '=== FILE: una nota.txt ===', 'una nota.txt'],
  ['banner', '----- Begin File: a.txt -----', 'a.txt'],
  ['banner', '##### SOURCE a.txt', 'a.txt'],
  ['banner', '*** ARTICLE 12 ***', '12'],
  ['banner', '=== FILE ===', null],
  ['banner', '~~~~ Document = b7 ~~~~', 'b7'],
  ['banner', '+++ FILENAME: a.txt +++', 'a.txt'],
  ['banner', '// ===== START OF FILE: a.txt =====', 'a.txt'],
  ['banner', '# ----- FILE START: a.txt -----', 'a.txt'],
  ['banner', '; === FILE: a.txt ===', 'a.txt'],
  ['bare', '--- a.txt ---', 'a.txt'],
  ['bare', '===== week/a.md =====', 'week/a.md'],
  ['bare', '___ una nota.html ___', 'una nota.html'],
  ['bare', '### A.JSON ###', 'A.JSON'],
  ['txtar', '-- a.txt --', 'a.txt'],
  ['txtar', '-- una nota --', 'una nota'],
  ['lexisnexis', '1 of 3 DOCUMENTS', '1 of 3'],
  ['lexisnexis', '   2 of 11 DOCUMENTS  ', '2 of 11'],
  ['lexisnexis', 'FOCUS - 2 of 11 DOCUMENTS', '2 of 11'],
  ['lexisnexis', '1 of 1 DOCUMENT', '1 of 1'],
  ['conllu', '# newdoc', null],
  ['conllu', '# newdoc id = una-nota', 'una-nota'],
  ['conll2012', '#begin document (bc/cctv/00)', 'bc/cctv/00'],
  ['conll2012', '#begin document (bc/cctv/00); part 000', 'bc/cctv/00'],
  ['conll2003', '-DOCSTART-', null],
  ['conll2003', '-DOCSTART- -X- O O', null],
  ['gutenberg', '*** START OF THE PROJECT GUTENBERG EBOOK EL FARO ***', 'EL FARO'],
  ['gutenberg', '*** START OF THE PROJECT GUTENBERG EBOOK EL *FARO* ***', 'EL *FARO*'],
  ['gutenberg', '*** START OF THE PROJECT GUTENBERG EBOOK ***', null],
  ['gutenberg', '***START OF THIS PROJECT GUTENBERG EBOOK EL FARO***', 'EL FARO'],
];

/** Lines that begin like a delimiter and are none. */
const NOT_DELIMITERS = [
  '==> a.txt',
  'a ==> b.txt <==',
  '==>a.txt<==',
  '> ==> a.txt <==',
  '================',
  '==========\nFile: a.txt\n==========',
  '================\nFile: a.txt\n===============',
  '================\nArchivo: a.txt\n================',
  '::::::::::::::\n\n::::::::::::::',
  ':::::::::::::\na.txt\n:::::::::::::',
  '== FILE: a.txt ==',
  '===== FILES: una nota =====',
  '=====',
  '---',
  '--- a.txt ===',
  '--- a.txt---',
  '--- a.txt',
  '--- a.pdf ---',
  '--- una nota ---',
  '-- --',
  '--a.txt--',
  '-- a.txt',
  '— a.txt —',
  '<|startoftext|>',
  'Fin. <|endoftext|>',
  '1 of 3 DOCUMENTS FOUND',
  'See 1 of 3 DOCUMENTS',
  '_'.repeat(60),
  '# newdocument',
  '# newpar id = 1',
  '#begin document a',
  '-DOCSTART',
  '-DOCSTART-X',
  '*** START OF THE PROJECT ***',
  '<p>',
  '<document>',
  'Dijo: ==> a.txt <==',
];

function bundle(text: string) {
  return splitBundle(text, splitLines(text));
}

describe('delimiters', () => {
  for (const [family, delimiter, name] of OPENINGS) {
    it(`of the family ${family} look like ${JSON.stringify(delimiter)}`, () => {
      const text = `${delimiter}\nUno.\n${delimiter}\nDos.\n`;
      const { delimiters, places } = bundle(text);
      const second = text.lastIndexOf(delimiter);
      assert.deepEqual(delimiters, [
        { family, name, range: [0, delimiter.length] },
        { family, name, range: [second, second + delimiter.length] },
      ]);
      assert.deepEqual(
        places.map((place) => [place.name, text.slice(...place.range)]),
        [
          [name, 'Uno.\n'],
          [name, 'Dos.\n'],
        ],
      );
    });
  }

  for (const line of NOT_DELIMITERS) {
    it(`do not look like ${JSON.stringify(line)}`, () => {
      const text = `${line}\nUno.\n${line}\nDos.\n`;
      assert.deepEqual(bundle(text), { delimiters: [], places: [{ name: null, range: [0, text.length] }] });
    });
  }

  it('have ids of their own', () => {
    const ids = FAMILIES.map((family) => family.id);
    assert.deepEqual([...new Set(ids)], ids);
  });

  it('are no longer than a name can be', () => {
    const name = `${'n'.repeat(600)}.txt`;
    const text = `==> ${name} <==\nUno.\n==> ${name} <==\nDos.`;
    assert.deepEqual(bundle(text).delimiters, []);
  });
});

describe('delimiters in pairs', () => {
  const NAMED: readonly (readonly [opening: string, closing: string, name: string | null])[] = [
    ['<document path="a/b.txt">', '</document>', 'a/b.txt'],
    ["<file path='a.txt'>", '</file>', 'a.txt'],
    ['<FILE NAME="a.txt">', '</FILE>', 'a.txt'],
    ['<doc id="12" url="http://a.example/?x=1" title="Una nota">', '</doc>', 'Una nota'],
    ['<doc id="12">', '</doc>', '12'],
    ['<document index="1">\n<source>a.txt</source>', '</document>', 'a.txt'],
    ['<document index="1">', '</document>', null],
    ['<document>', '</document>', null],
    [
      '<doc id="a &amp; b &lt;c&gt; &#233; &#xE9; &nbsp; &#x110000; AT&T">',
      '</doc>',
      'a & b <c> é é &nbsp; &#x110000; AT&T',
    ],
    ['<document>\n<source>a &amp; b.txt</source>', '</document>', 'a & b.txt'],
    [
      '<document index="1">\n<source>a.txt</source>\n<document_content>',
      '</document_content>\n</document>',
      'a.txt',
    ],
    ['<document path="a.txt">\n<document_content>', '</document_content>\n</document>', 'a.txt'],
    ['<doc id="1"> ', '</doc> ', '1'],
  ];
  for (const [opening, closing, name] of NAMED) {
    it(`look like ${JSON.stringify(opening)} and ${closing}`, () => {
      const text = `${opening}\nUno.\n${closing}\n${opening}\nDos.\n${closing}\n`;
      const { delimiters, places } = bundle(text);
      assert.deepEqual(
        delimiters.map((delimiter) => [delimiter.family, delimiter.name, text.slice(...delimiter.range)]),
        [
          ['xml', name, opening],
          ['xml', null, closing],
          ['xml', name, opening],
          ['xml', null, closing],
        ],
      );
      assert.deepEqual(
        places.map((place) => [place.name, text.slice(...place.range)]),
        [
          [name, 'Uno.\n'],
          [name, 'Dos.\n'],
        ],
      );
    });
  }

  for (const text of [
    '<document path="a.txt">\nUno.\n<document path="b.txt">\nDos.',
    'Uno.\n</document>\nDos.\n</document>',
    '<document path="a.txt"/>\nUno.\n<document path="b.txt"/>\nDos.',
    '<document path="a.txt">Uno.</document>\n<document path="b.txt">Dos.</document>',
  ]) {
    it(`are not ${JSON.stringify(text)}`, () => {
      assert.deepEqual(bundle(text).delimiters, []);
    });
  }

  it('leave an element without content to the text', () => {
    const text = '<doc id="1">\n<doc id="2"/>\nUno.\n</doc>\n';
    assert.deepEqual(
      bundle(text).places.map((place) => [place.name, text.slice(...place.range)]),
      [['1', '<doc id="2"/>\nUno.\n']],
    );
  });

  it('leave an opening without its closing to the text', () => {
    const text = '<doc id="1">\nUno.\n</doc>\n<doc id="2">\n<doc id="3">\nDos.\n</doc>\n';
    assert.deepEqual(
      bundle(text).places.map((place) => [place.name, text.slice(...place.range)]),
      [
        ['1', 'Uno.\n'],
        [null, '<doc id="2">\n'],
        ['3', 'Dos.\n'],
      ],
    );
  });
});

describe('delimiters that end an article', () => {
  it('leave nothing behind the last text', () => {
    for (const mark of ['<|endoftext|>', '<|end_of_text|>', '<|endoftext|>  ']) {
      const text = `Uno.\n${mark}\nDos.\n${mark}\n`;
      const { delimiters, places } = bundle(text);
      assert.deepEqual(
        delimiters.map(({ family, name, range }) => [family, name, text.slice(...range)]),
        [
          ['endoftext', null, mark],
          ['endoftext', null, mark],
        ],
      );
      assert.deepEqual(
        places.map(({ name, range }) => [name, text.slice(...range)]),
        [
          [null, 'Uno.\n'],
          [null, 'Dos.\n'],
        ],
      );
    }
  });

  it('close banners that say so, if they do', () => {
    for (const [begin, end] of [
      ['----- Begin File:', '----- End File:'],
      ['# === START OF FILE:', '# === END OF FILE:'],
      ['### ARTICLE', '### END ARTICLE'],
      ['=== FILE START:', '=== FILE END:'],
    ] as const) {
      const text = `${begin} a.txt\nUno.\n${end} a.txt\n\n${begin} b.txt\nDos.\n${begin} c.txt\nTres.\n${end} c.txt\nFin.\n`;
      assert.deepEqual(
        bundle(text).places.map(({ name, range }) => [name, text.slice(...range)]),
        [
          ['a.txt', 'Uno.\n'],
          ['b.txt', 'Dos.\n'],
          ['c.txt', 'Tres.\n'],
          [null, 'Fin.\n'],
        ],
      );
    }
  });

  it('close those of LexisNexis', () => {
    const text = '1 of 2 DOCUMENTS\nUno.\nEnd of Document\n2 of 2 DOCUMENTS\nDos.\nEND OF DOCUMENT\n';
    const { delimiters, places } = bundle(text);
    assert.equal(delimiters.length, 4);
    assert.deepEqual(
      places.map((place) => [place.name, text.slice(...place.range)]),
      [
        ['1 of 2', 'Uno.\n'],
        ['2 of 2', 'Dos.\n'],
      ],
    );
  });

  it('name those of Factiva, which stand above', () => {
    for (const word of ['Document', 'Dokument', 'Documento']) {
      const first = `${word} GWN0000020240312ek3c0001x`;
      const text = `Uno.\nMás de uno.\n\n${first}\n\nDos.\n\n${word} RSAPD00020240313ek3d00002\n`;
      const { delimiters, places } = bundle(text);
      assert.deepEqual(
        delimiters.map(({ family, name }) => [family, name]),
        [
          ['factiva', 'GWN0000020240312ek3c0001x'],
          ['factiva', 'RSAPD00020240313ek3d00002'],
        ],
      );
      assert.deepEqual(
        places.map((place) => [place.name, text.slice(...place.range).trim()]),
        [
          ['GWN0000020240312ek3c0001x', 'Uno.\nMás de uno.'],
          ['RSAPD00020240313ek3d00002', 'Dos.'],
        ],
      );
    }
  });

  it('close those of CoNLL 2012', () => {
    const text = '#begin document (a)\nUno .\n#end document\n#begin document (b)\nDos .\n#end document\n';
    assert.deepEqual(
      bundle(text).places.map((place) => [place.name, text.slice(...place.range)]),
      [
        ['a', 'Uno .\n'],
        ['b', 'Dos .\n'],
      ],
    );
  });

  it('close the text of Project Gutenberg, with its licence behind', () => {
    const [start, end] = ['*** START OF', '*** END OF'].map(
      (one) => `${one} THE PROJECT GUTENBERG EBOOK EL FARO ***`,
    );
    const text = `Licencia.\n${start!}\nUno.\n${end!}\nMás licencia.\n`;
    assert.deepEqual(
      bundle(text).places.map((place) => [place.name, text.slice(...place.range)]),
      [
        [null, 'Licencia.\n'],
        ['EL FARO', 'Uno.\n'],
        [null, 'Más licencia.\n'],
      ],
    );
  });
});

describe('delimiters of ProQuest', () => {
  const RULE = '_'.repeat(60);

  it('are rules with a record’s fields below', () => {
    const text = `${RULE}\n\nDocument 1 of 2\n\nTitle: Una nota\n\nUno.\n${RULE}\n\nDocument 2 of 2\n\nFull text: Dos.\n${RULE}\n`;
    assert.deepEqual(
      bundle(text).delimiters.map(({ family, name, range }) => [family, name, text.slice(...range)]),
      [
        ['proquest', 'Una nota', RULE],
        ['proquest', null, RULE],
        ['proquest', null, RULE],
      ],
    );
  });

  it('are known in the languages of its interface', () => {
    for (const [number, title, body] of [
      ['Documento 1 de 2', 'Título: ', 'Texto completo: '],
      ['Document 1 sur 2', 'Titre : ', 'Texte intégral : '],
      ['Dokument 1 von 2', 'Titel: ', 'Volltext: '],
      ['Documento 1 di 2', 'Titolo: ', 'Testo completo: '],
    ] as const) {
      const text = `${RULE}\n\n${title}Una nota\nUno.\n${RULE}\n\n${number}\nDos.\n${RULE}\n\n${body}Tres.\n`;
      assert.deepEqual(
        bundle(text).delimiters.map(({ family, name }) => [family, name]),
        [
          ['proquest', 'Una nota'],
          ['proquest', null],
          ['proquest', null],
        ],
      );
    }
  });

  it('have the company’s own words around them, which belong to no record', () => {
    const report = `${RULE}\nReport Information from ProQuest\n${RULE}\n`;
    const records = `\nTitle: Una nota\nUno.\n${RULE}\nDocument 2 of 2\nDos.\n${RULE}\n`;
    const words = 'Contact ProQuest\n';
    const [head, first, second, tail] = bundle(report + records + words).places.map(({ range }) =>
      (report + records + words).slice(...range),
    );
    assert.deepEqual(
      [head, first, second, tail],
      ['Report Information from ProQuest\n', '\nTitle: Una nota\nUno.\n', 'Document 2 of 2\nDos.\n', words],
    );
    assert.deepEqual(
      bundle(report + records + words).places.map(({ name }) => name),
      [null, 'Una nota', null, null],
    );
    assert.equal(
      bundle(`${records.slice(1)}\n`).places.at(-1)?.range[1],
      records.length - 1 - RULE.length - 1,
    );
  });

  it('are no rules that stand alone', () => {
    assert.deepEqual(bundle(`${RULE}\nUno.\n${RULE}\nDos.\n`).delimiters, []);
    for (const text of [
      `${RULE}\nUno.\n${RULE}\n`,
      `Uno.\n${RULE}\n${RULE}\n`,
      `${RULE}${'\n'.repeat(9)}Uno.\n${RULE}`,
    ])
      assert.deepEqual(bundle(text).delimiters, []);
  });
});
