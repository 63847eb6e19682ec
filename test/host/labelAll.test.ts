import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { putCursor, run, runAccepting, savedInWords, selectText } from './annotating';
import { closeAll, folder, openInEditor } from './documents';

/** A person whom no sample names, in two files, and a namesake in a third. */
const TEXTS: Readonly<Record<string, string>> = {
  one: 'La alcaldesa Olvido Zarzalejo Pinto abrió el faro. Zarzalejo habló en la plaza de Graz.\nNadie más habló.\n',
  two: 'El martes volvió Olvido Zarzalejo a la ciudad.\nTodos la esperaban en el puerto.\n',
  other: 'El martes volvió Ramiro Zarzalejo a la ciudad.\nTodos lo esperaban en el puerto.\n',
};

describe('labelling all of a workspace', () => {
  let where: vscode.Uri;
  let editor: vscode.TextEditor;
  const file = (name: string): vscode.Uri => vscode.Uri.joinPath(where, `${name}.article.txt`);

  beforeEach(async () => {
    await vscode.extensions.getExtension('lede.lede')?.activate();
    where = vscode.Uri.joinPath(folder(), `labels-${crypto.randomUUID()}`);
    for (const [name, text] of Object.entries(TEXTS))
      await vscode.workspace.fs.writeFile(file(name), new TextEncoder().encode(text));
    await openInEditor(file('one'));
    const { activeTextEditor } = vscode.window;
    assert.ok(activeTextEditor);
    editor = activeTextEditor;
  });
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(where, { recursive: true });
  });

  const labelsIn = async (name: string): Promise<string[]> =>
    savedInWords(await vscode.workspace.openTextDocument(file(name)));

  it('labels all mentions of what is named at the cursor, and none of a namesake', async () => {
    putCursor(editor, 'Olvido');
    await runAccepting('lede.annotations.labelAll', { name: 'source', reach: 'workspace' });
    assert.deepEqual(await labelsIn('one'), [
      'label source: Olvido Zarzalejo Pinto',
      'label source: Zarzalejo',
    ]);
    assert.deepEqual(await labelsIn('two'), ['label source: Olvido Zarzalejo']);
    assert.deepEqual(await labelsIn('other'), []);
  });

  it('labels the selected words wherever they stand', async () => {
    selectText(editor, 'Zarzalejo');
    await runAccepting('lede.annotations.labelAll', { name: 'source', reach: 'workspace' });
    for (const [name, count] of [
      ['one', 2],
      ['two', 1],
      ['other', 1],
    ] as const)
      assert.deepEqual(await labelsIn(name), Array(count).fill('label source: Zarzalejo'));
  });

  it('is undone and done again in a file as all else', async () => {
    putCursor(editor, 'Olvido');
    await runAccepting('lede.annotations.labelAll', { name: 'source', reach: 'workspace' });
    await run('undo');
    assert.deepEqual(await labelsIn('one'), []);
    await run('redo');
    assert.equal((await labelsIn('one')).length, 2);
  });
});
