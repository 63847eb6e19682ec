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

/** The types of names, and that of what is none. */
const TYPES = NAME_TYPES.length + 1;

/** Whatever votes can say is numbered: so many values has each kind, one kind after the other. */
const VALUES = { single: 1, majority: TYPES * 16, agrees: TYPES * 2, part: SLOTS * 4, partCase: SLOTS * 8 };

const majority = VALUES.single;
const agrees = majority + VALUES.majority;
const part = agrees + VALUES.agrees;
const partCase = part + VALUES.part;
const FIRST = { single: 0, majority, agrees, part, partCase };

/** So many things votes can say. */
export const VOTES = partCase + VALUES.partCase;

/** The feature, as a hash, that a vote is by its number. */
export function voteFeature(vote: number): number {
  if (vote === FIRST.single) return KIND.single;
  const kind = (['partCase', 'part', 'agrees', 'majority'] as const).find((one) => vote >= FIRST[one]);
  return hashPair(KIND[kind ?? 'single'], vote - FIRST[kind ?? 'single']);
}

/** No word gets more votes. */
const MOST_VOTES = 3 + 2 * PARTS;

/** Room for the readings of so many words at first; doubled where it is too small. */
const ROOM = 64;

/**
 * What the first reading of an article made of its capitalised words, for the second reading: a surname alone is the person
 * whose full name stands elsewhere. Words are told apart by a number that those share which differ in case alone.
 */
export class Votes {
  /** What `ask` found last, as numbers of votes. */
  readonly asked = new Uint16Array(MOST_VOTES);
  /** How often each word was read as which slot: `SLOTS` a word, from where `#places` tells. */
  #readings = new Uint16Array(ROOM * SLOTS);
  readonly #places = new Map<number, number>();
  /** How often the word that is asked for was read so elsewhere. */
  readonly #others = new Uint16Array(SLOTS);

  /** Forgets what was counted, before another article. */
  clear(): void {
    this.#readings.fill(0, 0, this.#places.size * SLOTS);
    this.#places.clear();
  }

  /** Counts the labels of one line. */
  add(words: readonly WordFacts[], labels: ArrayLike<number>): void {
    words.forEach(({ capital, lower }, index) => {
      if (capital) this.count(lower, labels, index);
    });
  }

  /** Counts the reading of one capitalised word: the label at `index`, with the next. */
  count(word: number, labels: ArrayLike<number>, index: number): void {
    const slot = (this.#places.get(word) ?? this.#begin(word)) + slotOf(labels, index);
    this.#readings[slot] = (this.#readings[slot] ?? 0) + 1;
  }

  #begin(word: number): number {
    const place = this.#places.size * SLOTS;
    this.#places.set(word, place);
    if (place + SLOTS > this.#readings.length) {
      const readings = this.#readings;
      this.#readings = new Uint16Array(2 * readings.length);
      this.#readings.set(readings);
    }
    return place;
  }

  /** Gathers what the word's other occurrences were read as; `labels` are the line's own of the first reading. */
  collect(word: WordFacts, labels: ArrayLike<number>, index: number, out: FeatureBuffer): void {
    const count = word.capital ? this.ask(word.lower, word.case, labels, index) : 0;
    for (let vote = 0; vote < count; vote++) out.push(voteFeature(this.asked[vote] ?? 0));
  }

  /**
   * The same for a capitalised word that was counted by its number and is written so (`CASE`): the votes are in `asked` then.
   * Returns how many there are.
   */
  ask(word: number, writing: number, labels: ArrayLike<number>, index: number): number {
    const place = this.#places.get(word);
    if (place === undefined) return 0;
    const own = slotOf(labels, index);
    const { asked } = this;
    const others = this.#others;
    for (let slot = 0; slot < SLOTS; slot++) others[slot] = this.#readings[place + slot] ?? 0;
    if ((others[own] ?? 0) > 0) others[own] = (others[own] ?? 0) - 1;
    const { type, count: agreeing, total } = majorityOf(others);
    if (total === 0) {
      asked[0] = FIRST.single;
      return 1;
    }
    const share = agreeing === total ? 2 : agreeing * 3 > total * 2 ? 1 : 0;
    asked[0] = FIRST.majority + (type * 4 + share) * 4 + Math.min(total, MOST_COUNTED);
    asked[1] = FIRST.agrees + type * 2 + (type === own >> 2 ? 1 : 0);
    let count = 2;
    if (type === NAME_TYPES.length) return count;
    for (let slot = type * PARTS; slot < (type + 1) * PARTS; slot++) {
      const times = others[slot] ?? 0;
      if (times === 0) continue;
      asked[count++] = FIRST.part + slot * 4 + Math.min(times, 2);
      asked[count++] = FIRST.partCase + slot * 8 + writing;
    }
    return count;
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
