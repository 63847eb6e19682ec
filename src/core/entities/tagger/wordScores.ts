import { double, listedFeatures, neighbourListed, PLACE, single } from './featureHashes';
import { type Gazetteer, gazetteerKey, listedAlone } from './gazetteer';
import { LABEL_COUNT } from './labels';
import type { TaggerModel } from './taggerModel';
import type { Vocabulary } from './vocabulary';
import { CASES, REACH, wordFeatures, type WordFacts } from './wordFeatures';

/**
 * What a word can be to the word that is tagged; the number of its first slot. A role has a slot for each way that the tagged
 * word can be written (`CASE`), place in its run (`PLACE`) or opening (`openingOf`) that the role's features depend on.
 */
export const ROLE = {
  /** The tagged word itself, by opening. */
  own: 0,
  /** Next to it, by its writing. */
  before: 3,
  after: 3 + CASES,
  /** Two words off; the one before also where the tagged word is in a run, by its writing. */
  secondBefore: 3 + 2 * CASES,
  secondAfter: 4 + 2 * CASES,
  skip: 5 + 2 * CASES,
  /** Around its run, by place. */
  left: 5 + 3 * CASES,
  right: 8 + 3 * CASES,
  /** The first and the last word of its run, by place. */
  runFirst: 11 + 3 * CASES,
  runLast: 14 + 3 * CASES,
  /** The capitalised words next to it in its run. */
  previous: 17 + 3 * CASES,
  next: 18 + 3 * CASES,
} as const;

const SLOTS = 19 + 3 * CASES;

/** The features of each role: of the word in it, for a slot counted from the role's first, and the lists that it is in alone. */
const FEATURES: Readonly<
  Record<keyof typeof ROLE, (word: WordFacts, slot: number, listed: readonly number[]) => number[]>
> = {
  own: (word, opening, listed) => [...wordFeatures(word, 0), ...listedFeatures(listed, word.case, opening)],
  before: (word, writing, listed) => [
    ...wordFeatures(word, -1),
    double('beforeCase', word.lower, writing),
    ...neighbourListed('listedBefore', listed, writing),
  ],
  after: (word, writing, listed) => [
    ...wordFeatures(word, 1),
    double('caseAfter', word.lower, writing),
    ...neighbourListed('listedAfter', listed, writing),
  ],
  secondBefore: (word) => wordFeatures(word, -REACH),
  secondAfter: (word) => wordFeatures(word, REACH),
  skip: (word, writing) => [...wordFeatures(word, -REACH), double('skip', word.lower, writing)],
  left: ({ lower }, place) => [double('left', lower, place)],
  right: ({ lower }, place) => [double('right', lower, place)],
  runFirst: ({ lower }, place) => [
    place === PLACE.first ? single('runFirst', lower) : double('runFirst', lower, place),
  ],
  runLast: ({ lower }, place) => [
    place === PLACE.last ? single('runLast', lower) : double('runLast', lower, place),
  ],
  previous: ({ lower }) => [single('previous', lower)],
  next: ({ lower }) => [single('next', lower)],
};

/** So many weights are kept at first; doubled where they are too few. */
const ROOM = 4096 * LABEL_COUNT;

/** The rows of sums that have a place of their own: not added up yet, and nothing but zeros. */
const UNKNOWN = 0;
const NOTHING = LABEL_COUNT;

/** What words in their roles score for each label, in units of the model: added up once, when first asked for. */
export class WordScores {
  /** Where each word's row for each slot begins in `#rows`. */
  #slots = new Int32Array(0);
  #rows = new Int16Array(ROOM);
  #end = 2 * LABEL_COUNT;
  readonly #sum = new Int32Array(LABEL_COUNT);
  readonly #roles: readonly (readonly [start: number, features: (typeof FEATURES)[keyof typeof ROLE]])[];

  constructor(
    private readonly model: TaggerModel,
    private readonly gazetteer: Gazetteer,
    private readonly vocabulary: Vocabulary,
  ) {
    this.#roles = Object.entries(ROLE).map(([name, start]) => [start, FEATURES[name as keyof typeof ROLE]]);
  }

  /** Adds what a word scores in a slot to `sums[at]` and the labels behind it. */
  add(word: number, slot: number, sums: Int32Array, at: number): void {
    const row = this.#slots[word * SLOTS + slot] ?? UNKNOWN;
    this.#addRow(row === UNKNOWN ? this.#makeRow(word, slot) : row, sums, at);
  }

  #addRow(row: number, sums: Int32Array, at: number): void {
    if (row === NOTHING) return;
    const rows = this.#rows;
    for (let label = 0; label < LABEL_COUNT; label++)
      sums[at + label] = (sums[at + label] ?? 0) + (rows[row + label] ?? 0);
  }

  #makeRow(word: number, slot: number): number {
    const facts = this.vocabulary.facts(word);
    const [start, features] = this.#roles.findLast(([first]) => first <= slot) ?? [0, FEATURES.own];
    const listed = facts.capital
      ? listedAlone(this.gazetteer(gazetteerKey(this.vocabulary.plainOf(word))))
      : [];
    this.#sum.fill(0);
    for (const feature of features(facts, slot - start, listed)) this.model.addWeights(feature, this.#sum, 0);
    const row = this.#sum.every((weight) => weight === 0) ? NOTHING : this.#keepSum();
    this.#makeRoomFor(word);
    this.#slots[word * SLOTS + slot] = row;
    return row;
  }

  #keepSum(): number {
    if (this.#end + LABEL_COUNT > this.#rows.length) {
      const rows = this.#rows;
      this.#rows = new Int16Array(2 * rows.length);
      this.#rows.set(rows);
    }
    this.#rows.set(this.#sum, this.#end);
    this.#end += LABEL_COUNT;
    return this.#end - LABEL_COUNT;
  }

  #makeRoomFor(word: number): void {
    if ((word + 1) * SLOTS <= this.#slots.length) return;
    const slots = this.#slots;
    this.#slots = new Int32Array(Math.max(2 * slots.length, (word + 1) * SLOTS));
    this.#slots.set(slots);
  }
}
