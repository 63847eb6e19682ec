import { double, listedFeatures, neighbourListed, PLACE, single } from './featureHashes';
import { type Gazetteer, gazetteerKey, listedAlone } from './gazetteer';
import { LABEL_COUNT } from './labels';
import type { ScoreRows } from './scoreRows';
import type { TaggerModel } from './taggerModel';
import type { Vocabulary } from './vocabulary';
import { CASE, REACH, wordFeatures, type WordFacts } from './wordFeatures';

/**
 * What a word can be to the word that is tagged. A role has a slot for each variant that its features depend on: how the tagged
 * word is written (`CASE`), its place in its run (`PLACE`) or its opening (`openingOf`).
 */
interface Role {
  /** The slot of variant 0, how far it is to the next, and the variants that there are. */
  readonly first: number;
  readonly step: number;
  readonly variants: readonly number[];
  /** The features of the word in this role. `listed`: the numbers of the lists that it is in alone. */
  readonly features: (word: WordFacts, variant: number, listed: readonly number[]) => number[];
}

/** The slots of one word, as many as fill lines of the processor's cache; the first line has what is asked for most. */
const SLOTS = 48;

/** So far it is from one way in which the tagged word is written to the next: three roles take turns. */
export const WRITING_STEP = 3;

/** Where the slots of the roles begin: `own` by opening, those of one step by place, those of `WRITING_STEP` by writing. */
export const SLOT = {
  /** The tagged word itself, by opening. */
  own: 0,
  secondBefore: 3,
  secondAfter: 4,
  /** Next to it, by its writing, which is 1 at least. */
  before: 2,
  after: 3,
  /** Two words before it where it is in a run, by its writing. */
  skip: 4,
  /** Around its run, by its place. */
  left: 26,
  right: 29,
  /** The first and the last word of its run, by its place. */
  runFirst: 32,
  runLast: 35,
  /** The capitalised words next to it in its run. */
  previous: 38,
  next: 39,
} as const;

const OPENINGS = [0, 1, 2];
const WRITINGS: readonly number[] = Object.values(CASE);
const PLACES: readonly number[] = Object.values(PLACE);
const ANY = { step: 0, variants: [0] } as const;
const BY_OPENING = { step: 1, variants: OPENINGS } as const;
const BY_WRITING = { step: WRITING_STEP, variants: WRITINGS } as const;
const BY_PLACE = { step: 1, variants: PLACES } as const;

const ROLES: readonly Role[] = [
  {
    ...{ first: SLOT.own, ...BY_OPENING },
    features: (word, opening, listed) => [
      ...wordFeatures(word, 0),
      ...listedFeatures(listed, word.case, opening),
    ],
  },
  { first: SLOT.secondBefore, ...ANY, features: (word) => wordFeatures(word, -REACH) },
  { first: SLOT.secondAfter, ...ANY, features: (word) => wordFeatures(word, REACH) },
  {
    ...{ first: SLOT.before, ...BY_WRITING },
    features: (word, writing, listed) => [
      ...wordFeatures(word, -1),
      double('beforeCase', word.lower, writing),
      ...neighbourListed('listedBefore', listed, writing),
    ],
  },
  {
    ...{ first: SLOT.after, ...BY_WRITING },
    features: (word, writing, listed) => [
      ...wordFeatures(word, 1),
      double('caseAfter', word.lower, writing),
      ...neighbourListed('listedAfter', listed, writing),
    ],
  },
  {
    ...{ first: SLOT.skip, ...BY_WRITING },
    features: (word, writing) => [...wordFeatures(word, -REACH), double('skip', word.lower, writing)],
  },
  { first: SLOT.left, ...BY_PLACE, features: ({ lower }, place) => [double('left', lower, place)] },
  { first: SLOT.right, ...BY_PLACE, features: ({ lower }, place) => [double('right', lower, place)] },
  {
    ...{ first: SLOT.runFirst, ...BY_PLACE },
    features: ({ lower }, place) => [
      place === PLACE.first ? single('runFirst', lower) : double('runFirst', lower, place),
    ],
  },
  {
    ...{ first: SLOT.runLast, ...BY_PLACE },
    features: ({ lower }, place) => [
      place === PLACE.last ? single('runLast', lower) : double('runLast', lower, place),
    ],
  },
  { first: SLOT.previous, ...ANY, features: ({ lower }) => [single('previous', lower)] },
  { first: SLOT.next, ...ANY, features: ({ lower }) => [single('next', lower)] },
];

/** The features of a word by slot. */
const FEATURES = ROLES.reduce<((word: WordFacts, listed: readonly number[]) => number[])[]>(
  (bySlot, { first, step, variants, features }) => {
    for (const variant of variants)
      bySlot[first + step * variant] = (word, listed) => features(word, variant, listed);
    return bySlot;
  },
  [],
);

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

  /** The row of what a word scores in a slot: that of a role in one of its variants. */
  rowOf(word: number, slot: number): number {
    const row = this.#slots[word * SLOTS + slot] ?? UNKNOWN;
    return row === UNKNOWN ? this.#makeRow(word, slot) : row;
  }

  #makeRow(word: number, slot: number): number {
    const facts = this.vocabulary.facts(word);
    const listed = facts.capital
      ? listedAlone(this.gazetteer.listsOf(gazetteerKey(this.vocabulary.plainOf(word))))
      : [];
    this.#sum.fill(0);
    for (const feature of FEATURES[slot]?.(facts, listed) ?? []) this.model.addWeights(feature, this.#sum, 0);
    const row = this.rows.keep(this.#sum, 0);
    this.#makeRoomFor(word);
    this.#slots[word * SLOTS + slot] = row;
    return row;
  }

  #makeRoomFor(word: number): void {
    if ((word + 1) * SLOTS <= this.#slots.length) return;
    const slots = this.#slots;
    this.#slots = new Int32Array(Math.max(2 * slots.length, (word + 1) * SLOTS));
    this.#slots.set(slots);
  }
}
