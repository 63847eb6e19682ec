import { openingOf } from './lineFeatures';
import { CASE, type WordFacts } from './wordFeatures';

/** What one place in an article can show of its word, as bits: it is written in lower case, or capitalised within a sentence. */
const IN_LOWER_CASE = 1;
const CAPITALISED_WITHIN = 2;

/** One more than all bits together. */
export const SIGNS = 4;

/** What a word shows that is written so (`CASE`) where it opens a sentence (`openingOf`, not 0) or does not. */
export const signOf = (writing: number, opening: number): number =>
  writing === CASE.lower ? IN_LOWER_CASE : writing === CASE.initial && opening === 0 ? CAPITALISED_WITHIN : 0;

/** What an article shows of its words, by `WordFacts.lower`: the signs of all places together. */
export function articleWords(lines: readonly (readonly WordFacts[])[]): ReadonlyMap<number, number> {
  const seen = new Map<number, number>();
  for (const words of lines) {
    words.forEach((word, index) => {
      const sign = signOf(word.case, openingOf(words, index));
      if (sign > 0) seen.set(word.lower, (seen.get(word.lower) ?? 0) | sign);
    });
  }
  return seen;
}
