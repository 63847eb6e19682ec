import { writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { closeActive } from './closing';
import { ColourClock } from './colourClock';
import { PEER, registerPeer } from './peer';
import { articleOf, bundleOf, samplesIn } from './samples';
import { type StandStill, standStill } from './standStill';

/** How the extension host fares with documents of several kinds, times in ms. */
export interface EditingTimes {
  readonly documents: readonly DocumentTimes[];
}

export interface DocumentTimes {
  readonly name: string;
  readonly ours: FileTimes;
  /** The same text in a language that is not Lede's, in the same editor, with colours that cost nothing. */
  readonly peer: FileTimes;
  /** From opening to all posts of our document checked. */
  readonly read: number;
}

interface FileTimes {
  /** Of several openings each. */
  readonly openings: readonly Opening[];
  readonly stoodStill: StandStill;
  /** From a key stroke to colours for what is in sight. */
  readonly strokes: readonly number[];
  /** What the provider took of it. */
  readonly answers: readonly number[];
}

/** From the beginning of an opening. */
interface Opening {
  /** The text is to be seen. */
  readonly shown: number;
  /** VS Code asks for colours, for the last time before it is answered. */
  readonly asked: number;
  readonly answered: number;
}

/** What is opened, in this order; the first loads what Lede reads with. */
const DOCUMENTS: readonly (readonly [string, (samples: readonly string[]) => string, number])[] = [
  ['the first file, 1 kB', (samples) => bundleOf(samples, 1000), 1],
  ['1 kB', (samples) => bundleOf(samples, 1000), 5],
  ['100 kB', (samples) => bundleOf(samples, 100_000), 5],
  ['one article of 1 MB', (samples) => articleOf(samples, 1_000_000), 1],
  ['10 MB', (samples) => bundleOf(samples, 10_000_000), 3],
];
const STROKES = 40;

/** Run as tests are; writes {@link EditingTimes} to the file that `LEDE_TEST_RESULT` names. */
export async function run(): Promise<void> {
  const resultFile = process.env['LEDE_TEST_RESULT'];
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  const extension = vscode.extensions.getExtension('lede.lede');
  if (!resultFile || folder === undefined || !extension) throw new Error('Nothing to measure');
  const samples = samplesIn(folder);
  const clock = new ColourClock();
  await registerPeer(editorSettings(extension));
  // VS Code asks before it opens what is larger, in MB.
  const workbench = vscode.workspace.getConfiguration('workbench');
  await workbench.update('editorLargeFileConfirmation', 1000, vscode.ConfigurationTarget.Global);
  await extension.activate();
  // The first editor of all loads what editors are made of.
  await openAndClose(clock, path.join(folder, `warm${PEER.ending}`), 'Nothing.');
  const documents: DocumentTimes[] = [];
  for (const [name, write, count] of DOCUMENTS) {
    const file = path.join(folder, String(documents.length));
    documents.push({ name, ...(await clockBoth(clock, file, write(samples), count)) });
  }
  writeFileSync(resultFile, JSON.stringify({ documents } satisfies EditingTimes));
}

function editorSettings({ packageJSON }: vscode.Extension<unknown>): Readonly<Record<string, unknown>> {
  const { contributes } = packageJSON as {
    readonly contributes: {
      readonly configurationDefaults: { readonly '[source-article]': Readonly<Record<string, unknown>> };
    };
  };
  return contributes.configurationDefaults['[source-article]'];
}

async function clockBoth(
  clock: ColourClock,
  file: string,
  text: string,
  count: number,
): Promise<Omit<DocumentTimes, 'name'>> {
  const peer = await clockFile(clock, `${file}${PEER.ending}`, text, count);
  let read = Number.NaN;
  const start = performance.now();
  void untilChecked(vscode.Uri.file(`${file}.seed.txt`)).then(() => (read = performance.now() - start));
  const ours = await clockFile(clock, `${file}.seed.txt`, text, count);
  return { peer, ours, read };
}

/** Opens a file so many times, each time as if for the first, and types into it the last time. */
async function clockFile(clock: ColourClock, file: string, text: string, count: number): Promise<FileTimes> {
  const openings: Opening[] = [];
  const stoodStill = await standStill(async () => {
    for (let again = 1; again < count; again++) openings.push(await openAndClose(clock, file, text));
    openings.push(await open(clock, file, text));
  });
  const typed = await clockTyping(clock);
  await closeActive();
  return { openings, stoodStill, ...typed };
}

async function openAndClose(clock: ColourClock, file: string, text: string): Promise<Opening> {
  const opening = await open(clock, file, text);
  await closeActive();
  return opening;
}

async function open(clock: ColourClock, file: string, text: string): Promise<Opening> {
  writeFileSync(file, text);
  const uri = vscode.Uri.file(file);
  const coloured = clock.next(uri);
  const start = performance.now();
  // As people do: what an extension opens itself stays open for minutes.
  await vscode.commands.executeCommand('vscode.open', uri);
  const shown = performance.now() - start;
  const { asked, answered } = await coloured;
  return { shown, asked: asked - start, answered: answered - start };
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

/** Types into the middle of the document in the active editor. */
async function clockTyping(clock: ColourClock): Promise<Pick<FileTimes, 'strokes' | 'answers'>> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Error('No document is open');
  const middle = new vscode.Position(editor.document.lineCount >> 1, 0);
  editor.selection = new vscode.Selection(middle, middle);
  editor.revealRange(new vscode.Range(middle, middle), vscode.TextEditorRevealType.InCenter);
  const strokes: number[] = [];
  const before = clock.answers.length;
  for (let i = 0; i < STROKES; i++) {
    const start = performance.now();
    await vscode.commands.executeCommand('type', { text: 'a' });
    await coloursInSight(editor);
    strokes.push(performance.now() - start);
  }
  const answers = clock.answers.slice(before).map(({ asked, answered }) => answered - asked);
  return { strokes, answers };
}

/** VS Code by itself would wait until typing rests. */
async function coloursInSight({ document, visibleRanges }: vscode.TextEditor): Promise<void> {
  const [range = new vscode.Range(0, 0, 50, 0)] = visibleRanges;
  const command = 'vscode.provideDocumentRangeSemanticTokens';
  await vscode.commands.executeCommand(command, document.uri, range);
}
