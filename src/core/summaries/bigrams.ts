import type { WordSalience } from './salience';
import type { ArticleTerms, TermId } from './terms';

/** A bigram's place among those of an article. */
export type BigramId = number;

/** What speaks for two words' standing in a row in a reader's summary. */
export const BIGRAM_EVIDENCE = [
  'logFirstWord',
  'logSecondWord',
  'logBoth',
  'both',
  'logCount',
  'logSentences',
  'logFirst',
  'inFirstSentence',
  'inSecondSentence',
  'firstShort',
  'secondShort',
  'bothShort',
] as const;

/** Two words in a row within a sentence. */
export interface Bigram {
  readonly one: TermId;
  readonly two: TermId;
  count: number;
  /** How many sentences have it. */
  sentences: number;
  /** The number of the first of these. */
  readonly first: number;
  /** The number of the last sentence that it was counted in. */
  last: number;
}

export interface ArticleBigrams {
  readonly bigrams: readonly Bigram[];
  /** Those of each sentence, in order. */
  readonly sentences: readonly (readonly BigramId[])[];
}

/** The bigrams of an article's sentences, counted. */
export function readBigrams({ terms, sentences }: ArticleTerms): ArticleBigrams {
  const ids = new Map<number, BigramId>();
  const bigrams: Bigram[] = [];
  const read = sentences.map((words, number) => {
    const inSentence: BigramId[] = [];
    for (let at = 1; at < words.length; at++)
      inSentence.push(count(words[at - 1] ?? 0, words[at] ?? 0, number));
    return inSentence;
  });
  return { bigrams, sentences: read };

  function count(one: TermId, two: TermId, number: number): BigramId {
    const key = one * terms.length + two;
    const known = ids.get(key);
    const bigram = bigrams[known ?? -1];
    if (known === undefined || !bigram) {
      ids.set(key, bigrams.length);
      bigrams.push({ one, two, count: 1, sentences: 1, first: number, last: number });
      return bigrams.length - 1;
    }
    bigram.count++;
    if (bigram.last !== number) bigram.sentences++;
    bigram.last = number;
    return known;
  }
}

const SHORT = 3;
const LEAST = 1e-4;

/** The logarithm of how likely each word is in a summary at all. */
export function logOfWords({ likely, from }: WordSalience): Float64Array {
  const logs = new Float64Array(from.length - 1);
  for (let id = 0; id < logs.length; id++) logs[id] = Math.log(Math.max(LEAST, likely[from[id] ?? 0] ?? 0));
  return logs;
}

/**
 * Writes the evidence for a bigram.
 * @param row of the length of `BIGRAM_EVIDENCE`.
 * @param logs as `logOfWords` gives them.
 */
export function writeBigramEvidence(
  row: Float64Array,
  { terms }: ArticleTerms,
  { one, two, count, sentences, first }: Bigram,
  logs: Float64Array,
): void {
  const both = (logs[one] ?? 0) + (logs[two] ?? 0);
  const shortOne = (terms[one]?.text.length ?? 0) <= SHORT ? 1 : 0;
  const shortTwo = (terms[two]?.text.length ?? 0) <= SHORT ? 1 : 0;
  let at = 0;
  row[at++] = logs[one] ?? 0;
  row[at++] = logs[two] ?? 0;
  row[at++] = both;
  row[at++] = Math.exp(both);
  row[at++] = Math.log(count);
  row[at++] = Math.log(sentences);
  row[at++] = Math.log(1 + first);
  row[at++] = first === 0 ? 1 : 0;
  row[at++] = first === 1 ? 1 : 0;
  row[at++] = shortOne;
  row[at++] = shortTwo;
  row[at++] = shortOne * shortTwo;
}
