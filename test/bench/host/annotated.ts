import { writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Readers } from '../../../src/core/articles/readArticle';
import { createAuthoring } from '../../../src/core/annotations/authoring';
import { sidecarName } from '../../../src/core/annotations/sidecar/sidecar';
import { writeSidecar } from '../../../src/core/annotations/sidecar/write';
import { LiveAnalysis } from '../../../src/core/live/liveAnalysis';
import type { TextRange } from '../../../src/core/text/range';
import { finish } from '../../../src/core/text/steps';
import { rangeInSight } from '../../../src/vscode/annotations/seeing/sight';
import { articleTexts } from '../../../src/vscode/annotations/store/articleTexts';
import { toRange } from '../../../src/vscode/documents';
import { createRandom } from '../../../training/entities/random';
import { labelled, randomRanges } from '../support/annotated';
import { closeActive } from './closing';
import { EditClock } from './editClock';
import { PaintClock } from './paintClock';
import { PEER } from './peer';
import { bundleOf, samplesIn } from './samples';

/** How the extension host fares with many annotations in a large file, times in ms. */
export interface AnnotatedTimes {
  readonly annotations: number;
  readonly length: number;
  /** The first opening starts Lede. */
  readonly ours: readonly AnnotatedOpening[];
  /** The same text in a language that is not Lede's, where the same ranges are decorated as soon as it is shown. */
  readonly peer: readonly AnnotatedOpening[];
  /** What all of Lede that listens to edits takes of one, where all ranges are moved. */
  readonly edits: readonly number[];
  /** From a key stroke to the extension host's having heard of it. */
  readonly strokes: { readonly ours: readonly number[]; readonly peer: readonly number[] };
}

/** From the beginning of an opening. */
export interface AnnotatedOpening {
  /** The text is to be seen. */
  readonly shown: number;
  /** Annotations in sight were decorated, and VS Code has got it. */
  readonly painted: number;
  /** Hovers tell of annotations at the end of the file: all have found their text. */
  readonly placed: number;
}

const ANNOTATIONS = 10_000;
const LENGTH = 5_000_000;
const OPENINGS = 6;
const STROKES = 40;

/** Run as tests are, where nothing has started Lede; writes {@link AnnotatedTimes} to the file that `LEDE_TEST_RESULT` names. */
export async function run(): Promise<void> {
  const resultFile = process.env['LEDE_TEST_RESULT'];
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  if (!resultFile || folder === undefined) throw new Error('Nothing to measure');
  // Annotations are all that is decorated.
  await vscode.workspace.getConfiguration('lede').update('posts.background', false, true);
  const paints = new PaintClock();
  const edits = new EditClock();
  const text = bundleOf(samplesIn(folder), LENGTH);
  const { ranges, sidecar } = annotate(text);
  const last = ranges.at(-1)?.[0] ?? 0;

  const peerFile = path.join(folder, `annotated${PEER.ending}`);
  writeFileSync(peerFile, text);
  const decorating = decoratePeer(ranges);
  const peer = await clockOpenings(paints, peerFile, last);
  const peerStrokes = await clockTyping();
  await closeActive();
  decorating.dispose();

  const file = path.join(folder, 'annotated.seed.txt');
  writeFileSync(file, text);
  writeFileSync(sidecarName(file), sidecar);
  const ours = await clockOpenings(paints, file, last);
  const ourStrokes = await clockTyping();
  const document = vscode.window.activeTextEditor?.document;
  const times: AnnotatedTimes = {
    annotations: ANNOTATIONS,
    length: LENGTH,
    ...{ ours, peer, edits: document ? edits.of(document) : [] },
    strokes: { ours: ourStrokes, peer: peerStrokes },
  };
  await closeActive();
  writeFileSync(resultFile, JSON.stringify(times));
}

/** A bundle is cut into articles by its delimiters alone. */
const CUTTING: Readers = {
  detectLanguage: () => {
    throw new Error('Nothing is read');
  },
  recognise: () => {
    throw new Error('Nothing is read');
  },
};

/** Stretches of a text in order, and a sidecar with a label on each. */
function annotate(text: string): { ranges: TextRange[]; sidecar: string } {
  const random = createRandom(1);
  const articles = articleTexts(finish(LiveAnalysis.of(text, CUTTING)));
  const ranges = randomRanges(articles, ANNOTATIONS, random).sort(([a], [b]) => a - b);
  const authoring = createAuthoring('Ana Ruiz', () => Date.now(), random);
  return { ranges, sidecar: writeSidecar('', labelled(articles, ranges, authoring)) ?? '' };
}

/** Decorates ranges in sight of the peer's documents as soon as these are shown. */
function decoratePeer(ranges: readonly TextRange[]): vscode.Disposable {
  const type = vscode.window.createTextEditorDecorationType({ backgroundColor: 'yellow' });
  const decorate = (): void => {
    for (const editor of vscode.window.visibleTextEditors) {
      const { document } = editor;
      if (document.languageId !== PEER.language) continue;
      const [from, to] = rangeInSight(editor);
      const inSight = ranges.filter(([start, end]) => start <= to && end >= from);
      editor.setDecorations(
        type,
        inSight.map((range) => toRange(document, range)),
      );
    }
  };
  return vscode.Disposable.from(type, vscode.window.onDidChangeVisibleTextEditors(decorate));
}

/** Opens a file several times, each time as if for the first; the last time it stays open. */
async function clockOpenings(paints: PaintClock, file: string, last: number): Promise<AnnotatedOpening[]> {
  const openings: AnnotatedOpening[] = [];
  for (let again = 1; again < OPENINGS; again++) {
    openings.push(await open(paints, file, last));
    await closeActive();
  }
  return [...openings, await open(paints, file, last)];
}

async function open(paints: PaintClock, file: string, last: number): Promise<AnnotatedOpening> {
  const uri = vscode.Uri.file(file);
  const start = performance.now();
  const sinceStart = (): number => performance.now() - start;
  const painted = paints
    .next(uri)
    // VS Code gets what it is told in order.
    .then(() => vscode.commands.executeCommand('setContext', 'lede.bench', start))
    .then(sinceStart);
  // As people do: what an extension opens itself stays open for minutes.
  await vscode.commands.executeCommand('vscode.open', uri);
  const shown = sinceStart();
  const times = { shown, painted: await painted };
  const document = vscode.window.activeTextEditor?.document;
  if (!document) throw new Error('No document is open');
  await vscode.commands.executeCommand('vscode.executeHoverProvider', uri, document.positionAt(last));
  return { ...times, placed: sinceStart() };
}

/** Types into the middle of the document in the active editor. */
async function clockTyping(): Promise<number[]> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Error('No document is open');
  const middle = new vscode.Position(editor.document.lineCount >> 1, 0);
  editor.selection = new vscode.Selection(middle, middle);
  editor.revealRange(new vscode.Range(middle, middle), vscode.TextEditorRevealType.InCenter);
  const strokes: number[] = [];
  for (let i = 0; i < STROKES; i++) {
    const start = performance.now();
    await vscode.commands.executeCommand('type', { text: 'a' });
    strokes.push(performance.now() - start);
  }
  return strokes;
}
