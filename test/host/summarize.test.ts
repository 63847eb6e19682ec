import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { BUNDLE, closeAll, openFile, openNew, positionOf, SEED, textOf, until } from './documents';

const SUMMARIZE = 'lede.summarizeArticle';

function summaries(): vscode.TextEditor[] {
  return vscode.window.visibleTextEditors.filter(({ document }) => document.uri.scheme === 'lede-summary');
}

/** Runs the command and gives the one summary that is in sight then. */
async function summarize(...args: unknown[]): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand(SUMMARIZE, ...args);
  await until(() => summaries().length > 0, vscode.window.onDidChangeVisibleTextEditors);
  const [editor, ...others] = summaries();
  assert.ok(editor);
  assert.equal(others.length, 0);
  return editor.document;
}

async function edit(document: vscode.TextDocument, at: vscode.Position, text: string): Promise<void> {
  const change = new vscode.WorkspaceEdit();
  change.insert(document.uri, at, text);
  await vscode.workspace.applyEdit(change);
}

async function select(
  document: vscode.TextDocument,
  start: vscode.Position,
  end: vscode.Position,
): Promise<void> {
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(start, end) });
}

describe('summarize article', () => {
  afterEach(closeAll);

  it('opens a Markdown document to the side', async () => {
    const article = await vscode.window.showTextDocument(await openFile(SEED));
    const summary = await summarize();
    assert.equal(summary.languageId, 'markdown');
    assert.notEqual(summaries()[0]?.viewColumn, article.viewColumn);
    const text = summary.getText();
    assert.match(text, /^# .*El ministro de Transporte|^# /);
    assert.match(text, /^Spanish · \d+ words · \d+ min read$/m);
    assert.match(text, /^- \[[^\n]+\]\[L\d+\]$/m);
    assert.match(text, /^- \*\*Dauren Ajmétov\*\* \(.*Ajmétov.*\): \d+ mentions, \[line 1\]\[L1\]$/m);
    assert.match(
      text,
      /^- \*\*X\*\* · Nihat Karasulu \(@nkarasulu\\_hava\) · 2024-11-14 · Turkish, English · \[line 4\]\[L4\]$/m,
    );
  });

  it('links every sentence back to its line, in the editor that shows the article', async () => {
    const article = await vscode.window.showTextDocument(await openFile(SEED));
    const summary = await summarize();
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      summary.uri,
    );
    const own = links.filter(({ target }) => target?.scheme === 'command');
    assert.ok(own.length >= 3);
    let sentences = 0;
    for (const { range, target } of own) {
      const words = summary.getText(range).replaceAll('\\', '');
      if (words.startsWith('line ')) continue;
      assert.ok(target);
      await vscode.commands.executeCommand(target.path, ...(JSON.parse(target.query) as unknown[]));
      const editor = vscode.window.activeTextEditor;
      assert.equal(editor?.viewColumn, article.viewColumn);
      assert.equal(editor?.document, article.document);
      const { text } = article.document.lineAt(editor.selection.active);
      assert.ok(text.includes(words), `${words} is not in ${text}`);
      sentences += 1;
    }
    assert.ok(sentences > 0);
  });

  it('takes the article that it is told to, or the one at the cursor', async () => {
    const bundle = await openFile(BUNDLE);
    await vscode.window.showTextDocument(bundle);
    assert.match((await summarize(bundle.uri, 1)).getText(), /^# 0312-valdor-abstimmung\.txt\n\nGerman/);
    await closeAll();
    const cursor = positionOf(bundle, 'bridge to close');
    await select(bundle, cursor, cursor);
    assert.match((await summarize()).getText(), /^# 0313-merrin-bridge\.txt\n/);
  });

  it('takes a selection, and counts its lines from the top of the file', async () => {
    const document = await openFile(SEED);
    await select(document, positionOf(document, 'No todos comparten'), document.lineAt(8).range.end);
    const text = (await summarize()).getText();
    assert.match(text, /\[L9\]$/m);
    assert.doesNotMatch(text, /\]\[L[1-8]\]|Ajmétov/);
  });

  it('takes the article where no more than a word is selected', async () => {
    const document = await openFile(SEED);
    const word = positionOf(document, 'Uruguay y Kazajistán');
    await select(document, word, word.translate(0, 7));
    assert.match((await summarize()).getText(), /Ajmétov/);
  });

  it('follows the article', async () => {
    const document = await openNew(await textOf(SEED), '.article.txt');
    await vscode.window.showTextDocument(document);
    const summary = await summarize();
    assert.match(summary.getText(), /^\[L1\]: /m);
    await edit(document, new vscode.Position(0, 0), '\n\n\n');
    await until(() => !/^\[L1\]: /m.test(summary.getText()), vscode.workspace.onDidChangeTextDocument);
    assert.match(summary.getText(), /\[line 4\]\[L4\]/);
  });

  it('follows a selection that moves', async () => {
    const document = await openNew(await textOf(SEED), '.article.txt');
    await select(document, positionOf(document, 'No todos comparten'), document.lineAt(8).range.end);
    const summary = await summarize();
    await edit(document, new vscode.Position(0, 0), 'Una línea nueva.\n');
    await until(() => summary.getText().includes('[L10]: '), vscode.workspace.onDidChangeTextDocument);
    assert.doesNotMatch(summary.getText(), /Ajmétov|\[L9\]/);
  });

  it('opens no document where there is nothing to summarize', async () => {
    const document = await openNew('\n\n', '.article.txt');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand(SUMMARIZE);
    assert.deepEqual(summaries(), []);
  });

  it('shows one summary once', async () => {
    const document = await openFile(SEED);
    await vscode.window.showTextDocument(document);
    const first = await summarize(document.uri, 0);
    await vscode.commands.executeCommand('workbench.action.focusSecondEditorGroup');
    assert.equal(await summarize(document.uri, 0), first);
    assert.equal(vscode.window.tabGroups.all.length, 2);
  });
});
