import { CHARACTER, characterClasses } from '../text/characters';
import { lazy } from '../text/lazy';

/** What a UTF-16 unit is to the shape of a line. All up to `ideograph` make words. */
export const MARK = {
  lower: 1,
  upper: 2,
  letter: 3,
  digit: 4,
  combining: 5,
  ideograph: 6,
  space: 7,
  stop: 8,
  question: 9,
  comma: 10,
  colon: 11,
  quote: 12,
  open: 13,
  close: 14,
  dash: 15,
  slash: 16,
  bar: 17,
  at: 18,
  hash: 19,
  bullet: 20,
  money: 21,
  arrow: 22,
  copyright: 23,
  symbol: 24,
  other: 25,
} as const;

const PUNCTUATION: readonly (readonly [number, string])[] = [
  [MARK.stop, '.!…。！．।؟'],
  [MARK.question, '?？¿¡'],
  [MARK.comma, ',;、،·'],
  [MARK.colon, ':'],
  [MARK.quote, '“«„‘‹「『”’»›」』"\''],
  [MARK.open, '([{（【'],
  [MARK.close, ')]}）】'],
  [MARK.dash, '-–—−'],
  [MARK.slash, '/'],
  [MARK.bar, '|'],
  [MARK.at, '@'],
  [MARK.hash, '#'],
  [MARK.bullet, '•●▪◦‣*⦁■►▶▸'],
  [MARK.money, '€$£%₽₺'],
  [MARK.arrow, '>→←⟶'],
  [MARK.copyright, '©'],
];

const BY_CLASS: Readonly<Record<number, number>> = {
  [CHARACTER.other]: MARK.other,
  [CHARACTER.lower]: MARK.lower,
  [CHARACTER.upper]: MARK.upper,
  [CHARACTER.letter]: MARK.letter,
  [CHARACTER.digit]: MARK.digit,
  [CHARACTER.space]: MARK.space,
  [CHARACTER.mark]: MARK.combining,
  [CHARACTER.symbol]: MARK.symbol,
};

/** From kana to Han: scripts that put no space between words. */
const FIRST_IDEOGRAPH = 0x3040;
const LAST_IDEOGRAPH = 0x9fff;

/** The mark of every UTF-16 unit, by its code. */
export const lineMarks = lazy((): Uint8Array => {
  const marks = characterClasses().map((kind) => BY_CLASS[kind] ?? MARK.other);
  for (let code = FIRST_IDEOGRAPH as number; code <= LAST_IDEOGRAPH; code++)
    if (marks[code] === MARK.letter) marks[code] = MARK.ideograph;
  for (const [mark, characters] of PUNCTUATION)
    for (const character of characters) marks[character.charCodeAt(0)] = mark;
  return marks;
});

/** The small letter of every UTF-16 unit that has one of one unit, else the unit itself, by its code. */
export const smallLetters = lazy((): Uint16Array =>
  Uint16Array.from({ length: 0x10000 }, (_, code) => {
    const small = String.fromCharCode(code).toLowerCase();
    return small.length === 1 ? small.charCodeAt(0) : code;
  }),
);
