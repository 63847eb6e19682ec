import { double, listedFeatures, neighbourListed, PLACE, single } from './featureHashes';
import { type Gazetteer, gazetteerKey, listedAlone } from './gazetteer';
import { LABEL_COUNT } from './labels';
import type { ScoreRows } from './scoreRows';
import type { TaggerModel } from './taggerModel';
import type { Vocabulary } from './vocabulary';
import { REACH, wordFeatures, type WordFacts } from './wordFeatures';

/**
 * What a word can be to the word that is tagged. A role has a slot for each variant that its features depend on: how the tagged
 * word is written (`CASE`), its place in its run (`PLACE`) or its opening (`openingOf`).
 */
interface Role {
  /** The slot of variant 0, and how far it is to the next. */
  readonly first: number;
  readonly step: number;
  /** The features of the word in this role. `listed`: the numbers of the lists that it is in alone. */
  readonly features: (word: WordFacts, variant: number, listed: readonly number[]) => number[];
}

/** The slots of one word, as many as fill lines of the processor's cache; the first line has what is asked for most. */
const SLOTS = 48;

export const ROLE = {
  /** The tagged word itself, by opening. */
  own: {
    ...{ first: 0, step: 1 },
    features: (word, opening, listed) => [
      ...wordFeatures(word, 0),
      ...listedFeatures(listed, word.case, opening),
    ],
  },
  secondBefore: { first: 3, step: 0, features: (word) => wordFeatures(word, -REACH) },
  secondAfter: { first: 4, step: 0, features: (word) => wordFeatures(word, REACH) },
  /** Next to it, by its writing, which is 1 at least. */
  before: {
    ...{ first: 2, step: 3 },
    features: (word, writing, listed) => [
      ...wordFeatures(word, -1),
      double('beforeCase', word.lower, writing),
      ...neighbourListed('listedBefore', listed, writing),
    ],
  },
  after: {
    ...{ first: 3, step: 3 },
    features: (word, writing, listed) => [
      ...wordFeatures(word, 1),
      double('caseAfter', word.lower, writing),
      ...neighbourListed('listedAfter', listed, writing),
    ],
  },
  /** Two words before it where it is in a run, by its writing. */
  skip: {
    ...{ first: 4, step: 3 },
    features: (word, writing) => [...wordFeatures(word, -REACH), double('skip', word.lower, writing)],
  },
  /** Around its run, by its place. */
  left: { first: 26, step: 1, features: ({ lower }, place) => [double('left', lower, place)] },
  right: { first: 29, step: 1, features: ({ lower }, place) => [double('right', lower, place)] },
  /** The first and the last word of its run, by its place. */
  runFirst: {
    ...{ first: 32, step: 1 },
    features: ({ lower }, place) => [
      place === PLACE.first ? single('runFirst', lower) : double('runFirst', lower, place),
    ],
  },
  runLast: {
    ...{ first: 35, step: 1 },
    features: ({ lower }, place) => [
      place === PLACE.last ? single('runLast', lower) : double('runLast', lower, place),
    ],
  },
  /** The capitalised words next to it in its run. */
  previous: { first: 38, step: 0, features: ({ lower }) => [single('previous', lower)] },
  next: { first: 39, step: 0, features: ({ lower }) => [single('next', lower)] },
} as const satisfies Record<string, Role>;

/** A row that has not been added up yet. */
const UNKNOWN = 0;

/** What words in their roles score for each label, in units of the model: added up once, when first asked for. */
export class WordScores {
  /** Each word's row for each slot. */
  #slots = new Int32Array(0);
  readonly #sum = new Int32Array(LABEL_COUNT);

  constructor(
    private readonly model: TaggerModel,
    private readonly gazetteer: Gazetteer,
    private readonly vocabulary: Vocabulary,
    private readonly rows: ScoreRows,
  ) {}

  /** The row of what a word scores in a role. */
  rowOf(word: number, role: Role, variant: number): number {
    const row = this.#slots[word * SLOTS + role.first + role.step * variant] ?? UNKNOWN;
    return row === UNKNOWN ? this.#makeRow(word, role, variant) : row;
  }

  #makeRow(word: number, role: Role, variant: number): number {
    const facts = this.vocabulary.facts(word);
    const listed = facts.capital
      ? listedAlone(this.gazetteer(gazetteerKey(this.vocabulary.plainOf(word))))
      : [];
    this.#sum.fill(0);
    for (const feature of role.features(facts, variant, listed)) this.model.addWeights(feature, this.#sum, 0);
    const row = this.rows.keep(this.#sum, 0);
    this.#makeRoomFor(word);
    this.#slots[word * SLOTS + role.first + role.step * variant] = row;
    return row;
  }

  #makeRoomFor(word: number): void {
    if ((word + 1) * SLOTS <= this.#slots.length) return;
    const slots = this.#slots;
    this.#slots = new Int32Array(Math.max(2 * slots.length, (word + 1) * SLOTS));
    this.#slots.set(slots);
  }
}
