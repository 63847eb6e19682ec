import type { Passage } from '../report/passage';
import { tokensOf } from '../text/tokens';

/** A sentence that a language model wrote, with those of the article that say the same. */
export interface AlignedSentence {
  readonly text: string;
  /** In text order; empty where the article does not support the sentence. */
  readonly support: readonly Passage[];
}

/** Finds what supports a sentence. */
export type Align = (sentence: string) => AlignedSentence;

/**
 * The least share of a sentence's weight that its support has to cover: the middle of 0.4 to 0.6, between which all pairs
 * of test/data/alignmentPairs.ts are told apart (at 0.3 three of 51 are not, nor at 0.7).
 */
export const LEAST_COVERED = 0.5;

/** A sentence is drawn from so many of the article's at most. */
const MOST_SUPPORT = 3;

/** A further sentence counts as support where it adds at least this share. */
const LEAST_ADDED = 0.12;

/** How much more a name's words weigh than others: that somebody else did it is another story. */
const NAME_WEIGHT = 1.5;

/** Words are compared by so many of their first letters, since languages inflect their ends. */
const STEM = 5;

interface Word {
  readonly stem: string;
  readonly number: boolean;
  readonly name: boolean;
}

interface Source {
  readonly passage: Passage;
  readonly stems: ReadonlySet<string>;
}

/**
 * Prepares the sentences of an article for alignment: by the share of words that a sentence has in common with them,
 * each weighing the more the fewer sentences hold it (inverse document frequency), names more than others. A number
 * that no supporting sentence holds leaves a sentence unsupported, however alike the rest is.
 */
export function createAligner(passages: readonly Passage[]): Align {
  const sources = passages.map((passage) => ({
    passage,
    stems: new Set(wordsOf(passage.text).map(({ stem }) => stem)),
  }));
  const frequency = new Map<string, number>();
  for (const { stems } of sources)
    for (const stem of stems) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  const weigh = ({ stem, name }: Word): number =>
    Math.log(1 + sources.length / (frequency.get(stem) ?? 0.5)) * (name ? NAME_WEIGHT : 1);
  return (sentence) => {
    const words = uniqueWords(sentence);
    const weights = new Map(words.map((word) => [word.stem, weigh(word)]));
    const chosen = cover(weights, sources);
    const held = new Set(chosen.support.flatMap(({ stems }) => [...stems]));
    const numbersHold = words.every(({ number, stem }) => !number || held.has(stem));
    const supported = chosen.share >= LEAST_COVERED && numbersHold;
    const support = supported ? chosen.support.map(({ passage }) => passage) : [];
    return { text: sentence, support: support.sort((a, b) => a.range[0] - b.range[0]) };
  };
}

/** The few sentences that cover most of the weights, the best first, each for what the ones before it have left. */
function cover(
  weights: ReadonlyMap<string, number>,
  sources: readonly Source[],
): { readonly support: Source[]; readonly share: number } {
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const left = new Map(weights);
  const support: Source[] = [];
  let share = 0;
  while (support.length < MOST_SUPPORT && total > 0) {
    let best: Source | undefined;
    let most = 0;
    for (const source of sources) {
      let sum = 0;
      for (const [stem, weight] of left) if (source.stems.has(stem)) sum += weight;
      if (sum > most) [best, most] = [source, sum];
    }
    if (!best || (support.length > 0 && most / total < LEAST_ADDED)) break;
    support.push(best);
    share += most / total;
    for (const stem of best.stems) left.delete(stem);
  }
  return { support, share };
}

function uniqueWords(text: string): Word[] {
  return [...new Map(wordsOf(text).map((word) => [word.stem, word])).values()];
}

function wordsOf(text: string): Word[] {
  // "3.000" and "3,000" are one number; the separators are taken out before words are.
  const plain = text.replace(/(?<=(?<!\d)\d{1,3})[., \u00a0\u202f'’](?=\d{3}(?!\d))/g, '');
  return tokensOf(plain, [0, plain.length]).map((token, index) => {
    const number = /\d/.test(token.text);
    const form = token.text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
    return {
      stem: number ? form : form.slice(0, STEM),
      number,
      name: index > 0 && /^\p{Lu}/u.test(token.text),
    };
  });
}
