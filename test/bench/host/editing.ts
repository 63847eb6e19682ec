import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import * as vscode from 'vscode';
import { bundleOf, samplesIn } from './samples';

/** How the extension host fares with documents of several lengths, times in ms. */
export interface EditingTimes {
  readonly documents: readonly DocumentTimes[];
}

export interface DocumentTimes {
  /** In UTF-16 units. */
  readonly length: number;
  /** From opening to colours for what is in sight. */
  readonly opened: number;
  /** From a key stroke to colours for what is in sight, what VS Code itself takes included; the median, and one in 20. */
  readonly typed: readonly [number, number];
  /** From opening to all posts of the document checked; and how long the host stood still meanwhile. */
  readonly read: number;
  readonly stoodStill: StandStill;
  /** The same for a document that is no seed file: what VS Code does by itself. */
  readonly without: StandStill;
}

interface StandStill {
  readonly longest: number;
  /** All but one in a hundred stand-stills are shorter. */
  readonly most: number;
}

const LENGTHS = [1_000, 100_000, 10_000_000];
const STROKES = 60;

/** How often the event loop is looked at, in ms. */
const RESOLUTION = 1;

/** Run as tests are; writes {@link EditingTimes} to the file that `LEDE_TEST_RESULT` names. */
export async function run(): Promise<void> {
  const resultFile = process.env['LEDE_TEST_RESULT'];
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  if (!resultFile || folder === undefined) throw new Error('Nothing to measure');
  const samples = samplesIn(folder);
  await vscode.extensions.getExtension('lede.lede')?.activate();
  const documents: DocumentTimes[] = [];
  for (const length of LENGTHS) documents.push(await clockDocument(folder, bundleOf(samples, length)));
  writeFileSync(resultFile, JSON.stringify({ documents } satisfies EditingTimes));
}

async function clockDocument(folder: string, text: string): Promise<DocumentTimes> {
  const without = await standStill(() => openAndClose(path.join(folder, `${text.length}.log`), text));
  const uri = write(path.join(folder, `${text.length}.seed.txt`), text);
  let [opened, read] = [Number.NaN, Number.NaN];
  const stoodStill = await standStill(async () => {
    const start = performance.now();
    const checked = untilChecked(uri);
    const editor = await vscode.window.showTextDocument(uri);
    await coloursInSight(editor);
    opened = performance.now() - start;
    await checked;
    read = performance.now() - start;
  });
  const typed = await clockTyping();
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  return { length: text.length, opened, typed, read, stoodStill, without };
}

function write(file: string, text: string): vscode.Uri {
  writeFileSync(file, text);
  return vscode.Uri.file(file);
}

async function openAndClose(file: string, text: string): Promise<void> {
  await vscode.window.showTextDocument(write(file, text));
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
}

async function standStill(work: () => Promise<void>): Promise<StandStill> {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION });
  delays.enable();
  await work();
  delays.disable();
  const inMs = (nanoseconds: number): number => nanoseconds / 1e6 - RESOLUTION;
  return { longest: inMs(delays.max), most: inMs(delays.percentile(99)) };
}

/** Resolves when the posts of a document have been checked, for which all of it is read. */
function untilChecked(uri: vscode.Uri): Promise<void> {
  return new Promise((resolve) => {
    const subscription = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (!uris.some((each) => each.toString() === uri.toString())) return;
      subscription.dispose();
      resolve();
    });
  });
}

async function coloursInSight({ document, visibleRanges }: vscode.TextEditor): Promise<void> {
  const [range = new vscode.Range(0, 0, 50, 0)] = visibleRanges;
  const command = 'vscode.provideDocumentRangeSemanticTokens';
  await vscode.commands.executeCommand(command, document.uri, range);
}

/** Types into the middle of the document in the active editor. */
async function clockTyping(): Promise<[number, number]> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Error('No document is open');
  const middle = new vscode.Position(editor.document.lineCount >> 1, 0);
  editor.selection = new vscode.Selection(middle, middle);
  editor.revealRange(new vscode.Range(middle, middle), vscode.TextEditorRevealType.InCenter);
  const times: number[] = [];
  for (let i = 0; i < STROKES; i++) {
    const start = performance.now();
    await vscode.commands.executeCommand('type', { text: 'a' });
    await coloursInSight(editor);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(share * (times.length - 1))] ?? Number.NaN;
  return [at(0.5), at(0.95)];
}
