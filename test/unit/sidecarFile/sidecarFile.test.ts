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

  it('is whole, with all that was saved, whenever whoever saves is killed', async function () {
    this.timeout(120_000);
    for (let round = 0; round < 6; round++) {
      await rm(file, { force: true });
      const saved = await saveUntilKilled(file, 20 + round * 13);
      const numbers = (await notes()).map((text) => Number(text.split(' ', 1)[0]));
      for (let i = 1; i <= saved; i++) assert.ok(numbers.includes(i), `${i} of ${saved} is lost`);
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

/** The number of the last note that a process said it had saved, when it was killed so many milliseconds after its first. */
async function saveUntilKilled(file: string, milliseconds: number): Promise<number> {
  const child = spawn(process.execPath, [path.join(__dirname, 'saveForEver.js'), file]);
  let said = '';
  child.stdout.on('data', (chunk) => (said += String(chunk)));
  await once(child.stdout, 'data');
  setTimeout(() => child.kill('SIGKILL'), milliseconds);
  await once(child, 'close');
  return Number(said.trim().split('\n').at(-1));
}
