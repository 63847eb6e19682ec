import {
  AbsoluteSummarizerConfig,
  DefaultTextParser,
  NullLogger,
  SorensenDiceSimilarity,
  Summarizer,
} from 'ts-textrank';
import { createRandom } from '../../../training/entities/random';
import type { Example } from '../../../training/summaries/examples';
import { type Rouge, rouge, rougeWords } from '../../../training/summaries/rouge';
import { lexRank, textRank } from '../support/sentenceGraphs';

/** A way to choose sentences that Lede is measured against. */
export interface Baseline {
  readonly name: string;
  /**
   * The score of its choice of `size` of the example's sentences.
   * @param score tells what the sentences of some numbers score, in text order.
   */
  readonly choose: (example: Example, size: number, score: (chosen: readonly number[]) => Rouge) => Rouge;
}

/** So often random sentences are drawn. */
const DRAWS = 20;

/** Among so many first sentences the best are looked for. */
const ORACLE_REACH = { 2: 60, 3: 24 } as const;

export function lead({ sentences }: Example, size: number): number[] {
  return sentences.slice(0, size).map((_, number) => number);
}

export const BASELINES: readonly Baseline[] = [
  {
    name: 'random sentences',
    choose: (example, size, score) => {
      const random = createRandom(1);
      return meanOf(Array.from({ length: DRAWS }, () => score(draw(example.sentences.length, size, random))));
    },
  },
  { name: 'the first sentences', choose: (example, size, score) => score(lead(example, size)) },
  { name: 'TextRank', choose: (example, size, score) => score(highest(textRank(wordsOf(example)), size)) },
  { name: 'LexRank', choose: (example, size, score) => score(highest(lexRank(wordsOf(example)), size)) },
  {
    // Of the summarizers on npm that read any language, lexrank.js chooses worse, and textrank fails on some texts.
    name: 'ts-textrank, the best library on npm',
    choose: ({ text, language, reference }, size) =>
      rouge(rougeWords(chosenByLibrary(text, language, size)), reference),
  },
  {
    name: 'the best there are (oracle)',
    choose: (example, size, score) => {
      const reach = size === 2 ? ORACLE_REACH[2] : ORACLE_REACH[3];
      const sets = subsets(
        Math.min(reach, example.sentences.length),
        Math.min(size, example.sentences.length),
      );
      return sets.map(score).reduce((best, each) => (each.rouge1 > best.rouge1 ? each : best));
    },
  },
];

/** The damping factor of its authors' example, and of PageRank's. */
const DAMPING = 0.85;

function chosenByLibrary(text: string, language: string, size: number): string {
  const config = new AbsoluteSummarizerConfig(
    size,
    new SorensenDiceSimilarity(),
    new DefaultTextParser(),
    DAMPING,
    Summarizer.SORT_OCCURENCE,
  );
  return new Summarizer(config, new NullLogger()).summarize(text, language).join(' ');
}

const wordsOf = ({ text, sentences }: Example): string[][] =>
  sentences.map((range) => rougeWords(text.slice(...range)));

/** The numbers of the highest scores, ascending; the earlier where two are alike. */
function highest(scores: readonly number[], size: number): number[] {
  const ranked = scores.map((score, number) => ({ score, number })).sort((a, b) => b.score - a.score);
  return ranked
    .slice(0, size)
    .map(({ number }) => number)
    .sort((a, b) => a - b);
}

function draw(count: number, size: number, random: () => number): number[] {
  const drawn = new Set<number>();
  while (drawn.size < Math.min(size, count)) drawn.add(Math.floor(random() * count));
  return [...drawn].sort((a, b) => a - b);
}

function subsets(count: number, size: number): number[][] {
  if (size === 0) return [[]];
  return Array.from({ length: count }, (_, last) =>
    subsets(last, size - 1).map((rest) => [...rest, last]),
  ).flat();
}

function meanOf(scores: readonly Rouge[]): Rouge {
  const mean = (value: (score: Rouge) => number): number =>
    scores.reduce((sum, score) => sum + value(score), 0) / scores.length;
  return {
    rouge1: mean(({ rouge1 }) => rouge1),
    rouge2: mean(({ rouge2 }) => rouge2),
    rougeL: mean(({ rougeL }) => rougeL),
  };
}
