import type { PartialDate } from '../partialDate';
import type { Piece } from './pieces';
import type { ReadDate } from './readDate';
import type { DateLanguage } from './words';
import { isYear, overYearWord } from './years';

/** A number behind a weekday that is an hour, a score or a share rather than a day. */
export function isQuantity(pieces: readonly Piece[], at: number, end: number): boolean {
  const [next, after] = [pieces[end], pieces[end + 1]];
  if (pieces[at]?.joined) return true;
  if (!next) return false;
  if (next.joined && /^[:.,/-]$/.test(next.text) && after?.joined === true && after.digits > 0) return true;
  return /^(?:[%:°€$]|h|uhr|am|pm|heures?|ore|horas|uur|hs|hrs)$/.test(next.form || next.text);
}

/** "12/03/2020", "12.06.1964", "12. 6. 1964", "2020-03-12", and "15.10." where the language writes days so. */
export function numericDate(
  pieces: readonly Piece[],
  at: number,
  language: DateLanguage,
): ReadDate | undefined {
  const [a, sign, b, sign2, c] = [0, 1, 2, 3, 4].map((step) => pieces[at + step]);
  if (!a || !b || !sign || a.value === undefined || b.value === undefined) return undefined;
  if (!/^[./–-]$/.test(sign.text) || !sign.joined || (!b.joined && sign.text !== '.')) return undefined;
  if (isFraction(pieces, at)) return undefined;
  if (
    c?.value !== undefined &&
    sign2?.joined === true &&
    sign2.text === sign.text &&
    (c.joined || sign.text === '.')
  ) {
    if (continuesNumber(pieces, at + 5)) return undefined;
    const date = dateOf(a, b, c, language);
    return date && { end: overYearWord(pieces, at + 5, language), date };
  }
  const dotted = language.dottedDays && sign.text === '.' && b.joined && sign2?.text === '.' && sign2.joined;
  if (!dotted || !isDayAndMonth(a.value, b.value) || continuesNumber(pieces, at + 3)) return undefined;
  return { end: at + 4, date: { day: a.value, month: b.value } };
}

/** "25.05" or "20/9" behind a weekday. */
export function dayAndMonthNumber(pieces: readonly Piece[], at: number): ReadDate | undefined {
  const [a, sign, b] = [pieces[at], pieces[at + 1], pieces[at + 2]];
  if (a?.value === undefined || b?.value === undefined || !sign?.joined || !b.joined) return undefined;
  if (
    !/^[./]$/.test(sign.text) ||
    !isDayAndMonth(a.value, b.value) ||
    b.digits > 2 ||
    continuesNumber(pieces, at + 3)
  )
    return undefined;
  if (isQuantity(pieces, at, at + 3)) return undefined;
  return { end: at + 3, date: { day: a.value, month: b.value } };
}

const isDayAndMonth = (day: number, month: number): boolean =>
  day >= 1 && day <= 31 && month >= 1 && month <= 12;

/** True for the second number of "1.2" and the like. */
function isFraction(pieces: readonly Piece[], at: number): boolean {
  const [sign, piece] = [pieces[at - 1], pieces[at]];
  return piece?.joined === true && sign?.joined === true && /^[./,:–-]$/.test(sign.text);
}

/** True where a number goes on at `at`: "1.2.2020.4", "12/03/2020/7". */
function continuesNumber(pieces: readonly Piece[], at: number): boolean {
  const [piece, next] = [pieces[at], pieces[at + 1]];
  if (!piece?.joined) return false;
  return piece.digits > 0 || (/^[./,-]$/.test(piece.text) && next?.joined === true && next.digits > 0);
}

function dateOf(a: Piece, b: Piece, c: Piece, { monthBeforeDay }: DateLanguage): PartialDate | undefined {
  const [first = 0, second = 0, third = 0] = [a.value, b.value, c.value];
  if (a.digits === 4)
    return isYear(a) && c.digits <= 2 && isDayAndMonth(third, second)
      ? { year: first, month: second, day: third }
      : undefined;
  if (a.digits > 2 || b.digits > 2 || (c.digits !== 2 && !isYear(c))) return undefined;
  if (c.digits === 2 && (a.digits < 2 || b.digits < 2)) return undefined;
  const year = c.digits === 2 ? (third > 50 ? 1900 : 2000) + third : third;
  const dayFirst = isDayAndMonth(first, second);
  const monthFirst = isDayAndMonth(second, first);
  if (!dayFirst && !monthFirst) return undefined;
  // 3/4/2020 is April or March; only where days come first in the language is it sure.
  if (dayFirst && monthFirst && monthBeforeDay && first !== second) return {};
  return dayFirst ? { year, month: second, day: first } : { year, month: first, day: second };
}
