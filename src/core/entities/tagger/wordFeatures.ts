import { CHARACTER, characterClasses } from '../../text/characters';
import { hashStep } from '../../text/hash';
import { beginHash, finishHash, hashPair, hashPart, hashText } from './hash';
import { OPAQUE } from './words';

/** How a word is written. */
export const CASE = { lower: 1, initial: 2, capitals: 3, mixed: 4, digits: 5, other: 6, letter: 7 } as const;

/** One more than the largest of `CASE`. */
export const CASES = 8;

/** What the tagger asks of a word, whatever stands around it. */
export interface WordFacts {
  /** As it is written. */
  readonly form: string;
  /** In lower case, digits as zeros. */
  readonly folded: string;
  /** Hash of `folded`. */
  readonly lower: number;
  /** One of `CASE`. */
  readonly case: number;
  /** True for a word with a capital, which may be part of a name. */
  readonly capital: boolean;
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

/** Stands for every link, handle, tag and e-mail address. */
export const OPAQUE_FACTS: WordFacts = withoutLetters(KIND.opaque);

/** Works out the facts of a word; callers keep them, since words recur. */
export function readWordFacts(form: string): WordFacts {
  if (form === OPAQUE) return OPAQUE_FACTS;
  const writing = caseOf(form);
  const folded = foldWord(form);
  return { form, folded, lower: hashText(KIND.lower, folded), case: writing, capital: isCapital(writing) };
}

/** True for how names are written: with a capital, and not as digits or signs. */
export const isCapital = (writing: number): boolean =>
  writing >= CASE.initial && writing !== CASE.digits && writing !== CASE.other;

/**
 * The features that a word gives the word that is tagged, itself or one within `REACH`.
 * @param distance how far it stands behind that word; below 0 before it.
 */
export function wordFeatures(word: WordFacts, distance: number): number[] {
  const features =
    word === EDGE || word === OPAQUE_FACTS ? [word.lower] : featuresAt(word, Math.abs(distance));
  for (let index = 0; index < features.length; index++)
    features[index] = hashPair(features[index] ?? 0, distance + REACH);
  return features;
}

/** How many of a word's features for itself tell only how it is written; they come first. */
export const mannersOf = (word: WordFacts): number => (word === EDGE || word === OPAQUE_FACTS ? 0 : 2);

function featuresAt({ form, folded, lower, case: writing }: WordFacts, distance: number): number[] {
  const wayOfWriting = hashPair(KIND.writing, writing);
  if (distance === 2) return [lower, wayOfWriting];
  const shape = hashShape(form);
  if (distance === 1) return [lower, suffixOf(folded, 3), suffixOf(folded, 2), shape, wayOfWriting];
  const features = [shape, wayOfWriting, lower, hashText(KIND.cased + writing, folded)];
  addAffixes(folded, features);
  return features;
}

function withoutLetters(kind: number): WordFacts {
  return { form: '', folded: '', lower: hashText(kind, ''), case: CASE.other, capital: false };
}

const ASTRAL = /[\ud800-\udfff]/;

const foldWord = (form: string): string => form.toLowerCase().replace(/\p{N}/gu, '0');

const suffixOf = (folded: string, length: number): number =>
  hashPart(KIND.suffix + length, folded, Math.max(0, folded.length - length), folded.length);

function addAffixes(folded: string, features: number[]): void {
  features.push(suffixOf(folded, 1));
  for (let length = 2; length <= Math.min(LONGEST_SUFFIX, folded.length - 1); length++)
    features.push(suffixOf(folded, length));
  for (let length = 2; length <= Math.min(LONGEST_PREFIX, folded.length - 1); length++)
    features.push(hashPart(KIND.prefix + length, folded, 0, length));
}

function caseOf(form: string): number {
  if (ASTRAL.test(form)) return caseOfAstral(form);
  const classes = characterClasses();
  let [lower, upper, letters, digits] = [0, 0, 0, 0];
  for (let index = 0; index < form.length; index++) {
    const kind = classes[form.charCodeAt(index)] ?? 0;
    if (kind === CHARACTER.lower) lower++;
    else if (kind === CHARACTER.upper) upper++;
    else if (kind === CHARACTER.letter) letters++;
    else if (kind === CHARACTER.digit) digits++;
  }
  if (digits === form.length && digits > 0) return CASE.digits;
  if (lower + upper + letters === 0) return CASE.other;
  if (upper === 0) return CASE.lower;
  if (form.length === 1) return CASE.letter;
  if (upper === 1 && classes[form.charCodeAt(0)] === CHARACTER.upper) return CASE.initial;
  return lower > 0 ? CASE.mixed : CASE.capitals;
}

/** Of a word with a character beyond the basic plane. */
function caseOfAstral(form: string): number {
  if (/^\p{N}+$/u.test(form)) return CASE.digits;
  if (!/\p{L}/u.test(form)) return CASE.other;
  const capitals = form.match(/[\p{Lu}\p{Lt}]/gu)?.length ?? 0;
  if (capitals === 0) return CASE.lower;
  if (capitals === 1 && /^[\p{Lu}\p{Lt}]/u.test(form)) return CASE.initial;
  return /\p{Ll}/u.test(form) ? CASE.mixed : CASE.capitals;
}

/** The longest run of one kind of letter that a shape tells from longer ones. */
const LONGEST_RUN = 4;

/** "Beloúsov" has the shape X1x4, "EFE" X3; a word of signs alone is its own shape. */
function hashShape(form: string): number {
  if (!/[\p{L}\p{N}]/u.test(form)) return hashText(KIND.shape, form);
  const shape = ASTRAL.test(form)
    ? form
        .replace(/\p{N}/gu, '0')
        .replace(/[\p{Lu}\p{Lt}]/gu, 'X')
        .replace(/(?!X)\p{L}/gu, 'x')
    : form;
  const classes = characterClasses();
  let hash = beginHash(KIND.shape);
  for (let index = 0; index < shape.length;) {
    const sign = SIGN_OF[classes[shape.charCodeAt(index)] ?? 0] ?? shape.charCodeAt(index);
    let end = index + 1;
    while (
      end < shape.length &&
      (SIGN_OF[classes[shape.charCodeAt(end)] ?? 0] ?? shape.charCodeAt(end)) === sign
    )
      end++;
    hash = hashStep(hashStep(hash, sign), 0x30 + Math.min(end - index, LONGEST_RUN));
    index = end;
  }
  return finishHash(hash);
}

/** What shapes write for a class of characters; others stand for themselves. */
const SIGN_OF: readonly (number | undefined)[] = Object.values(CHARACTER).map((kind) =>
  kind === CHARACTER.upper
    ? 0x58
    : kind === CHARACTER.lower || kind === CHARACTER.letter
      ? 0x78
      : kind === CHARACTER.digit
        ? 0x30
        : undefined,
);
