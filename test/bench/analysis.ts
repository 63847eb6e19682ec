import { readFileSync } from 'node:fs';
import type { IGrammar } from 'vscode-textmate';
import { type Analyse, createAnalyser } from '../../src/core/analysis';
import { readers } from '../support/readers';
import { textsIn } from './support/articles';
import { loadGrammar, tokenize } from './support/grammar';

/** How often each text is run before the clock counts, and while it does. */
const WARM_UP = 30;
const RUNS = 100;

/** Our sample of the shape that scrapers leave most: an article, a flattened post, a bare related headline. */
const SAMPLE = 'seeds/000_8f1c2a7be4d09356.txt';

/** A folder of real scraped articles beside the checkout, where there is one. */
const REAL_ARTICLES = '../shared/seeds';

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** The median time of one run, in milliseconds, once the engine has warmed up. */
function clock(run: () => void): number {
  for (let i = 0; i < WARM_UP; i++) run();
  return median(
    Array.from({ length: RUNS }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );
}

/** Prints what one text costs, next to the TextMate grammar on the same text in the same run. */
function report(name: string, text: string, analyse: Analyse, grammar: IGrammar): void {
  const ours = clock(() => analyse(text));
  const peer = clock(() => tokenize(grammar, text));
  const speed = text.length / 1000 / ours;
  console.log(
    `analysis: ${name} (${(text.length / 1000).toFixed(1)} kB) ${ours.toFixed(2)} ms warm, ${speed.toFixed(2)} MB/s;` +
      ` ${(ours / peer).toFixed(1)} times what vscode-textmate takes to colour it`,
  );
}

async function main(): Promise<void> {
  const grammar = await loadGrammar();
  const analyse = createAnalyser(readers);
  report(SAMPLE, readFileSync(SAMPLE, 'utf8'), analyse, grammar);
  const all = textsIn('seeds').map(([, text]) => text);
  report('all samples, one after the other', all.join('\n'), analyse, grammar);
  for (const [name, text] of textsIn(REAL_ARTICLES))
    report(`a scraped article, ${name}`, text, analyse, grammar);
}

void main();
