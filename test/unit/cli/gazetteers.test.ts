import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const CLI = path.resolve('dist/cli.js');

const TEXT = 'Ayer cantó zorzal mayor en la plaza.\n';

const names = (name: string): string =>
  `gazetteer:\n  - { name: ${name}, aliases: [zorzal mayor], type: person, link: "https://example.org" }\n`;

describe('the names that the command line knows', function () {
  // a process of its own takes its time to start on a busy machine
  this.timeout(30_000);
  let folder = '';
  const inFolder = (...name: string[]): string => path.join(folder, ...name);

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'lede-names-'));
    mkdirSync(inFolder('a', 'b'), { recursive: true });
    writeFileSync(inFolder('a', 'b', 'one.txt'), TEXT);
    writeFileSync(inFolder('two.txt'), TEXT);
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  /** What the command says is named in each file, what it complains of, and how it ends. */
  function named(...words: string[]): { entities: unknown[]; stderr: string; status: number | null } {
    const options = { encoding: 'utf8', input: TEXT, cwd: folder } as const;
    const { stdout, stderr, status } = spawnSync(process.execPath, [CLI, 'analyze', ...words], options);
    const entities = stdout.split('\n').flatMap((line) => {
      if (line === '') return [];
      const { articles } = JSON.parse(line) as {
        articles: { entities: { name: string; known?: object }[] }[];
      };
      return [articles[0]!.entities.map(({ name, known }) => (known ? { name, known } : name))];
    });
    return { entities, stderr, status };
  }

  const KNOWN = { note: null, link: 'https://example.org' };

  it('are those of the nearest .lede.yaml', () => {
    writeFileSync(inFolder('.lede.yaml'), names('Outer'));
    writeFileSync(inFolder('a', '.lede.yaml'), names('Inner'));
    assert.deepEqual(named(path.join('a', 'b', 'one.txt'), 'two.txt', '-'), {
      entities: [
        [{ name: 'Inner', known: KNOWN }],
        [{ name: 'Outer', known: KNOWN }],
        [{ name: 'Outer', known: KNOWN }],
      ],
      stderr: '',
      status: 0,
    });
  });

  it('are those of the file that is named', () => {
    writeFileSync(inFolder('.lede.yaml'), names('Outer'));
    writeFileSync(inFolder('names.yaml'), names('Other'));
    assert.deepEqual(named('--gazetteer', 'names.yaml', 'two.txt').entities, [
      [{ name: 'Other', known: KNOWN }],
    ]);
  });

  it('have their faults told, each at its place', () => {
    writeFileSync(inFolder('.lede.yaml'), `gazeteer: []\n${names('Outer')}`);
    const { entities, stderr, status } = named('two.txt', 'two.txt');
    assert.deepEqual(entities, [[{ name: 'Outer', known: KNOWN }], [{ name: 'Outer', known: KNOWN }]]);
    assert.match(
      stderr,
      /^lede: [^\n]*\.lede\.yaml:1:1: This file has no field “gazeteer”\. Did you mean “gazetteer”\?\n$/,
    );
    assert.equal(status, 1);
  });

  it('have to be in a file that is there', () => {
    const { stderr, status } = named('--gazetteer', 'none.yaml', 'two.txt');
    assert.equal(stderr, 'lede: --gazetteer none.yaml: no such file (lede --help tells more)\n');
    assert.equal(status, 2);
  });
});
