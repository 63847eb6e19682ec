import { hashPair, hashText } from './hash';
import { OPAQUE } from './words';

/** How a word is written. */
export const CASE = { lower: 1, initial: 2, capitals: 3, mixed: 4, digits: 5, other: 6, letter: 7 } as const;

/** What the tagger asks of a word, whatever stands around it. */
export interface WordFacts {
  /** The word without case or accents, as gazetteers list it. */
  readonly plain: string;
  /** Hash of the word in lower case, digits as zeros. */
  readonly lower: number;
  /** One of `CASE`. */
  readonly case: number;
  /** True for a word with a capital, which may be part of a name. */
  readonly capital: boolean;
  /** Features of the word by its distance from the word that is tagged: -2, -1, 0, 1, 2. */
  readonly byDistance: readonly (readonly number[])[];
  /** How many of the features at distance 0 tell how the word is written only; they come first. */
  readonly manners: number;
}

/** How far around a word others are looked at. */
export const REACH = 2;

/** Prefixes and suffixes of so many letters, at most. */
const LONGEST_PREFIX = 4;
const LONGEST_SUFFIX = 5;

/** One number for each kind of feature, so that kinds never meet. */
const KIND = {
  lower: 1,
  shape: 2,
  prefix: 16,
  suffix: 32,
  writing: 5,
  cased: 48,
  edge: 6,
  opaque: 7,
} as const;

/** Stands before the first word of a line and behind the last. */
export const EDGE: WordFacts = withoutLetters(KIND.edge);

const OPAQUE_FACTS = withoutLetters(KIND.opaque);

/** Works out the facts of a word; callers keep them, since words recur. */
export function readWordFacts(form: string): WordFacts {
  if (form === OPAQUE) return OPAQUE_FACTS;
  const folded = form.toLowerCase().replace(/\p{N}/gu, '0');
  const writing = caseOf(form);
  const lower = hashText(KIND.lower, folded);
  const manner = [hashText(KIND.shape, shapeOf(form)), hashPair(KIND.writing, writing)];
  return {
    plain: withoutAccents(form).toLowerCase(),
    lower,
    case: writing,
    capital: writing >= CASE.initial && writing !== CASE.digits && writing !== CASE.other,
    byDistance: atDistances(
      [...manner, lower, hashText(KIND.cased + writing, folded), ...affixesOf(folded)],
      [lower, suffixOf(folded, 3), suffixOf(folded, 2), ...manner],
      [lower, hashPair(KIND.writing, writing)],
    ),
    manners: manner.length,
  };
}

function withoutLetters(kind: number): WordFacts {
  const only = [hashText(kind, '')];
  return {
    plain: '',
    lower: hashText(kind, ''),
    case: CASE.other,
    capital: false,
    byDistance: atDistances(only, only, only),
    manners: 0,
  };
}

function atDistances(here: readonly number[], near: readonly number[], far: readonly number[]): number[][] {
  return [far, near, here, near, far].map((features, place) =>
    features.map((feature) => hashPair(feature, place)),
  );
}

const withoutAccents = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');

const suffixOf = (folded: string, length: number): number =>
  hashText(KIND.suffix + length, folded.slice(-length));

function affixesOf(folded: string): number[] {
  const affixes = [suffixOf(folded, 1)];
  for (let length = 2; length <= Math.min(LONGEST_SUFFIX, folded.length - 1); length++)
    affixes.push(suffixOf(folded, length));
  for (let length = 2; length <= Math.min(LONGEST_PREFIX, folded.length - 1); length++)
    affixes.push(hashText(KIND.prefix + length, folded.slice(0, length)));
  return affixes;
}

function caseOf(form: string): number {
  if (/^\p{N}+$/u.test(form)) return CASE.digits;
  if (!/\p{L}/u.test(form)) return CASE.other;
  const capitals = form.match(/[\p{Lu}\p{Lt}]/gu)?.length ?? 0;
  if (capitals === 0) return CASE.lower;
  if (form.length === 1) return CASE.letter;
  if (capitals === 1 && /^[\p{Lu}\p{Lt}]/u.test(form)) return CASE.initial;
  return /\p{Ll}/u.test(form) ? CASE.mixed : CASE.capitals;
}

/** The longest run of one kind of letter that a shape tells from longer ones. */
const LONGEST_RUN = 4;

/** "Beloúsov" has the shape X1x4, "EFE" X3; a word of signs alone is its own shape. */
function shapeOf(form: string): string {
  if (!/[\p{L}\p{N}]/u.test(form)) return form;
  return form
    .replace(/\p{N}/gu, '0')
    .replace(/[\p{Lu}\p{Lt}]/gu, 'X')
    .replace(/(?!X)\p{L}/gu, 'x')
    .replace(/(.)\1*/gs, (run) => run.slice(0, 1) + String(Math.min(run.length, LONGEST_RUN)));
}
