import assert from 'node:assert/strict';
import { readArguments, UsageError } from '../../../src/cli/arguments';
import { USAGE } from '../../../src/cli/usage';

/** What `summarize` does where nothing else is said. */
const SUMMARIZE = {
  command: 'summarize',
  delimiters: [],
  gazetteer: null,
  encoding: null,
  format: 'text',
  of: 'article',
  length: { sentences: 2 },
  posts: false,
};

describe('the command line', () => {
  const READ: readonly (readonly [words: string, expected: object])[] = [
    [
      'analyze a.txt',
      {
        command: 'analyze',
        delimiters: [],
        gazetteer: null,
        encoding: null,
        format: 'jsonl',
        files: ['a.txt'],
      },
    ],
    [
      'analyze b.txt a.txt b.txt',
      {
        command: 'analyze',
        delimiters: [],
        gazetteer: null,
        encoding: null,
        format: 'jsonl',
        files: ['b.txt', 'a.txt', 'b.txt'],
      },
    ],
    [
      'analyze --gazetteer names.yaml a.txt',
      {
        command: 'analyze',
        delimiters: [],
        gazetteer: 'names.yaml',
        encoding: null,
        format: 'jsonl',
        files: ['a.txt'],
      },
    ],
    [
      'analyze --encoding CP1251 a.txt',
      {
        command: 'analyze',
        delimiters: [],
        gazetteer: null,
        encoding: 'windows-1251',
        format: 'jsonl',
        files: ['a.txt'],
      },
    ],
    [
      'analyze -',
      { command: 'analyze', delimiters: [], gazetteer: null, encoding: null, format: 'jsonl', files: ['-'] },
    ],
    [
      'analyze --format json a.txt',
      {
        command: 'analyze',
        delimiters: [],
        gazetteer: null,
        encoding: null,
        format: 'json',
        files: ['a.txt'],
      },
    ],
    [
      'analyze --format=jsonl a.txt',
      {
        command: 'analyze',
        delimiters: [],
        gazetteer: null,
        encoding: null,
        format: 'jsonl',
        files: ['a.txt'],
      },
    ],
    [
      'analyze a.txt --format json',
      {
        command: 'analyze',
        delimiters: [],
        gazetteer: null,
        encoding: null,
        format: 'json',
        files: ['a.txt'],
      },
    ],
    [
      '--format json analyze a.txt',
      {
        command: 'analyze',
        delimiters: [],
        gazetteer: null,
        encoding: null,
        format: 'json',
        files: ['a.txt'],
      },
    ],
    [
      'analyze -- --format',
      {
        command: 'analyze',
        delimiters: [],
        gazetteer: null,
        encoding: null,
        format: 'jsonl',
        files: ['--format'],
      },
    ],
    ['summarize a.txt', { ...SUMMARIZE, files: ['a.txt'] }],
    [
      'summarize --sentences 3 --format jsonl a.txt -',
      { ...SUMMARIZE, format: 'jsonl', length: { sentences: 3 }, files: ['a.txt', '-'] },
    ],
    ['summarize --words=40 --posts -', { ...SUMMARIZE, length: { words: 40 }, posts: true, files: ['-'] }],
    [
      'summarize --words 40 --sentences 1 --format markdown -',
      { ...SUMMARIZE, format: 'markdown', length: { sentences: 1, words: 40 }, files: ['-'] },
    ],
    ['summarize --points -', { ...SUMMARIZE, of: 'sections', length: {}, files: ['-'] }],
    [
      'summarize --bundle --sentences 9 -',
      { ...SUMMARIZE, of: 'bundle', length: { sentences: 9 }, files: ['-'] },
    ],
    ['--help', { command: 'help' }],
    ['-h', { command: 'help' }],
    ['analyze --help', { command: 'help' }],
    ['--version', { command: 'version' }],
  ];
  for (const [words, expected] of READ) {
    it(`understands: ${words}`, () => {
      assert.deepEqual(readArguments(words.split(' ')), expected);
    });
  }

  it('reads what to export, and where to', () => {
    const read = readArguments(
      'export --format brat --only annotations --out o --overwrite a.txt b.txt'.split(' '),
    );
    assert.ok(read.command === 'export');
    const { format, only, out, overwrite, files } = read;
    assert.deepEqual(
      [format.id, only, out, overwrite, files],
      ['brat', 'annotations', 'o', true, ['a.txt', 'b.txt']],
    );
    const usual = readArguments('export --format spacy a.txt -'.split(' '));
    assert.ok(usual.command === 'export');
    assert.deepEqual([usual.only, usual.out, usual.overwrite], ['all', null, false]);
  });

  it('reads what to import, and into what', () => {
    const read = readArguments('import --format csv --to a.txt --author Ana b.csv -'.split(' '));
    assert.ok(read.command === 'import');
    const { format, to, author, files } = read;
    assert.deepEqual([format.id, to, author, files], ['csv', 'a.txt', 'Ana', ['b.csv', '-']]);
  });

  const EXCHANGE_REFUSED: readonly (readonly [words: string, message: RegExp])[] = [
    ['export a.txt', /^--format is one of: w3c, brat, /],
    ['export --format docx a.txt', /^--format is one of: /],
    ['export --format brat --only names a.txt', /^--only takes: annotations$/],
    ['export --format brat --overwrite a.txt', /^--overwrite goes with --out$/],
    ['export --format brat a.txt b.txt', /^several files of brat go into a folder: --out DIR$/],
    ['export --format brat --to b.txt a.txt', /^--to is for import$/],
    ['import --format brat a.ann', /^say with --to which file/],
    ['import --format brat --to a.txt', /^name a file/],
    ['import --format brat --to a.txt --out b a.ann', /^--out is for export$/],
    ['analyze --author Ana a.txt', /^--author is for import$/],
  ];
  for (const [words, message] of EXCHANGE_REFUSED)
    it(`refuses: ${words}`, () => {
      assert.throws(
        () => readArguments(words.split(' ')),
        (error) => error instanceof UsageError && message.test(error.message),
      );
    });

  it('reads delimiters', () => {
    const read = readArguments(['analyze', '--delimiter', '== {name}', '--delimiter=-- {name}', 'a.txt']);
    assert.ok(read.command === 'analyze');
    assert.deepEqual(
      read.delimiters.map(({ id }) => id),
      ['== {name}', '-- {name}'],
    );
  });

  const REFUSED: readonly (readonly [words: readonly string[], message: RegExp])[] = [
    [[], /name a command/],
    [['analyse', 'a.txt'], /no such command: analyse/],
    [['a.txt'], /no such command: a\.txt/],
    [['analyze'], /name a file/],
    [['summarize'], /name a file/],
    [['summarize', '--sentences', '0', 'a.txt'], /--sentences takes a whole number from 1: 0/],
    [['summarize', '--words', 'many', 'a.txt'], /--words takes a whole number from 1: many/],
    [['summarize', '--format', 'xml', 'a.txt'], /no such format: xml/],
    [['analyze', '--format', 'text', 'a.txt'], /no such format: text/],
    [['analyze', '--sentences', '2', 'a.txt'], /--sentences is for summarize/],
    [['analyze', '--posts', 'a.txt'], /--posts is for summarize/],
    [['analyze', '--bundle', 'a.txt'], /--bundle is for summarize/],
    [['summarize', '--bundle', '--points', 'a.txt'], /--points and --bundle/],
    [['summarize', '--bundle', '--words', '9', 'a.txt'], /--words/],
    [['analyze', '--format', 'json'], /name a file/],
    [['analyze', '--format', 'xml', 'a.txt'], /no such format: xml/],
    [['analyze', '--format=', 'a.txt'], /no such format/],
    [['analyze', '--format'], /--format/],
    [['analyze', '--colour', 'a.txt'], /--colour/],
    [['analyze', '-x', 'a.txt'], /-x/],
    [['--help=yes'], /--help/],
    [['analyze', '--delimiter'], /--delimiter/],
    [
      ['analyze', '--delimiter', '== {name}', '--delimiter', '{any}', 'a.txt'],
      /--delimiter, item 2, "\{any\}": Its first line/,
    ],
  ];
  for (const [words, message] of REFUSED) {
    it(`refuses: ${words.join(' ') || 'nothing'}`, () => {
      assert.throws(
        () => readArguments(words),
        (error: unknown) => {
          assert.ok(error instanceof UsageError);
          assert.match(error.message, message);
          assert.doesNotMatch(error.message, /\n/);
          return true;
        },
      );
    });
  }

  it('tells how it is used', () => {
    for (const word of ['lede analyze', '--format', 'jsonl', '--help', '--version', 'Exit status'])
      assert.ok(USAGE.includes(word), word);
    assert.ok(USAGE.endsWith('\n'));
  });
});
