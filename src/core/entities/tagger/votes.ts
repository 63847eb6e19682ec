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
 * whose full name stands elsewhere. Words are told apart by a number that those share which differ in case alone.
 */
export class Votes {
  /** How often each word was read as which slot. */
  readonly #readings = new Map<number, Uint16Array>();
  /** How often the word that is asked for was read so elsewhere. */
  readonly #others = new Uint16Array(SLOTS);

  /** Counts the labels of one line. */
  add(words: readonly WordFacts[], labels: ArrayLike<number>): void {
    words.forEach(({ capital, lower }, index) => {
      if (capital) this.count(lower, labels, index);
    });
  }

  /** Counts the reading of one capitalised word: the label at `index`, with the next. */
  count(word: number, labels: ArrayLike<number>, index: number): void {
    let slots = this.#readings.get(word);
    if (!slots) this.#readings.set(word, (slots = new Uint16Array(SLOTS)));
    const slot = slotOf(labels, index);
    slots[slot] = (slots[slot] ?? 0) + 1;
  }

  /** Gathers what the word's other occurrences were read as; `labels` are the line's own of the first reading. */
  collect(word: WordFacts, labels: ArrayLike<number>, index: number, out: FeatureBuffer): void {
    if (word.capital) this.ask(word.lower, word.case, labels, index, out);
  }

  /** The same for a capitalised word that was counted by its number and is written so (`CASE`). */
  ask(word: number, writing: number, labels: ArrayLike<number>, index: number, out: FeatureBuffer): void {
    const readings = this.#readings.get(word);
    if (!readings) return;
    const own = slotOf(labels, index);
    const others = this.#others;
    others.set(readings);
    if ((others[own] ?? 0) > 0) others[own] = (others[own] ?? 0) - 1;
    const { type, count, total } = majorityOf(others);
    if (total === 0) {
      out.push(KIND.single);
      return;
    }
    const share = count === total ? 2 : count * 3 > total * 2 ? 1 : 0;
    out.push(hashPair(KIND.majority, (type * 4 + share) * 4 + Math.min(total, MOST_COUNTED)));
    out.push(hashPair(KIND.agrees, type * 2 + (type === own >> 2 ? 1 : 0)));
    if (type === NAME_TYPES.length) return;
    for (let slot = type * PARTS; slot < (type + 1) * PARTS; slot++) {
      const times = others[slot] ?? 0;
      if (times === 0) continue;
      out.push(hashPair(KIND.part, slot * 4 + Math.min(times, 2)));
      out.push(hashPair(KIND.partCase, slot * 8 + writing));
    }
  }
}

/** The type (`NAME_TYPES.length` for outside) that most readings agree on, how many they are, and how many there are in all. */
function majorityOf(slots: Uint16Array): { type: number; count: number; total: number } {
  let [type, count, total, own] = [0, -1, 0, 0];
  for (let slot = 0; slot < SLOTS; slot++) {
    own += slots[slot] ?? 0;
    if (slot % PARTS !== PARTS - 1 && slot !== OUTSIDE_SLOT) continue;
    total += own;
    if (own > count) [type, count] = [Math.floor(slot / PARTS), own];
    own = 0;
  }
  return { type, count, total };
}

function slotOf(labels: ArrayLike<number>, index: number): number {
  const label = labels[index] ?? OUTSIDE;
  if (label === OUTSIDE) return OUTSIDE_SLOT;
  const type = typeOf(label);
  const last = labels[index + 1] !== insideOf(type);
  return type * PARTS + (isBeginning(label) ? (last ? 0 : 1) : last ? 3 : 2);
}
