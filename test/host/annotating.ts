import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Annotation } from '../../src/core/annotations/annotation';
import { readSidecar } from '../../src/core/annotations/sidecar/read';
import { closeAll, configure, openNewInEditor, positionOf, textOf, SEED } from './documents';

/** Who signs what the tests annotate. */
export const ANNOTATED_BY = 'Ana Ruiz';

/** Runs one of the commands for annotations. */
export const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`lede.annotations.${command}`, ...args);

/** Opens a copy of the seed file that most tests look at, in an editor; nothing of it is annotated. */
export async function openSeedCopy(): Promise<vscode.TextEditor> {
  const document = await openNewInEditor(await textOf(SEED), '.article.txt');
  const editor = vscode.window.activeTextEditor;
  assert.equal(editor?.document, document);
  return editor;
}

/** A seed file in an editor; the same one as long as a test lasts. */
export interface OpenSeed {
  readonly editor: vscode.TextEditor;
  readonly document: vscode.TextDocument;
}

/** Gives each test of the suite that calls it a fresh copy of the seed file in an editor, and signs what is annotated. */
export function useSeedCopy(): OpenSeed {
  const opened: { editor?: vscode.TextEditor } = {};
  before(() => configure('annotations.author', ANNOTATED_BY));
  after(() => configure('annotations.author', undefined));
  beforeEach(async () => {
    opened.editor = await openSeedCopy();
  });
  afterEach(closeAll);
  return {
    get editor() {
      assert.ok(opened.editor, 'no test is running');
      return opened.editor;
    },
    get document() {
      return this.editor.document;
    },
  };
}

/** The address of a document's sidecar. */
export function sidecarUri({ uri }: vscode.TextDocument): vscode.Uri {
  return uri.with({ path: `${uri.path}.annotations.yaml` });
}

/** What stands in a document's sidecar; empty where there is none. */
export async function sidecarText(document: vscode.TextDocument): Promise<string> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(sidecarUri(document)));
  } catch {
    return '';
  }
}

export async function writeSidecarText(document: vscode.TextDocument, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(sidecarUri(document), new TextEncoder().encode(text));
}

/** The annotations of a document's sidecar. */
export async function saved(document: vscode.TextDocument): Promise<readonly Annotation[]> {
  return readSidecar(await sidecarText(document)).annotations;
}

/** The annotations of a document's sidecar as "kind what: quote". */
export async function savedInWords(document: vscode.TextDocument): Promise<string[]> {
  return (await saved(document)).map(inWords);
}

function inWords(annotation: Annotation): string {
  const what =
    annotation.kind === 'note'
      ? annotation.text
      : annotation.kind === 'correction'
        ? Object.values(annotation.correction).join(' ')
        : annotation.label;
  const quote = 'target' in annotation && 'span' in annotation.target ? annotation.target.span.exact : '';
  return `${annotation.kind} ${what}: ${quote}`;
}

/** Selects the nth `piece`. */
export function selectText(editor: vscode.TextEditor, piece: string, nth = 0): void {
  const start = positionOf(editor.document, piece, nth);
  const end = positionOf(editor.document, piece, nth, piece.length);
  editor.selection = new vscode.Selection(start, end);
}

/** Puts the cursor so many characters behind the beginning of the nth `piece`. */
export function putCursor(editor: vscode.TextEditor, piece: string, nth = 0, on = 1): void {
  const place = positionOf(editor.document, piece, nth, on);
  editor.selection = new vscode.Selection(place, place);
}

/** Runs a command and accepts every list that it shows, with what is chosen there; what the command returns. */
export async function runAccepting<T>(command: string, ...args: unknown[]): Promise<T> {
  const run = { isDone: false };
  const done = Promise.resolve(vscode.commands.executeCommand<T>(command, ...args)).finally(() => {
    run.isDone = true;
  });
  while (!run.isDone)
    await Promise.race([
      done,
      vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem'),
    ]);
  return done;
}
