import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { analyze } from '../../../src/cli/analyze';
import type { Streams } from '../../../src/cli/eachFile';
import { toJson } from '../../../src/core/exchange/json';
import { analyse } from '../../support/reading';

/** Streams that keep what is written, and give `input`. */
function recording(input = ''): Streams & { readonly printed: () => string; readonly complaints: string[] } {
  const pieces: string[] = [];
  const complaints: string[] = [];
  return {
    readInput: () => Promise.resolve(Buffer.from(input)),
    print: (text) => {
      pieces.push(text);
      return Promise.resolve();
    },
    complain: (line) => complaints.push(line),
    encoding: null,
    printed: () => pieces.join(''),
    complaints,
  };
}

describe('lede analyze', () => {
  let folder = '';
  const inFolder = (name: string): string => path.join(folder, name);

  before(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'lede-cli-'));
    writeFileSync(inFolder('a.txt'), 'Uno.\n');
    writeFileSync(inFolder('b.txt'), '\ufeffDos.\r\n');
    writeFileSync(inFolder('empty.txt'), '');
    mkdirSync(inFolder('folder'));
  });

  after(() => {
    rmSync(folder, { recursive: true });
  });

  async function run(format: 'json' | 'jsonl', files: readonly string[], input?: string) {
    const streams = recording(input);
    const status = await analyze({ format, files }, analyse, streams);
    return { status, printed: streams.printed(), complaints: streams.complaints };
  }

  const objectOf = (file: string, text: string): unknown =>
    JSON.parse(JSON.stringify(toJson(file, analyse(text))));

  it('prints one object a line, in the order given, each file named as it was', async () => {
    const files = [inFolder('b.txt'), inFolder('a.txt'), inFolder('b.txt'), inFolder('empty.txt')];
    const { status, printed, complaints } = await run('jsonl', files);
    assert.equal(status, 0);
    assert.deepEqual(complaints, []);
    assert.ok(printed.endsWith('}\n'));
    assert.deepEqual(
      printed
        .trimEnd()
        .split('\n')
        .map((line): unknown => JSON.parse(line)),
      [
        objectOf(files[0]!, 'Dos.\r\n'),
        objectOf(files[1]!, 'Uno.\n'),
        objectOf(files[2]!, 'Dos.\r\n'),
        objectOf(files[3]!, ''),
      ],
    );
  });

  it('prints one object, indented, of one file', async () => {
    const { printed } = await run('json', [inFolder('a.txt')]);
    assert.match(printed, /^\{\n {2}"schema": 1,\n[^]*\n\}\n$/);
    assert.deepEqual(JSON.parse(printed), objectOf(inFolder('a.txt'), 'Uno.\n'));
  });

  it('prints a list of several, indented', async () => {
    const { printed } = await run('json', [inFolder('a.txt'), inFolder('b.txt')]);
    assert.deepEqual(JSON.parse(printed), [
      objectOf(inFolder('a.txt'), 'Uno.\n'),
      objectOf(inFolder('b.txt'), 'Dos.\r\n'),
    ]);
    assert.ok(printed.endsWith(']\n'));
  });

  it('reads standard input for -', async () => {
    const { status, printed } = await run('jsonl', ['-'], 'Tres.');
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(printed), objectOf('-', 'Tres.'));
  });

  it('complains in one line of each file that it cannot read, and prints the others', async () => {
    const files = [inFolder('none.txt'), inFolder('a.txt'), inFolder('folder'), inFolder('b.txt')];
    for (const format of ['json', 'jsonl'] as const) {
      const { status, printed, complaints } = await run(format, files);
      assert.equal(status, 1);
      assert.deepEqual(complaints, [`lede: ${files[0]!}: no such file`, `lede: ${files[2]!}: is a folder`]);
      const objects = (
        format === 'json'
          ? JSON.parse(printed)
          : printed
              .trim()
              .split('\n')
              .map((line) => JSON.parse(line) as unknown)
      ) as unknown[];
      assert.deepEqual(objects, [objectOf(files[1]!, 'Uno.\n'), objectOf(files[3]!, 'Dos.\r\n')]);
    }
  });

  it('prints nothing that is not JSON where no file can be read', async () => {
    const files = [inFolder('none.txt'), inFolder('folder')];
    assert.equal((await run('jsonl', files)).printed, '');
    assert.deepEqual(JSON.parse((await run('json', files)).printed), []);
    assert.equal((await run('json', [files[0]!])).printed, '');
  });

  it('says of which files it had to guess how they are to be read, and reads them', async () => {
    writeFileSync(inFolder('old.txt'), Buffer.from('Habló Núñez.\n', 'latin1'));
    const { status, printed, complaints } = await run('jsonl', [inFolder('old.txt'), inFolder('a.txt')]);
    assert.equal(status, 0);
    assert.deepEqual(complaints, [
      `lede: ${inFolder('old.txt')}: is not UTF-8, read as windows-1252 (--encoding reads it as something else)`,
    ]);
    assert.ok(printed.includes('Núñez'));
  });

  it('complains of an input that fails', async () => {
    const streams = { ...recording(), readInput: () => Promise.reject(new Error('the pipe broke')) };
    const status = await analyze({ format: 'jsonl', files: ['-'] }, analyse, streams);
    assert.equal(status, 1);
    assert.deepEqual(streams.complaints, ['lede: -: the pipe broke']);
  });

  it('reads a file only when the one before is printed', async () => {
    const events: string[] = [];
    const streams: Streams = {
      ...recording(),
      print: async (text) => {
        await new Promise((resolve) => setImmediate(resolve));
        if (text.includes('schema')) events.push('printed');
      },
    };
    const analyseAloud = (text: string) => {
      events.push('read');
      return analyse(text);
    };
    const files = [inFolder('a.txt'), inFolder('b.txt')];
    await analyze({ format: 'jsonl', files }, analyseAloud, streams);
    assert.deepEqual(events, ['read', 'printed', 'read', 'printed']);
  });
});
