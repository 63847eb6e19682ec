import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { openSeedCopy, run, savedInWords, selectText } from './annotating';
import { closeAll, SEED, textOf, untilDetected, untilLanguage } from './documents';
import { warningsOf, withStore } from './ownAnnotations';
import { useVirtualFiles } from './virtualFiles';

const tokensOf = ({ uri }: vscode.TextDocument): Thenable<vscode.SemanticTokens> =>
  vscode.commands.executeCommand('vscode.provideDocumentSemanticTokens', uri);

const symbolsOf = ({ uri }: vscode.TextDocument): Thenable<vscode.DocumentSymbol[]> =>
  vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', uri);

describe('a new document', () => {
  afterEach(closeAll);

  it('is read and summarized as a file, and has to be saved before it is annotated', async () => {
    const document = await vscode.workspace.openTextDocument({ content: await textOf(SEED) });
    const editor = await vscode.window.showTextDocument(document);
    await vscode.languages.setTextDocumentLanguage(document, 'source-article');
    assert.ok((await tokensOf(document)).data.length > 0);
    assert.ok((await symbolsOf(document)).length > 0);
    await vscode.commands.executeCommand('lede.summarizeArticle');
    const isReport = ({ label }: vscode.Tab): boolean => label === `Report: ${document.uri.path}`;
    await eventually(() => assert.ok(vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(isReport))));
    selectText(editor, 'visita oficial');
    await run('label', { name: 'claim' });
    await withStore(async (store) =>
      assert.deepEqual(await warningsOf(store, document), [
        'Save the file first: its annotations are kept beside it.',
      ]),
    );
  });
});

describe('a comparison with an earlier version', () => {
  const versions = useVirtualFiles('lede-versions', { isReadonly: true });
  afterEach(closeAll);

  it('has both sides in colour, and annotations on the newer alone', async () => {
    const editor = await openSeedCopy();
    const newer = editor.document;
    selectText(editor, 'visita oficial');
    await run('label', { name: 'claim' });
    // As Git has it: a version's address has a query, and whatever is asked for beside it is the version again.
    const text = `${newer.getText()}Una línea más.\n`;
    await versions.put('/a.txt', text);
    await versions.put('/a.txt.annotations.yaml', text);
    const older = await vscode.workspace.openTextDocument(versions.uri('/a.txt').with({ query: 'ref=HEAD' }));
    await vscode.commands.executeCommand('vscode.diff', older.uri, newer.uri);
    await untilLanguage(older, 'source-article');
    for (const side of [older, newer]) assert.ok((await tokensOf(side)).data.length > 0);
    assert.deepEqual(await savedInWords(newer), ['label claim: visita oficial']);
    await withStore(async (store) => {
      assert.equal(await store.ready(older), undefined);
      assert.equal((await warningsOf(store, older)).length, 1);
    });
    assert.deepEqual(vscode.languages.getDiagnostics(versions.uri('/a.txt.annotations.yaml')), []);
  });
});

describe('a notebook', () => {
  afterEach(closeAll);

  it('is left alone', async () => {
    const cell = new vscode.NotebookCellData(vscode.NotebookCellKind.Code, await textOf(SEED), 'plaintext');
    const notebook = await vscode.workspace.openNotebookDocument(
      'jupyter-notebook',
      new vscode.NotebookData([cell]),
    );
    await vscode.window.showNotebookDocument(notebook);
    await untilDetected();
    const { document } = notebook.cellAt(0);
    assert.equal(document.languageId, 'plaintext');
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
  });
});

describe('a file that nobody is to edit', () => {
  const setting = 'files.readonlyInclude';
  const set = (value: unknown): Thenable<void> =>
    vscode.workspace.getConfiguration().update(setting, value, vscode.ConfigurationTarget.Global);
  afterEach(async () => {
    await set(undefined);
    await closeAll();
  });

  it('is annotated all the same, as its sidecar is another file', async () => {
    await set({ '**/*.article.txt': true });
    const editor = await openSeedCopy();
    const text = editor.document.getText();
    selectText(editor, 'visita oficial');
    await run('label', { name: 'claim' });
    assert.deepEqual(await savedInWords(editor.document), ['label claim: visita oficial']);
    assert.equal(editor.document.getText(), text);
    assert.equal(editor.document.isDirty, false);
  });
});
