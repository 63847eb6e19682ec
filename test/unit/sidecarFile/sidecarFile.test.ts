import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AnnotationSet } from '../../../src/core/annotations/annotationSet';
import { readSidecar } from '../../../src/core/annotations/sidecar/read';
import { locked } from '../../../src/vscode/annotations/store/fileLock';
import { nodeFiles } from './nodeFiles';
import { addNote, sidecarFile } from './writing';

describe('a sidecar on disk', () => {
  let folder: string;
  let file: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'lede-sidecar-'));
    file = path.join(folder, 'a.txt.annotations.yaml');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const notes = async (): Promise<string[]> => {
    const { annotations, faults } = readSidecar(await readFile(file, 'utf8'));
    assert.deepEqual(faults, []);
    return annotations.map((each) => (each.kind === 'note' ? each.text : each.kind));
  };

  it('is whole, with all that was saved, where whoever saves is killed in the middle of it', async function () {
    this.timeout(60_000);
    for (const saved of [1, 3]) {
      await rm(file, { force: true });
      await killWhileSaving(file, saved);
      assert.deepEqual(
        await notes(),
        Array.from({ length: saved }, (_, i) => String(i + 1)),
      );
    }
  });

  it('holds what two windows save at the same time', async function () {
    this.timeout(30_000);
    const windows = ['a', 'b', 'c'].map(async (name) => {
      const window = sidecarFile(file);
      let set = AnnotationSet.of(readSidecar(textOf(await window.read())).annotations);
      for (let i = 0; i < 15; i++) set = await addNote(window, set, `${name}${i}`);
    });
    await Promise.all(windows);
    assert.equal(new Set(await notes()).size, 45);
    assert.deepEqual(await readdir(folder), [path.basename(file)]);
  });

  it('is not written where what is on disk cannot be read', async () => {
    const window = sidecarFile(file);
    await addNote(window, AnnotationSet.EMPTY, 'one');
    await writeFile(file, Buffer.from([0x61, 0xff, 0xfe]));
    await assert.rejects(addNote(window, AnnotationSet.EMPTY, 'two'), /refused/);
    assert.deepEqual(await readFile(file), Buffer.from([0x61, 0xff, 0xfe]));
  });

  it('is not even read where it has more than 100 MB, nor written', async () => {
    const huge = {
      ...nodeFiles,
      size: () => Promise.resolve(100_000_001),
      read: () => Promise.reject(new Error('read')),
    };
    const window = sidecarFile(file, huge);
    assert.equal(await window.read(), 'too large');
    await assert.rejects(addNote(window, AnnotationSet.EMPTY, 'one'), /refused/);
    assert.deepEqual(await readdir(folder), []);
  });

  it('is saved although somebody was killed who held its lock', async function () {
    this.timeout(20_000);
    const lock = `${file}.lock`;
    assert.ok(await nodeFiles.claim(lock));
    const longAgo = new Date(Date.now() - 60_000);
    await utimes(`${lock}/holder`, longAgo, longAgo);
    await addNote(sidecarFile(file), AnnotationSet.EMPTY, 'one');
    assert.deepEqual(await notes(), ['one']);
  });

  it('is locked for one at a time', async () => {
    let inside = 0;
    const most: number[] = [];
    const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
    const work = async (): Promise<void> => {
      most.push(++inside);
      await wait(1);
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 10 }, () => locked(nodeFiles, `${file}.lock`, wait, work)));
    assert.equal(Math.max(...most), 1);
  });
});

const textOf = (disk: { readonly text: string } | string): string =>
  typeof disk === 'string' ? '' : disk.text;

/** Kills a process that has saved so many notes, when it has written the half of the next one. */
async function killWhileSaving(file: string, saved: number): Promise<void> {
  const child = spawn(process.execPath, [path.join(__dirname, 'saveOnSlowDisk.js'), file, String(saved)]);
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'close');
  await rm(`${file}.lock`, { recursive: true });
}
