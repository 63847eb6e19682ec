import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeAll,
  configure,
  openFile,
  openInEditor,
  openNew,
  openNewInEditor,
  SEED,
  textOf,
  until,
  untilDetected,
  untilLanguage,
} from './documents';

const NOTES = 'Milk, eggs, bread.\nCall the plumber.\n';

async function reopen(document: vscode.TextDocument): Promise<vscode.TextDocument> {
  const { uri } = document;
  const closed = until(() => document.isClosed, vscode.workspace.onDidCloseTextDocument);
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await closed;
  return openInEditor(uri);
}

/** Opens a new document as a person does, and pastes a text into it. */
async function newUntitled(text: string): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('workbench.action.files.newUntitledFile');
  const document = vscode.window.activeTextEditor?.document;
  assert.ok(document?.isUntitled);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), text);
  await vscode.workspace.applyEdit(edit);
  return document;
}

describe('detection', () => {
  afterEach(async () => {
    await configure('detection.mode', undefined);
    await closeAll();
  });

  it('knows seed files by their names', async () => {
    for (const name of [SEED, 'guardiana-del-faro.article.txt', 'reportes.seed.txt']) {
      assert.equal((await openFile(name)).languageId, 'source-article', name);
    }
  });

  it('knows a source article of any name by its content', async () => {
    await untilLanguage(await openNew(await textOf(SEED)), 'source-article');
  });

  it('leaves other plain text alone', async () => {
    const notes = await openNew(NOTES);
    await untilDetected();
    assert.equal(notes.languageId, 'plaintext');
  });

  it('does nothing where it is off, until it is turned on', async () => {
    await configure('detection.mode', 'off');
    const document = await openNew(await textOf(SEED));
    await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', (await openFile(SEED)).uri);
    assert.equal(document.languageId, 'plaintext');
    await configure('detection.mode', 'auto');
    await untilLanguage(document, 'source-article');
  });

  it('leaves the language alone where it is only to suggest', async () => {
    await configure('detection.mode', 'suggest');
    const document = await openNew(await textOf(SEED));
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', (await openFile(SEED)).uri);
    assert.equal(document.languageId, 'plaintext');
  });

  it('can be undone for one file, for good, and done again', async () => {
    const document = await openNewInEditor(await textOf(SEED));
    await untilLanguage(document, 'source-article');
    await vscode.commands.executeCommand('lede.undoDetection');
    assert.equal(document.languageId, 'plaintext');
    const again = await reopen(document);
    await untilDetected();
    assert.equal(again.languageId, 'plaintext');
    await vscode.commands.executeCommand('lede.markAsSourceArticle');
    assert.equal(again.languageId, 'source-article');
  });

  it('can be undone for a file with a known name', async () => {
    const document = await openNewInEditor(NOTES, '.article.txt');
    assert.equal(document.languageId, 'source-article');
    await vscode.commands.executeCommand('lede.undoDetection', document.uri);
    const again = await reopen(document);
    await untilLanguage(again, 'plaintext');
  });

  it('remembers a file that was marked by hand', async () => {
    const document = await openNewInEditor(NOTES);
    await vscode.commands.executeCommand('lede.markAsSourceArticle', document.uri);
    const again = await reopen(document);
    await untilLanguage(again, 'source-article');
  });

  it('does not take a language back that somebody chose', async () => {
    const document = await openNew(await textOf(SEED));
    await untilLanguage(document, 'source-article');
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await untilDetected();
    assert.equal(document.languageId, 'plaintext');
    await vscode.commands.executeCommand('lede.undoDetection', document.uri);
    await vscode.languages.setTextDocumentLanguage(document, 'source-article');
    await untilDetected();
    assert.equal(document.languageId, 'source-article');
  });

  it('looks at a text pasted into a new document', async () => {
    await untilLanguage(await newUntitled(await textOf(SEED)), 'source-article');
  });

  it('remembers nothing of a new document, whose name the next one has too', async () => {
    const text = await textOf(SEED);
    const first = await newUntitled(text);
    await untilLanguage(first, 'source-article');
    await vscode.commands.executeCommand('lede.undoDetection');
    assert.equal(first.languageId, 'plaintext');
    const closed = until(() => first.isClosed, vscode.workspace.onDidCloseTextDocument);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await closed;
    const second = await newUntitled(text);
    assert.equal(second.uri.toString(), first.uri.toString());
    await untilLanguage(second, 'source-article');
  });

  it('looks again when a file is saved', async () => {
    const document = await openNew(NOTES);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), `${await textOf(SEED)}\n`);
    await vscode.workspace.applyEdit(edit);
    await document.save();
    await untilLanguage(document, 'source-article');
  });

  it('leaves documents alone that nobody edits', async () => {
    const text = await textOf(SEED);
    const scheme = 'lede-test-readonly';
    const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: () => text,
    });
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(`${scheme}:/article.txt`));
    await untilDetected();
    assert.equal(document.languageId, 'plaintext');
    provider.dispose();
  });
});
