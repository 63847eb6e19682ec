import { opensSentence } from './lineFeatures';
import { CASE, type WordFacts } from './wordFeatures';

const IN_LOWER_CASE = 1;
const CAPITALISED_WITHIN = 2;

/**
 * What an article shows of its words, by `WordFacts.lower`: 1 where it also writes a word in lower case, 2 where it
 * capitalises it within a sentence, 3 where both.
 */
export function articleWords(lines: readonly (readonly WordFacts[])[]): ReadonlyMap<number, number> {
  const seen = new Map<number, number>();
  for (const words of lines) {
    words.forEach((word, index) => {
      const sign =
        word.case === CASE.lower
          ? IN_LOWER_CASE
          : word.case === CASE.initial && !opensSentence(words[index - 1])
            ? CAPITALISED_WITHIN
            : 0;
      if (sign > 0) seen.set(word.lower, (seen.get(word.lower) ?? 0) | sign);
    });
  }
  return seen;
}
