import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openSeedCopy, run, savedInWords, selectText } from './annotating';
import { eventually } from '../support/eventually';
import { closeAll, folder } from './documents';

/** The address of a file that is not there yet. */
const fresh = (ending: string): vscode.Uri =>
  vscode.Uri.joinPath(folder(), `exchange-${crypto.randomUUID()}${ending}`);

async function textOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

async function write(uri: vscode.Uri, text: string): Promise<vscode.Uri> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** What the commands of exchange do; what formats hold is the core's. */
describe('exchange of annotations', () => {
  let editor: vscode.TextEditor;
  let document: vscode.TextDocument;

  beforeEach(async () => {
    editor = await openSeedCopy();
    ({ document } = editor);
  });
  afterEach(closeAll);

  it('exports what Lede found and what people added, with the text beside standoff', async () => {
    selectText(editor, 'Dauren Ajmétov');
    await run('label', { name: 'source' });
    const file = fresh('.ann');
    assert.equal(await run('export', { format: 'brat', only: 'all', file }), true);
    const lines = (await textOf(file)).trim().split('\n');
    assert.ok(lines.some((line) => /^T\d+\tsource \d+ \d+\tDauren Ajmétov$/.test(line)));
    assert.ok(lines.some((line) => /^T\d+\tlocation \d+ \d+\tMontevideo$/.test(line)));
    assert.equal(await textOf(file.with({ path: file.path.replace(/ann$/, 'txt') })), document.getText());
    const own = fresh('.csv');
    await run('export', { format: 'csv', only: 'annotations', file: own });
    assert.equal((await textOf(own)).trim().split('\r\n').length, 2);
  });

  it('overwrites nothing without being told to', async () => {
    const file = await write(fresh('.csv'), 'mine');
    assert.equal(await run('export', { format: 'csv', only: 'all', file, existing: 'skip' }), false);
    assert.equal(await textOf(file), 'mine');
    assert.equal(await run('export', { format: 'csv', only: 'all', file, existing: 'overwrite' }), true);
    assert.match(await textOf(file), /^file,article,/);
  });

  it('imports as one step that can be taken back', async () => {
    const file = await write(
      fresh('.csv'),
      'type,quote,note\nclaim,visita oficial,\nsource,Dauren Ajmétov,Who?\nclaim,nobody,\n',
    );
    assert.equal(await run('import', { format: 'csv', file }), 3);
    const imported = await savedInWords(document);
    assert.deepEqual([...imported].sort(), [
      'label claim: visita oficial',
      'label source: Dauren Ajmétov',
      'note Who?: Dauren Ajmétov',
    ]);
    assert.equal(await run('import', { format: 'csv', file }), 0);
    assert.deepEqual(await savedInWords(document), imported);
    await run('undo');
    await eventually(async () => assert.deepEqual(await savedInWords(document), []));
    await run('redo');
    await eventually(async () => assert.deepEqual(await savedInWords(document), imported));
  });

  it('imports what it has exported as nothing new', async () => {
    selectText(editor, 'visita oficial');
    await run('label', { name: 'claim' });
    for (const format of ['w3c', 'label-studio', 'tei', 'webanno-tsv']) {
      const file = fresh(`.${format}`);
      await run('export', { format, only: 'all', file });
      assert.equal(await run('import', { format, file }), 0, format);
    }
    assert.deepEqual(await savedInWords(document), ['label claim: visita oficial']);
  });
});
