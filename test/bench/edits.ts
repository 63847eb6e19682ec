import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readAll, readStructure } from '../../src/core/live/articleReading';
import { LiveAnalysis } from '../../src/core/live/liveAnalysis';
import type { TextChange } from '../../src/core/text/chunkedText';
import { readers } from '../support/readers';
import { finish } from '../../src/core/text/steps';

/** The length of a bundle that is edited, in UTF-16 units. */
const LENGTH = 10_000_000;

/** How often each kind of edit is made before the clock counts, and while it does. */
const WARM_UP = 100;
const RUNS = 400;

const PARAGRAPH =
  'La alcaldesa Ana Ruiz dijo el martes que el puente de Río Hondo se abrirá en mayo. «No hay prisa», agregó.';

/** What is typed or pasted at a place. */
const EDITS: Readonly<Record<string, Pick<TextChange, 'removed' | 'inserted'>>> = {
  'a key stroke': { removed: 0, inserted: 'a' },
  'a character deleted': { removed: 1, inserted: '' },
  'a new line': { removed: 0, inserted: '\n' },
  'a paragraph pasted': { removed: 0, inserted: `\n${PARAGRAPH}\n${PARAGRAPH}\n` },
  'a delimiter pasted': { removed: 0, inserted: '\n==> pasted.txt <==\n' },
};

/** Numbers from 0 to 1, the same in each run of the bench. */
function randomNumbers(): () => number {
  let state = 1;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;

/** The bundle of all samples again and again, so many of them to an article. */
function bundleOf(samples: readonly string[], toAnArticle: number): string {
  const parts: string[] = [];
  for (let length = 0, i = 0; length < LENGTH; i++) {
    const name = i % toAnArticle === 0 ? `==> ${i / toAnArticle}.txt <==\n` : '';
    const part = `${name}${samples[i % samples.length] ?? ''}\n`;
    parts.push(part);
    length += part.length;
  }
  // As VS Code hands a text over: in one piece.
  return Buffer.from(parts.join('')).toString();
}

/** Makes the edits one after the other, each at a place of its own, and understands the structure where they were made. */
function clockEdits(
  start: LiveAnalysis,
  { removed, inserted }: Pick<TextChange, 'removed' | 'inserted'>,
): number[] {
  const random = randomNumbers();
  const times: number[] = [];
  let live = start;
  for (let i = 0; i < WARM_UP + RUNS; i++) {
    const offset = Math.floor(random() * (live.text.length - removed));
    const began = performance.now();
    live = live.change([{ offset, removed, inserted }]);
    for (const { reading } of live.articlesIn([offset, offset + inserted.length]))
      finish(readStructure(reading));
    if (i >= WARM_UP) times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b);
}

function report(name: string, text: string): void {
  const began = performance.now();
  const live = finish(LiveAnalysis.of(text, readers));
  const cut = performance.now() - began;
  const { articles } = live;
  console.log(
    `edits: ${name}, ${(text.length / 1e6).toFixed(1)} MB in ${articles.length} articles, cut in ${cut.toFixed(0)} ms`,
  );
  for (const { reading } of articles.slice(0, 100)) finish(readAll(reading));
  for (const [kind, edit] of Object.entries(EDITS)) {
    const times = clockEdits(live, edit);
    const figures = `median ${at(times, 0.5).toFixed(2)} ms, 95th percentile ${at(times, 0.95).toFixed(2)} ms`;
    console.log(`edits: ${kind}: ${figures}`);
  }
}

const samples = readdirSync('seeds')
  .filter((file) => file.endsWith('.txt') && !file.includes('.seed.'))
  .map((file) => readFileSync(path.join('seeds', file), 'utf8'));
report('a bundle', bundleOf(samples, 1));
report('a bundle of long articles', bundleOf(samples, 10));
