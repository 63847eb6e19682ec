import { createAnalyser } from '../../src/core/analysis';
import type { Article } from '../../src/core/articles/article';
import { type BundledArticle, bundleSummary } from '../../src/core/summaries/bundle';
import { summarise } from '../../src/core/summaries/summarise';
import { wordsOf } from '../../src/core/summaries/terms';
import { readers } from '../support/readers';
import { textsIn } from './support/articles';
import { processorTime } from './support/clock';
import { lexRank } from './support/sentenceGraphs';

/** A long report, in words. */
const LONG = 3000;

/** A large bundle, in UTF-16 units. */
const BUNDLE = 10_000_000;

const FOLDERS = ['seeds', '../shared/data/articles'];

/** The peer: LexRank over the same sentences. */
function byLexRank(text: string, { sentences }: Article): void {
  lexRank(sentences.map((range) => wordsOf(text, range).map((word) => text.slice(...word).toLowerCase())));
}

function main(): void {
  const analyse = createAnalyser(readers);
  const texts = FOLDERS.flatMap(textsIn)
    .map(([, text]) => text)
    .filter((text) => analyse(text).articles.length === 1);
  const text = joined(texts);
  const [article] = analyse(text).articles;
  if (!article) throw new Error('There is nothing to summarise.');
  const ours = processorTime(() => summarise(text, article));
  const peer = processorTime(() => byLexRank(text, article));
  console.log(
    `summaries: an article of ${LONG} words, ${article.sentences.length} sentences: ${ours.toFixed(2)} ms of processor time, warm;` +
      ` LexRank ${peer.toFixed(2)} ms, ${(peer / ours).toFixed(1)} times as much`,
  );
  benchBundle(texts, analyse);
}

/** Summarises a bundle whose articles are understood, step by step; the longest step is what a cancellation waits for. */
function benchBundle(
  texts: readonly string[],
  analyse: (text: string) => { readonly articles: readonly Article[] },
): void {
  const read = texts.flatMap((text): BundledArticle[] => {
    const [source] = analyse(text).articles;
    return source ? [{ text, source }] : [];
  });
  const bundle: BundledArticle[] = [];
  for (let size = 0; size < BUNDLE;) {
    const next = read[bundle.length % read.length];
    if (!next) break;
    bundle.push(next);
    size += next.text.length;
  }
  const steps = bundleSummary(bundle);
  const times: number[] = [];
  for (let done = false; !done;) {
    const start = process.cpuUsage();
    done = steps.next().done === true;
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  }
  const all = times.reduce((a, b) => a + b, 0);
  console.log(
    `summaries: a bundle of ${(BUNDLE / 1e6).toFixed(0)} MB, ${bundle.length} articles: ${(all / 1000).toFixed(1)} s of processor time,` +
      ` the longest step ${Math.max(...times).toFixed(0)} ms, the last one ${(times.at(-1) ?? 0).toFixed(0)} ms`,
  );
}

/** The first words of some texts, a paragraph a line. */
function joined(texts: readonly string[]): string {
  const lines = texts.flatMap((text) => text.split('\n'));
  let words = 0;
  const taken = lines.filter((line) => (words += line.split(/\s+/).filter(Boolean).length) <= LONG);
  return taken.join('\n');
}

main();
