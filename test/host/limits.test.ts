import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { LimitStatus } from '../../src/vscode/limits/limitStatus';
import { limitOf, UNCOLOURED, UNSEEN } from '../../src/vscode/limits/limits';
import { closeAll, folder, openNewInEditor, SEED, textOf } from './documents';

describe('the limits of large files', function () {
  this.timeout(120_000);
  const status = new LimitStatus('lede.limits.test', ['*.seed.txt']);

  /** What is said of the file in the active tab. */
  const said = async (): Promise<string | undefined> => {
    await status.update();
    return status.item?.text;
  };

  afterEach(closeAll);

  after(() => status.dispose());

  it('are told by length and lines', () => {
    assert.equal(limitOf(1_000_000, 5000), undefined);
    assert.match(limitOf(1_000_001, 5000)?.text ?? '', /articles/);
    assert.match(limitOf(UNCOLOURED.length, UNCOLOURED.lines)?.text ?? '', /articles/);
    assert.match(limitOf(UNCOLOURED.length + 1, 1)?.text ?? '', /coloured/);
    assert.match(limitOf(1000, UNCOLOURED.lines + 1)?.text ?? '', /coloured/);
  });

  it('are not told of others', async () => {
    await openNewInEditor(await textOf(SEED), '.article.txt');
    assert.equal(await said(), undefined);
    await openNewInEditor('\n'.repeat(UNCOLOURED.lines + 1), '.log');
    assert.equal(await said(), undefined);
  });

  it('are told of a file with so many lines that it is not coloured', async () => {
    await openNewInEditor(`Uno.\n${'\n'.repeat(UNCOLOURED.lines)}`, '.article.txt');
    assert.equal(await said(), 'Too large to be coloured');
    await closeAll();
    assert.equal(await said(), undefined);
  });

  it('are told of a file that no extension is told of', async function () {
    // a file system in memory would have to hold it many times over
    if (folder().scheme !== 'file') this.skip();
    const uri = vscode.Uri.joinPath(folder(), 'unseen.seed.txt');
    await vscode.workspace.fs.writeFile(uri, new Uint8Array(UNSEEN + 1).fill(0x61));
    await vscode.commands.executeCommand('vscode.open', uri);
    assert.ok(!vscode.workspace.textDocuments.some((each) => each.uri.toString() === uri.toString()));
    assert.equal(await said(), 'Too large for extensions');
    await closeAll();
    await vscode.workspace.fs.delete(uri);
  });
});
