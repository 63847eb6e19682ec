import assert from 'node:assert/strict';
import { readArguments, USAGE, UsageError } from '../../../src/cli/arguments';

describe('the command line', () => {
  const READ: readonly (readonly [words: string, expected: object])[] = [
    [
      'analyze a.txt',
      { command: 'analyze', delimiters: [], gazetteer: null, format: 'jsonl', files: ['a.txt'] },
    ],
    [
      'analyze b.txt a.txt b.txt',
      {
        command: 'analyze',
        delimiters: [],
        gazetteer: null,
        format: 'jsonl',
        files: ['b.txt', 'a.txt', 'b.txt'],
      },
    ],
    [
      'analyze --gazetteer names.yaml a.txt',
      { command: 'analyze', delimiters: [], gazetteer: 'names.yaml', format: 'jsonl', files: ['a.txt'] },
    ],
    ['analyze -', { command: 'analyze', delimiters: [], gazetteer: null, format: 'jsonl', files: ['-'] }],
    [
      'analyze --format json a.txt',
      { command: 'analyze', delimiters: [], gazetteer: null, format: 'json', files: ['a.txt'] },
    ],
    [
      'analyze --format=jsonl a.txt',
      { command: 'analyze', delimiters: [], gazetteer: null, format: 'jsonl', files: ['a.txt'] },
    ],
    [
      'analyze a.txt --format json',
      { command: 'analyze', delimiters: [], gazetteer: null, format: 'json', files: ['a.txt'] },
    ],
    [
      '--format json analyze a.txt',
      { command: 'analyze', delimiters: [], gazetteer: null, format: 'json', files: ['a.txt'] },
    ],
    [
      'analyze -- --format',
      { command: 'analyze', delimiters: [], gazetteer: null, format: 'jsonl', files: ['--format'] },
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
