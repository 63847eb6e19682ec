import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { BUNDLE, closeAll, openFile, openNew, positionOf, SEED, textOf, until } from './documents';

const SUMMARIZE = 'lede.summarizeArticle';
const WRITE = 'lede.report.writeBeside';
const EXPORT = 'lede.report.exportHtml';

function reports(): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('lede.report'));
}

/** Runs the command, and waits for the one report that is open then. */
async function summarize(...args: unknown[]): Promise<vscode.Tab> {
  await vscode.commands.executeCommand(SUMMARIZE, ...args);
  // A tab may be there a moment before its title is.
  const isThere = (): boolean => reports().some(({ label }) => label !== '');
  await until(isThere, vscode.window.tabGroups.onDidChangeTabs);
  const [tab, ...others] = reports();
  assert.ok(tab);
  assert.equal(others.length, 0);
  return tab;
}

/** What the open report tells now, as Markdown. */
async function told(): Promise<string> {
  const uri = await vscode.commands.executeCommand<vscode.Uri>(WRITE, { existing: 'overwrite' });
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

async function select(
  document: vscode.TextDocument,
  start: vscode.Position,
  end: vscode.Position,
): Promise<void> {
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(start, end) });
}

async function insert(document: vscode.TextDocument, at: vscode.Position, text: string): Promise<void> {
  const change = new vscode.WorkspaceEdit();
  change.insert(document.uri, at, text);
  await vscode.workspace.applyEdit(change);
}

describe('summarize bundle', () => {
  afterEach(closeAll);

  it('opens what the articles share as Markdown, and leaves the keyboard in the bundle', async () => {
    const bundle = await vscode.window.showTextDocument(await openFile(BUNDLE));
    await vscode.commands.executeCommand('lede.summarizeBundle');
    const told = vscode.window.visibleTextEditors.find(({ document }) => document.languageId === 'markdown');
    const markdown = told?.document.getText() ?? '';
    assert.match(markdown, /\n3 articles\n\n## What the Articles Share\n\n- \[/);
    assert.match(markdown, /\[0312-valdor-vote\.txt\]\(<[^>]+wire-desk\.seed\.txt#L\d+>\)/);
    assert.equal(vscode.window.activeTextEditor, bundle);
  });
});

describe('summarize article', () => {
  afterEach(closeAll);

  it('opens a report to the side, and leaves the keyboard in the article', async () => {
    const article = await vscode.window.showTextDocument(await openFile(SEED));
    const tab = await summarize();
    assert.equal(tab.label, `Report: ${SEED}`);
    assert.notEqual(tab.group.viewColumn, article.viewColumn);
    assert.equal(vscode.window.activeTextEditor, article);
  });

  it('is copied as Markdown', async () => {
    await vscode.env.clipboard.writeText('');
    await vscode.window.showTextDocument(await openFile(SEED));
    await summarize();
    await vscode.commands.executeCommand('lede.report.copyMarkdown');
    const copied = await vscode.env.clipboard.readText();
    assert.match(copied, /^- El ministro de Transporte[^\n]+$/m);
    assert.doesNotMatch(copied, /\]\[L1\]/);
  });

  it('tells the summary, the names, the dates, the quotations and the posts', async () => {
    await vscode.window.showTextDocument(await openFile(SEED));
    await summarize();
    const markdown = await told();
    assert.match(markdown, /^Spanish · \d+ words · \d+ min read$/m);
    assert.match(markdown, /^- \[El ministro de Transporte[^\n]+\]\[L1\]$/m);
    assert.match(markdown, /^- \*\*Dauren Ajmétov\*\* \(.*Ajmétov.*\): \d+ mentions, \[line 1\]\[L1\]$/m);
    assert.match(markdown, /^- \*\*jueves\*\* \(the article does not say from which day\): /m);
    assert.match(markdown, /^- \*\*2024-11-14\*\* \(a post\): /m);
    assert.match(markdown, /^- \*\*Lucía Etchegoyen Prado\*\*: \[no compite con los puertos\]\[L8\]$/m);
    assert.match(
      markdown,
      /^- \*\*X\*\* · Nihat Karasulu \(@nkarasulu\\_hava\) · 2024-11-14 · Turkish, English/m,
    );
    assert.match(markdown, /^## Named Together$/m);
    assert.match(markdown, /^\[L1\]: <000_8f1c2a7be4d09356\.txt#L1>$/m);
  });

  it('writes the report beside the file, and leaves one that is there unless it may overwrite it', async () => {
    const document = await openNew(await textOf(SEED), '.article.txt');
    await vscode.window.showTextDocument(document);
    await summarize();
    const uri = vscode.Uri.parse(`${document.uri.toString()}.summary.md`);
    const mine = new TextEncoder().encode('mine');
    await vscode.workspace.fs.writeFile(uri, mine);
    assert.equal(await vscode.commands.executeCommand(WRITE, { existing: 'skip' }), undefined);
    assert.deepEqual(new Uint8Array(await vscode.workspace.fs.readFile(uri)), mine);
    const written = await vscode.commands.executeCommand<vscode.Uri>(WRITE, { existing: 'overwrite' });
    assert.equal(written.toString(), uri.toString());
    assert.match(await told(), /^# /);
  });

  it('exports a page that stands alone', async () => {
    const document = await openFile(SEED);
    await vscode.window.showTextDocument(document);
    await summarize();
    const file = vscode.Uri.joinPath(document.uri, '..', 'exported.html');
    await vscode.commands.executeCommand(EXPORT, { file });
    const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    assert.match(page, /^<!doctype html>[^]*<h2>Timeline<\/h2>[^]*<\/html>$/);
    assert.doesNotMatch(page, /<script|href=|src=/);
  });

  it('takes the article that it is told to, or the one at the cursor', async () => {
    const bundle = await openFile(BUNDLE);
    await vscode.window.showTextDocument(bundle);
    await summarize(bundle.uri, 1);
    assert.match(await told(), /^# 0312-valdor-abstimmung\.txt\n\nGerman/);
    await closeAll();
    const cursor = positionOf(bundle, 'bridge to close');
    await select(bundle, cursor, cursor);
    await summarize();
    assert.match(await told(), /^# 0313-merrin-bridge\.txt\n/);
  });

  it('takes the article of a lens, though VS Code has asked for lenses anew since', async () => {
    const bundle = await openFile(BUNDLE);
    await vscode.window.showTextDocument(bundle);
    const lenses = (): Thenable<vscode.CodeLens[]> =>
      vscode.commands.executeCommand('vscode.executeCodeLensProvider', bundle.uri, 10);
    const [, second] = await lenses();
    await lenses();
    assert.equal(second?.command?.arguments, undefined, 'VS Code would forget them');
    await vscode.commands.executeCommand(second?.command?.command ?? '');
    await until(() => reports().length > 0, vscode.window.tabGroups.onDidChangeTabs);
    assert.match(await told(), /^# 0312-valdor-abstimmung\.txt\n/);
  });

  it('takes a selection, and counts its lines from the top of the file', async () => {
    const document = await openFile(SEED);
    await select(document, positionOf(document, 'No todos comparten'), document.lineAt(8).range.end);
    await summarize();
    const markdown = await told();
    assert.match(markdown, /\[L9\]$/m);
    assert.doesNotMatch(markdown, /\]\[L[1-8]\]|Ajmétov/);
  });

  it('takes a selection however little it is, where that is asked for', async () => {
    const document = await openFile(SEED);
    const end = positionOf(document, ', llegó este jueves');
    await select(document, document.lineAt(0).range.start, end);
    await vscode.commands.executeCommand('lede.summarizeSelection');
    await until(() => reports().length > 0, vscode.window.tabGroups.onDidChangeTabs);
    const markdown = await told();
    assert.match(markdown, /Dauren Ajmétov/);
    assert.doesNotMatch(markdown, /Montevideo/);
  });

  it('chooses from posts where the setting says so', async () => {
    const document = await openNew(
      'Hoy abrimos el puente nuevo a todos los vecinos de la ciudad.— Ana Ruiz (@ana_ruiz) May 3, 2024\n',
      '.article.txt',
    );
    await vscode.window.showTextDocument(document);
    await summarize();
    assert.doesNotMatch(await told(), /^## Summary$/m);
    const settings = vscode.workspace.getConfiguration('lede');
    await settings.update('summary.posts', true, vscode.ConfigurationTarget.Global);
    try {
      assert.match(await told(), /^## Summary\n\n- \[Hoy abrimos el puente/m);
    } finally {
      await settings.update('summary.posts', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('takes the article where no more than a word is selected', async () => {
    const document = await openFile(SEED);
    const word = positionOf(document, 'Uruguay y Kazajistán');
    await select(document, word, word.translate(0, 7));
    await summarize();
    assert.match(await told(), /Ajmétov/);
  });

  it('follows the article, and a selection that moves', async () => {
    const document = await openNew(await textOf(SEED), '.article.txt');
    await select(document, positionOf(document, 'No todos comparten'), document.lineAt(8).range.end);
    await summarize();
    await insert(document, new vscode.Position(0, 0), 'Una línea nueva.\n');
    const markdown = await told();
    assert.match(markdown, /\[L10\]$/m);
    assert.doesNotMatch(markdown, /Ajmétov|\]\[L9\]/);
  });

  it('opens no report where there is nothing to summarize', async () => {
    const document = await openNew('\n\n', '.article.txt');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand(SUMMARIZE);
    assert.deepEqual(reports(), []);
  });

  it('shows one report once', async () => {
    const document = await openFile(SEED);
    await vscode.window.showTextDocument(document);
    await summarize(document.uri, 0);
    await vscode.commands.executeCommand('workbench.action.focusSecondEditorGroup');
    await summarize(document.uri, 0);
    assert.equal(vscode.window.tabGroups.all.length, 2);
  });
});
