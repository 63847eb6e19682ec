import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** The seed file that most tests look at: a Spanish article with a post over two lines and a related headline. */
export const SEED = '000_8f1c2a7be4d09356.txt';

/** A bundle of three. */
export const BUNDLE = 'wire-desk.seed.txt';

/** The workspace's folder, a copy of `seeds/`. */
export function folder(): vscode.Uri {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(first, 'the tests want a folder to be open');
  return first.uri;
}

/** Opens a file of the workspace. */
export function openFile(name: string): Thenable<vscode.TextDocument> {
  return vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder(), name));
}

/** The text of a file of the workspace, which is not opened. */
export async function textOf(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder(), name)));
}

/** Writes a file of a new name, ending in `ending`, and opens it. */
export async function openNew(text: string, ending = '.txt'): Promise<vscode.TextDocument> {
  return vscode.workspace.openTextDocument(await writeNew(text, ending));
}

/** Writes such a file and opens it as a person does: unlike the other its document closes with its editor. */
export async function openNewInEditor(text: string, ending = '.txt'): Promise<vscode.TextDocument> {
  return openInEditor(await writeNew(text, ending));
}

/** Opens a file in an editor, as a person does. */
export async function openInEditor(uri: vscode.Uri): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('vscode.open', uri);
  const document = vscode.window.activeTextEditor?.document;
  assert.equal(document?.uri.toString(), uri.toString());
  return document;
}

async function writeNew(text: string, ending: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folder(), `new-${crypto.randomUUID()}${ending}`);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Resolves as soon as `check` holds: now, or after one of the events. */
export function until(check: () => boolean, ...events: vscode.Event<unknown>[]): Promise<void> {
  return new Promise((resolve) => {
    const subscriptions: vscode.Disposable[] = [];
    const look = (): void => {
      if (!check()) return;
      for (const subscription of subscriptions) subscription.dispose();
      resolve();
    };
    subscriptions.push(...events.map((event) => event(look)));
    look();
  });
}

/** Resolves when the document has this language. */
export function untilLanguage(document: vscode.TextDocument, languageId: string): Promise<void> {
  return until(() => document.languageId === languageId, vscode.workspace.onDidOpenTextDocument);
}

/** Resolves when Lede has gone through what it was given so far: a file that it is given now has been detected. */
export async function untilDetected(): Promise<void> {
  await untilLanguage(await openNew(await textOf(SEED)), 'source-article');
}

/** Sets one of Lede's settings for all windows; `undefined` is its default. */
export function configure(name: string, value: unknown): Thenable<void> {
  return vscode.workspace.getConfiguration('lede').update(name, value, vscode.ConfigurationTarget.Global);
}

/** The position of the nth `piece`, and so many characters on. */
export function positionOf(document: vscode.TextDocument, piece: string, nth = 0, on = 0): vscode.Position {
  let at = -1;
  for (let i = 0; i <= nth; i += 1) at = document.getText().indexOf(piece, at + 1);
  assert.ok(at >= 0, `the document has no ${JSON.stringify(piece)} number ${nth}`);
  return document.positionAt(at + on);
}

/** What hovers say at the first `piece` of a document. */
export async function hoverAt(document: vscode.TextDocument, piece: string): Promise<string> {
  const at = positionOf(document, piece, 0, 1);
  const kind = 'vscode.executeHoverProvider';
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(kind, document.uri, at);
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content as vscode.MarkdownString).value)
    .join('\n');
}

/** Closes every editor, without asking for unsaved changes. */
export async function closeAll(): Promise<void> {
  for (const editor of vscode.window.visibleTextEditors) {
    if (!editor.document.isDirty) continue;
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
