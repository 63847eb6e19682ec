import {
  BIGRAM_EVIDENCE,
  logOfWords,
  readBigrams,
  writeBigramEvidence,
} from '../../src/core/summaries/bigrams';
import type { LogisticWeights, SummaryModel } from '../../src/core/summaries/model';
import { prospectsOf } from '../../src/core/summaries/prospects';
import { wordSalience } from '../../src/core/summaries/salience';
import { SET_EVIDENCE, SetEvidence } from '../../src/core/summaries/setEvidence';
import { type ArticleTerms, readTerms } from '../../src/core/summaries/terms';
import { countsInLead, WORD_EVIDENCE, writeWordEvidence } from '../../src/core/summaries/wordEvidence';
import { trainLogistic } from '../learning/logistic';
import { RidgeSums } from '../learning/ridge';
import { TableBuilder } from '../learning/table';
import type { Example } from './examples';

/** The strengths of the priors, found by cross-validation. */
const L2 = 10;
const RIDGE = 0.13;

/** An example as it is with one knowledge of its title. */
interface Reading {
  readonly example: Example;
  readonly title: string;
  readonly article: ArticleTerms;
}

/** Trains a summariser on articles and their summaries. The same examples give the same model. */
export function trainSummaries(examples: readonly Example[]): SummaryModel {
  const readings = examples.flatMap((example) => example.titles.map((title) => readingOf(example, title)));
  const words = trainWords(readings);
  const untitled = readings.filter(({ title }) => title === '');
  const bigrams = trainBigrams(untitled, words);
  return { words, bigrams, sets: trainSets(untitled, { words, bigrams }) };
}

function readingOf(example: Example, title: string): Reading {
  const ranges = example.candidates.map(({ range }) => range);
  return { example, title, article: readTerms(example.text, ranges, example.mentions, title) };
}

function trainWords(readings: readonly Reading[]): LogisticWeights {
  const table = new TableBuilder(WORD_EVIDENCE.length);
  const labels: boolean[] = [];
  const counts: number[] = [];
  const row = new Float64Array(WORD_EVIDENCE.length);
  for (const { article, example } of readings) {
    const lead = countsInLead(article);
    const inReference = counted(example.reference);
    article.terms.forEach(({ text, mostInSentence }, id) => {
      for (let times = 1; times <= mostInSentence; times++) {
        writeWordEvidence(row, article, lead, id, times);
        table.add(row);
        labels.push((inReference.get(text) ?? 0) >= times);
        counts.push(1 / example.titles.length);
      }
    });
  }
  return trainLogistic(table.table, labels, counts, L2);
}

function trainBigrams(readings: readonly Reading[], words: LogisticWeights): LogisticWeights {
  const table = new TableBuilder(BIGRAM_EVIDENCE.length);
  const labels: boolean[] = [];
  const counts: number[] = [];
  const row = new Float64Array(BIGRAM_EVIDENCE.length);
  for (const { article, example } of readings) {
    const logs = logOfWords(wordSalience(article, words));
    const { reference } = example;
    const inReference = new Set(
      reference.slice(1).map((word, before) => `${reference[before] ?? ''} ${word}`),
    );
    for (const bigram of readBigrams(article).bigrams) {
      writeBigramEvidence(row, article, bigram, logs);
      table.add(row);
      counts.push(1);
      labels.push(inReference.has([bigram.one, bigram.two].map((id) => article.terms[id]?.text).join(' ')));
    }
  }
  return trainLogistic(table.table, labels, counts, L2);
}

/** Learns how good pairs of sentences are against the other pairs of the same article. */
function trainSets(readings: readonly Reading[], model: Pick<SummaryModel, 'words' | 'bigrams'>): number[] {
  const sums = new RidgeSums(SET_EVIDENCE.length);
  let total = 0;
  for (const { example, title } of readings) {
    const { text, candidates, mentions } = example;
    const evidence = new SetEvidence(prospectsOf(text, candidates, mentions, title, model));
    const { sets } = example;
    if (sets.length === 0) continue;
    const rows = sets.map(({ chosen }) => evidence.of(chosen).slice());
    const mean = meanOf(rows);
    const meanGain = sets.reduce((sum, { gain }) => sum + gain, 0) / sets.length;
    sets.forEach(({ gain }, index) => {
      const row = rows[index]?.map((value, column) => value - (mean[column] ?? 0)) ?? [];
      sums.add(row, gain - meanGain, 1 / sets.length);
    });
    total++;
  }
  return sums.solve(RIDGE * total, total);
}

function meanOf(rows: readonly Float64Array[]): Float64Array {
  const mean = new Float64Array(SET_EVIDENCE.length);
  for (const row of rows)
    for (let column = 0; column < row.length; column++)
      mean[column] = (mean[column] ?? 0) + (row[column] ?? 0) / rows.length;
  return mean;
}

function counted(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
