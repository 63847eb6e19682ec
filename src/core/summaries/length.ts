import type { Fits } from './choose';
import type { Prospects } from './setEvidence';

/**
 * How long a summary may be at most; what is left out is no bound. It has a sentence at least, where there is any.
 */
export interface SummaryLength {
  readonly sentences?: number;
  readonly words?: number;
  /** Of the words that it is drawn from, 0 to 1. */
  readonly share?: number;
}

/** Tells what a summary of a length has room for. */
export function fitsLength(
  { article }: Prospects,
  { sentences = Infinity, words = Infinity, share = 1 }: SummaryLength,
): Fits {
  const most = Math.min(words, share * article.words);
  const wordsIn = (number: number): number => article.sentences[number]?.length ?? 0;
  const shortest = article.sentences.reduce((least, { length }) => Math.min(least, length), Infinity);
  return (chosen, added) => {
    if (chosen.length >= sentences) return false;
    const sum = chosen.reduce((total, number) => total + wordsIn(number), wordsIn(added));
    return sum <= most || (chosen.length === 0 && shortest > most);
  };
}
