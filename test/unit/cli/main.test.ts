import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';

const CLI = path.resolve('dist/cli.js');
const SEED = path.join('seeds', '000_8f1c2a7be4d09356.txt');

/** What the command prints and how it ends. */
function lede(...words: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [CLI, ...words], { encoding: 'utf8', input: 'Uno.\n' });
}

describe('dist/cli.js', function () {
  // a process of its own takes its time to start on a busy machine
  this.timeout(30_000);

  it('ends with 0 where all went well', () => {
    const { status, stdout, stderr } = lede('analyze', SEED, '-');
    const files = stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { file: string }).file);
    assert.deepEqual(files, [SEED, '-']);
    assert.equal(stderr, '');
    assert.equal(status, 0);
  });

  it('summarises', () => {
    const { status, stdout, stderr } = lede('summarize', '--sentences', '1', '--format', 'jsonl', SEED);
    const { file, articles } = JSON.parse(stdout) as { file: string; articles: { sentences: unknown[] }[] };
    assert.equal(file, SEED);
    assert.equal(articles[0]?.sentences.length, 1);
    assert.equal(stderr, '');
    assert.equal(status, 0);
  });

  it('ends with 1 and a line of complaint for each file that cannot be read', () => {
    const { status, stdout, stderr } = lede('analyze', 'none-1.txt', '-', 'none-2.txt');
    assert.equal((JSON.parse(stdout) as { file: string }).file, '-');
    assert.equal(stderr, 'lede: none-1.txt: no such file\nlede: none-2.txt: no such file\n');
    assert.equal(status, 1);
  });

  it('ends with 2 and one line where it is used wrongly', () => {
    for (const words of [[], ['analyze', '--colour', 'a.txt']]) {
      const { status, stdout, stderr } = lede(...words);
      assert.equal(stdout, '');
      assert.match(stderr, /^lede: [^\n]+ \(lede --help tells more\)\n$/);
      assert.equal(status, 2);
    }
  });

  it('exports', () => {
    const { status, stdout, stderr } = lede('export', '--format', 'doccano', '--delimiter', '## {name}', '-');
    assert.deepEqual(JSON.parse(stdout), { text: 'Uno.\n', label: [], file: '-' });
    assert.deepEqual([stderr, status], ['', 0]);
  });

  it('cuts bundles by the delimiters that it is given', () => {
    const input = '## [12] Una nota\nUno.\n## [13] Otra\nDos.\n';
    const words = [CLI, 'analyze', '--delimiter', '## [{number}] {name}', '-'];
    const { stdout } = spawnSync(process.execPath, words, { encoding: 'utf8', input });
    const { articles, delimiters } = JSON.parse(stdout) as Record<string, { name: string; family: string }[]>;
    assert.deepEqual(
      articles?.map(({ name }) => name),
      ['Una nota', 'Otra'],
    );
    assert.equal(delimiters?.[0]?.family, '## [{number}] {name}');
  });

  it('prints nothing that a terminal acts on, neither as JSON nor as a complaint', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'lede-terminal-'));
    const text = '==> a\u202eb\u009b31mc.txt <==\nUno.\n';
    writeFileSync(path.join(folder, 'a.txt'), text);
    writeFileSync(path.join(folder, '.lede.yaml'), 'labels:\n  - "\\e[31mx\\u202e"\n"\\e[2Jkey": 1\n');
    const { stdout, stderr } = lede('analyze', path.join(folder, 'a.txt'));
    rmSync(folder, { recursive: true });
    const [line, ...others] = stdout.split('\n');
    assert.deepEqual(others, ['']);
    assert.ok(JSON.stringify(JSON.parse(line ?? '')).includes('a\u202eb\u009b31mc'), stdout);
    assert.match(stderr, /\[2Jkey/);
    assert.doesNotMatch(stdout + stderr, /(?!\n)[\p{Cc}\u202e]/u);
  });

  it('tells its version and how it is used', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.deepEqual([lede('--version').stdout, lede('--version').status], [`${version}\n`, 0]);
    const help = lede('--help');
    assert.match(help.stdout, /^Usage: lede analyze/);
    assert.equal(help.status, 0);
  });

  it('ends quietly where its reader has seen enough', async () => {
    const words = [CLI, 'analyze', ...Array.from({ length: 200 }, () => SEED)];
    const child: ChildProcess = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
    const complaints = text(child.stderr!);
    await once(child.stdout!, 'data');
    child.stdout!.destroy();
    const [status] = (await once(child, 'exit')) as [number | null];
    assert.equal(await complaints, '');
    assert.equal(status, 0);
  });
});
