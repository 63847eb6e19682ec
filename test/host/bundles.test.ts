import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SplitResult } from '../../src/vscode/bundles/splitBundle';
import { fromLatin1, latin1, utf8 } from './bytes';
import { BUNDLE, closeAll, folder, openFile } from './documents';

const { fs } = vscode.workspace;

/** Awkward files, byte by byte: no final line end, CRLF, a byte order mark, Windows-1252, nothing at all. */
const FILES: Readonly<Record<string, Uint8Array>> = {
  'a.txt': utf8('Uno.'),
  'b.txt': utf8('Dos.\r\n\r\n'),
  'c.txt': utf8('\uFEFFTres 😀\n'),
  'deep/d ñ.txt': latin1('A\xf1o nuevo\n'),
  'deep/e.txt': new Uint8Array(),
};

async function newFolder(files: Readonly<Record<string, Uint8Array>> = {}): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folder(), `bundles-${crypto.randomUUID()}`);
  await fs.createDirectory(uri);
  for (const [name, bytes] of Object.entries(files)) {
    await fs.writeFile(vscode.Uri.joinPath(uri, name), bytes);
  }
  return uri;
}

async function read(uri: vscode.Uri, ...path: string[]): Promise<string> {
  return fromLatin1(await fs.readFile(vscode.Uri.joinPath(uri, ...path)));
}

function bundleFiles(source: vscode.Uri, target: vscode.Uri, existing?: string): Thenable<unknown> {
  return vscode.commands.executeCommand('lede.bundleFiles', source, undefined, { target, existing });
}

function split(uri: vscode.Uri, options: object): Thenable<SplitResult | undefined> {
  return vscode.commands.executeCommand('lede.splitBundle', uri, options);
}

/** Gives the question that a command asks its first answer, which loses nothing. */
async function answered<T>(command: Thenable<T>): Promise<T> {
  const state = { settled: false };
  const settle = (): void => void (state.settled = true);
  command.then(settle, settle);
  // No event tells that the question is on the screen; until it is, this does nothing.
  while (!state.settled) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  return command;
}

describe('bundle files and split bundle', () => {
  afterEach(closeAll);

  it('give back a folder’s files byte for byte', async () => {
    const source = await newFolder({ ...FILES, 'picture.png': Uint8Array.of(0, 1) });
    const target = vscode.Uri.joinPath(await newFolder(), 'all.seed.txt');
    await bundleFiles(source, target);
    assert.match(await read(target), /^==> a\.txt <==\nUno\.\n==> b\.txt <==\n/);
    const out = await newFolder();
    const result = await split(target, { folder: out });
    assert.equal(result?.written.length, Object.keys(FILES).length);
    for (const [name, bytes] of Object.entries(FILES)) {
      assert.equal(await read(out, name), fromLatin1(bytes), name);
    }
  });

  it('leave a file out that is no text', async () => {
    const source = await newFolder({
      'a.txt': utf8('Uno.\n'),
      'b.txt': utf8('D\0o\0s\0.\0\n\0'),
    });
    const target = vscode.Uri.joinPath(source, 'all.seed.txt');
    await bundleFiles(source, target);
    assert.equal(await read(target), '==> a.txt <==\nUno.\n');
  });

  it('split the text in the editor where it has not been saved', async () => {
    const document = await vscode.workspace.openTextDocument({
      content: '==> a.txt <==\nUno.\n\n==> b.txt <==\nDos.\n',
    });
    const out = await newFolder();
    await split(document.uri, { folder: out });
    assert.equal(await read(out, 'a.txt'), 'Uno.\n');
    assert.equal(await read(out, 'b.txt'), 'Dos.\n');
  });

  it('write nothing outside of the folder', async () => {
    const content = '==> ../../outside.txt <==\nUno.\n\n==> .vscode/tasks.json <==\n{}\n';
    const document = await vscode.workspace.openTextDocument({ content });
    const out = await newFolder();
    const result = await split(document.uri, { folder: out });
    assert.deepEqual(
      result?.written.map(({ path }) => path.slice(out.path.length)),
      ['/outside.txt', '/_vscode/tasks.json'],
    );
  });

  it('have nothing to do with a file that is no bundle', async () => {
    const source = await newFolder({ 'a.txt': utf8('Uno.\n') });
    assert.equal(await split(vscode.Uri.joinPath(source, 'a.txt'), { folder: source }), undefined);
  });

  describe('where files exist already', () => {
    let bundle: vscode.Uri;
    let out: vscode.Uri;

    beforeEach(async () => {
      bundle = (await openFile(BUNDLE)).uri;
      out = await newFolder({ '0312-valdor-vote.txt': utf8('mine') });
    });

    it('overwrite nothing without asking', async () => {
      const result = await answered(split(bundle, { folder: out }));
      assert.equal(result?.skipped.length, 1);
      assert.equal(result.written.length, 2);
      assert.equal(await read(out, '0312-valdor-vote.txt'), 'mine');
      assert.match(await read(out, '0313-merrin-bridge.txt'), /bridge to close/);
    });

    it('overwrite what they are told to', async () => {
      const result = await split(bundle, { folder: out, existing: 'overwrite' });
      assert.equal(result?.written.length, 3);
      assert.notEqual(await read(out, '0312-valdor-vote.txt'), 'mine');
    });

    it('ask before a bundle is overwritten', async () => {
      const target = vscode.Uri.joinPath(out, '0312-valdor-vote.txt');
      const source = await newFolder(FILES);
      assert.equal(await answered(bundleFiles(source, target)), undefined);
      assert.equal(await read(target), 'mine');
    });
  });
});
