import { detect, readTextStructure } from '../../src/core/analysis';
import { articleLanguage } from '../../src/core/articles/articleLanguage';
import { blocksOf } from '../../src/core/articles/blocks';
import { splitBundle } from '../../src/core/bundles/bundle';
import { findPosts } from '../../src/core/posts/posts';
import { splitLines } from '../../src/core/text/lines';
import { detectLanguage } from '../support/languages';
import { bundlesOf, textsIn } from './support/articles';
import { processorTime } from './support/clock';
import { loadGrammar, tokenize } from './support/grammar';

/** From a short article to a year of a newspaper, in UTF-16 units. */
const SIZES = [10_000, 100_000, 1_000_000, 10_000_000, 50_000_000];

/** So much is read at least for a measurement, and the stages are looked at one by one. */
const MEGABYTE = 1_000_000;

/** So many megabytes are read as texts of each size up to one before anything is measured. */
const WARM_UP_RUNS = 20;

/** Real scraped articles beside the checkout, where there are any, and the samples. */
const FOLDERS = ['seeds', '../shared/data/articles'];

/** Everything that is understood of a text but its sentences and names. */
function readAll(text: string): void {
  readTextStructure(text, detectLanguage);
}

function cut(text: string): string[] {
  return splitBundle(text, splitLines(text)).places.map(({ range }) => text.slice(...range));
}

/** The stages of `readAll` by name, each with what it needs made ready. */
function stagesOf(text: string): readonly (readonly [string, () => void])[] {
  const articles = cut(text).map((article) => {
    const language = articleLanguage(article, detectLanguage);
    return { article, language, posts: findPosts(article, language, detectLanguage) };
  });
  return [
    ['detection', () => detect(text)],
    ['bundles', () => cut(text)],
    ['language', () => articles.forEach(({ article }) => articleLanguage(article, detectLanguage))],
    [
      'posts',
      () => articles.forEach(({ article, language }) => findPosts(article, language, detectLanguage)),
    ],
    ['line roles', () => articles.forEach(({ article, posts }) => blocksOf(article, posts))],
  ];
}

const perSecond = (size: number, time: number): string => `${(size / 1000 / time).toFixed(1)} MB/s`;

async function main(): Promise<void> {
  const grammar = await loadGrammar();
  const articles = FOLDERS.flatMap(textsIn).map(([, text]) => text);
  // What is measured first must not pay for what the engine learns once: short texts ask for other parts than long ones.
  const warmUp = SIZES.filter((size) => size <= MEGABYTE).flatMap((size) =>
    bundlesOf(articles, size, MEGABYTE),
  );
  for (let run = 0; run < WARM_UP_RUNS; run++) warmUp.forEach(readAll);
  const times = SIZES.map((size) => {
    const texts = bundlesOf(articles, size, Math.max(size, MEGABYTE));
    const total = texts.reduce((sum, text) => sum + text.length, 0);
    const time = processorTime(() => texts.forEach(readAll));
    console.log(
      `structure: ${size / 1000} kB ${((time * size) / total).toFixed(2)} ms, ${perSecond(total, time)}`,
    );
    return time / total;
  });
  const spread = Math.max(...times) / Math.min(...times);
  console.log(`structure: a MB takes at most ${spread.toFixed(2)} times as long at one size as at another`);
  const text = bundlesOf(articles, MEGABYTE, MEGABYTE).join('');
  const stages = stagesOf(text).map(([name, run]) => `${name} ${perSecond(text.length, processorTime(run))}`);
  console.log(`structure: of ${MEGABYTE / 1000} kB, ${stages.join(', ')}`);
  const peer = processorTime(() => tokenize(grammar, text));
  const ours = processorTime(() => readAll(text));
  console.log(
    `structure: ${(peer / ours).toFixed(1)} times as fast as vscode-textmate colours ${MEGABYTE / 1000} kB (${perSecond(text.length, peer)})`,
  );
}

void main();
