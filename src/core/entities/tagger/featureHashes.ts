import { hashPair } from './hash';

/** One number for each kind of feature, so that kinds never meet. */
const KIND = {
  any: 101,
  cases3: 102,
  cases5: 103,
  before: 104,
  after: 105,
  beforeCase: 106,
  caseAfter: 107,
  twoBefore: 108,
  twoAfter: 109,
  opening: 110,
  runFirst: 111,
  runLast: 112,
  left: 113,
  twoLeft: 114,
  right: 115,
  leftRight: 116,
  run: 117,
  manner: 118,
  skip: 119,
  previous: 120,
  next: 121,
  elsewhere: 122,
  listed: 123,
  listedOpening: 124,
  listedBefore: 125,
  listedAfter: 126,
} as const;

type Kind = Exclude<keyof typeof KIND, 'any'>;

/** Where a word stands in its run. */
export const PLACE = { first: 0, inner: 1, last: 2 } as const;

/** So many words of a run are counted; more say no more. */
export const LONGEST_RUN = 5;

/** The feature that every word has. */
export const ANY = KIND.any;

/** A feature of one number or word (`WordFacts.lower`). */
export const single = (kind: Kind, value: number): number => hashPair(KIND[kind], value);

/** A feature of two, in this order. */
export const double = (kind: Kind, first: number, second: number): number =>
  hashPair(hashPair(KIND[kind], first), second);

/** A feature of two words in this order, and how the tagged word is written. */
export const triple = (kind: Kind, first: number, second: number, writing: number): number =>
  hashPair(hashPair(hashPair(KIND[kind], first), second), writing);

/** The features of a word that come only from how it and its neighbours are written. */
export function caseFeatures(before: number, here: number, after: number, opening: number): number[] {
  return [ANY, single('cases3', before * 64 + here * 8 + after), single('opening', opening * 8 + here)];
}

/** How a tagged word and two on either side are written, as a number below `FIVE_CASES`, and its feature. */
export const fiveCases = (
  secondBefore: number,
  before: number,
  here: number,
  after: number,
  secondAfter: number,
): number => (((secondBefore * 8 + before) * 8 + here) * 8 + after) * 8 + secondAfter;
export const FIVE_CASES = 8 ** 5;
export const fiveCasesFeature = (five: number): number => single('cases5', five);

export const mannerFeature = (manner: number, writing: number, opening: number): number =>
  single('manner', (manner * 8 + writing) * 4 + opening);

/** How long a word's run is, and where in it and in its sentence it stands. */
export const runFeature = (length: number, place: number, opening: number): number =>
  single('run', (Math.min(length, LONGEST_RUN) * 4 + place) * 4 + opening);

/** What the rest of the article says of a word. */
export const elsewhereFeature = (signs: number, opening: number, writing: number): number =>
  single('elsewhere', (signs * 4 + opening) * 8 + writing);

/** What lists say of a word, by the numbers of `listedAlone` and `listedWithOthers`. */
export function listedFeatures(listed: readonly number[], writing: number, opening: number): number[] {
  const features = listed.map((name) => single('listed', name * 8 + writing));
  if (opening > 0) features.push(...listed.map((name) => single('listedOpening', name * 4 + opening)));
  return features;
}

/** What lists say of the word before or behind, for a word that is written so. */
export const neighbourListed = (
  kind: 'listedBefore' | 'listedAfter',
  listed: readonly number[],
  writing: number,
): number[] => listed.map((name) => single(kind, name * 8 + writing));
