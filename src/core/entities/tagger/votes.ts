import type { FeatureBuffer } from './featureBuffer';
import { hashPair } from './hash';
import { isBeginning, insideOf, NAME_TYPES, OUTSIDE, typeOf } from './labels';
import type { WordFacts } from './wordFeatures';

/** The part of a name that a word is: alone, the first, an inner or the last of several. */
const PARTS = 4;

/** One slot for each part of a name of each type, and one for outside. */
const SLOTS = NAME_TYPES.length * PARTS + 1;
const OUTSIDE_SLOT = SLOTS - 1;

/** So many readings of a word are told apart; more say no more. */
const MOST_COUNTED = 3;

const KIND = { single: 141, majority: 142, part: 143, partCase: 144, agrees: 145 } as const;

/**
 * What the first reading of an article made of its capitalised words, for the second reading: a surname alone is the person
 * whose full name stands elsewhere.
 */
export class Votes {
  /** How often each word, by `WordFacts.lower`, was read as which slot. */
  readonly #readings = new Map<number, Uint16Array>();

  /** Counts the labels of one line. */
  add(words: readonly WordFacts[], labels: ArrayLike<number>): void {
    words.forEach((word, index) => {
      if (!word.capital) return;
      const slots = this.#readings.get(word.lower) ?? new Uint16Array(SLOTS);
      const slot = slotOf(labels, index);
      slots[slot] = (slots[slot] ?? 0) + 1;
      this.#readings.set(word.lower, slots);
    });
  }

  /** Gathers what the word's other occurrences were read as; `labels` are the line's own of the first reading. */
  collect(word: WordFacts, labels: ArrayLike<number>, index: number, out: FeatureBuffer): void {
    const readings = word.capital ? this.#readings.get(word.lower) : undefined;
    if (!readings) return;
    const own = slotOf(labels, index);
    const others = (slot: number): number => (readings[slot] ?? 0) - (slot === own ? 1 : 0);
    const { type, count, total } = majorityOf(others);
    if (total === 0) {
      out.push(KIND.single);
      return;
    }
    const share = count === total ? 2 : count * 3 > total * 2 ? 1 : 0;
    out.push(hashPair(KIND.majority, (type * 4 + share) * 4 + Math.min(total, MOST_COUNTED)));
    out.push(hashPair(KIND.agrees, type * 2 + (type === own >> 2 ? 1 : 0)));
    if (type === NAME_TYPES.length) return;
    for (let part = 0; part < PARTS; part++) {
      const times = others(type * PARTS + part);
      if (times <= 0) continue;
      out.push(hashPair(KIND.part, (type * PARTS + part) * 4 + Math.min(times, 2)));
      out.push(hashPair(KIND.partCase, (type * PARTS + part) * 8 + word.case));
    }
  }
}

/** The type (`NAME_TYPES.length` for outside) that most readings agree on, how many they are, and how many there are in all. */
function majorityOf(others: (slot: number) => number): { type: number; count: number; total: number } {
  let [best, most, total] = [0, -1, 0];
  for (let type = 0; type <= NAME_TYPES.length; type++) {
    let count = 0;
    for (let slot = type * PARTS; slot < Math.min(SLOTS, (type + 1) * PARTS); slot++) count += others(slot);
    total += count;
    if (count > most) [best, most] = [type, count];
  }
  return { type: best, count: most, total };
}

function slotOf(labels: ArrayLike<number>, index: number): number {
  const label = labels[index] ?? OUTSIDE;
  if (label === OUTSIDE) return OUTSIDE_SLOT;
  const type = typeOf(label);
  const last = labels[index + 1] !== insideOf(type);
  return type * PARTS + (isBeginning(label) ? (last ? 0 : 1) : last ? 3 : 2);
}
