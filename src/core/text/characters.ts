import { lazy } from './lazy';

/** What a UTF-16 unit is, as far as line shapes and words go. Surrogates count as symbols: most are emoji. */
export const CHARACTER = {
  other: 0,
  lower: 1,
  upper: 2,
  letter: 3,
  digit: 4,
  space: 5,
  mark: 6,
  symbol: 7,
} as const;

/** The class of every UTF-16 unit, by its code: a table, since every character of every file is looked up in it. */
export const characterClasses = lazy((): Uint8Array => {
  const classes = new Uint8Array(0x10000);
  for (let code = 0; code < classes.length; code++) classes[code] = classOf(code);
  return classes;
});

const TESTS: readonly (readonly [RegExp, number])[] = [
  [/\s/u, CHARACTER.space],
  [/\p{Ll}/u, CHARACTER.lower],
  [/[\p{Lu}\p{Lt}]/u, CHARACTER.upper],
  [/\p{L}/u, CHARACTER.letter],
  [/\p{N}/u, CHARACTER.digit],
  [/\p{M}/u, CHARACTER.mark],
  [/\p{So}|[\ud800-\udfff]/u, CHARACTER.symbol],
];

function classOf(code: number): number {
  const character = String.fromCharCode(code);
  return TESTS.find(([pattern]) => pattern.test(character))?.[1] ?? CHARACTER.other;
}

/** True for letters with or without case and for combining marks. */
export function isLetterClass(characterClass: number): boolean {
  return (
    (characterClass >= CHARACTER.lower && characterClass <= CHARACTER.letter) ||
    characterClass === CHARACTER.mark
  );
}

/** The small letter of every letter, by its code; 0 for what is none. Of a letter that becomes two, the first. */
export const lowerCaseLetters = lazy((): Uint16Array => {
  const lower = new Uint16Array(0x10000);
  for (const [code, kind] of characterClasses().entries()) {
    if (kind === CHARACTER.upper) lower[code] = String.fromCharCode(code).toLowerCase().charCodeAt(0);
    else if (kind === CHARACTER.lower || kind === CHARACTER.letter) lower[code] = code;
  }
  return lower;
});
