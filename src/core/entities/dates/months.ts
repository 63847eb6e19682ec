import type { PartialDate } from '../partialDate';
import { speaksForItself } from './doubts';
import { isQuantity } from './numeric';
import { has, kindAt, over, overText, type Piece } from './pieces';
import type { ReadDate } from './readDate';
import { ARTICLES, BETWEEN, MID_MONTH, OF, ORDINAL_MARKS, ORDINALS } from './tables';
import type { DateLanguage } from './words';
import { isYear, yearsAt } from './years';

export interface Day {
  readonly end: number;
  readonly day: number | undefined;
}

/** A day's number with what marks it as ordinal. */
export function dayAt(pieces: readonly Piece[], at: number): Day | undefined {
  const piece = pieces[at];
  if (!piece || piece.digits === 0 || piece.digits > 2) return undefined;
  if (piece.value !== undefined && (piece.value < 1 || piece.value > 31)) return undefined;
  let end = at + 1;
  // "1.º", "1-го"
  const mark = /^[.-]$/.test(pieces[end]?.text ?? '') && pieces[end + 1]?.joined === true ? end + 1 : end;
  const suffix = pieces[mark];
  if (suffix?.joined === true && (ORDINAL_MARKS.has(suffix.form) || suffix.text === '°')) end = mark + 1;
  return { end, day: piece.value };
}

/** "29 de noviembre de 2024", "13 y 20 de febrero", "du 6 au 17 janvier", "4., 9. und 13. August". */
export function daysOfMonth(
  pieces: readonly Piece[],
  at: number,
  language: DateLanguage,
): ReadDate | undefined {
  const first = dayAt(pieces, at);
  // A number behind another and a comma or point is that one's fraction.
  if (!first || isTail(pieces, at)) return undefined;
  const days: (number | undefined)[] = [first.day];
  let end = first.end;
  while (days.length < MOST_DAYS) {
    const month = monthBehind(pieces, end);
    if (month) return yearBehind(pieces, month.end, language, spanOf(days, month.month), true);
    const next = nextDay(pieces, end);
    if (!next) return undefined;
    days.push(next.day);
    end = next.end;
  }
  return undefined;
}

/** Lists of days are short; a bound keeps the reading linear. */
const MOST_DAYS = 6;

function isTail(pieces: readonly Piece[], at: number): boolean {
  const [before, sign] = [pieces[at - 2], pieces[at - 1]];
  return (
    pieces[at]?.joined === true &&
    sign?.joined === true &&
    /^[.,]$/.test(sign.text) &&
    (before?.digits ?? 0) > 0
  );
}

function monthBehind(
  pieces: readonly Piece[],
  at: number,
): { readonly end: number; readonly month: number } | undefined {
  let index = at;
  if (/^[./-]$/.test(pieces[index]?.text ?? '')) index++;
  index = over(pieces, index, OF);
  const word = pieces[index]?.word;
  if (word?.kind !== 'month') return undefined;
  // "23 mar." and "23 set. 2025", but a full stop behind a whole name ends the sentence.
  const dot = word.doubtful && pieces[index + 1]?.text === '.' && pieces[index + 1]?.joined === true;
  return { end: dot && continuesBehind(pieces, index + 2) ? index + 2 : index + 1, month: word.value };
}

const continuesBehind = (pieces: readonly Piece[], at: number): boolean => pieces[at]?.digits === 4;

function nextDay(pieces: readonly Piece[], at: number): Day | undefined {
  let index = overText(pieces, at, '.');
  const sign = pieces[index]?.text ?? '';
  if (/^[,/–—-]$/.test(sign)) index++;
  else if (has(pieces, index, BETWEEN)) index++;
  else return undefined;
  return dayAt(pieces, over(pieces, index, ARTICLES));
}

function spanOf(days: readonly (number | undefined)[], month: number): PartialDate {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return {};
  return days.length > 1 ? { month, day: first, until: { month, day: last } } : { month, day: first };
}

/** The date with the year behind it, where one is there. */
function yearBehind(
  pieces: readonly Piece[],
  at: number,
  language: DateLanguage,
  date: PartialDate,
  hasDay: boolean,
): ReadDate {
  const read = onlyYearBehind(pieces, at, language, date, hasDay);
  const weekday = language.weekdayLast && hasDay ? pieces[read.end]?.word : undefined;
  return weekday?.kind === 'weekday'
    ? { end: read.end + 1, date: { ...read.date, weekday: weekday.value } }
    : read;
}

function onlyYearBehind(
  pieces: readonly Piece[],
  at: number,
  language: DateLanguage,
  date: PartialDate,
  hasDay: boolean,
): ReadDate {
  let index = overText(pieces, at, ',');
  if (/^[/-]$/.test(pieces[index]?.text ?? '') && pieces[index]?.joined === true) index++;
  index = over(pieces, index, OF);
  // "January 2015, 2016 and 2017" is rare, "May 7, 1200 people" is not.
  const piece = pieces[index];
  const masked = piece?.digits === 2 && piece.value === undefined;
  if (!masked && !isYear(piece)) return { end: at, date };
  if (index > at && pieces[at]?.text === ',' && !hasDay) return { end: at, date };
  const years = yearsAt(pieces, index, language, true);
  if (!years) return masked ? { end: index + 1, date: {} } : { end: at, date };
  return { end: years.end, date: inYear(date, years.date.year) };
}

/** A month or day with its year; what is masked stays unknown. */
function inYear(date: PartialDate, year: number | undefined): PartialDate {
  if (date.month === undefined || year === undefined) return {};
  return date.until ? { ...date, year, until: { ...date.until, year } } : { ...date, year };
}

/** "November 29, 2024", "Diciembre 12 de 2020"; without a year only in English. */
export function monthWithDay(
  pieces: readonly Piece[],
  at: number,
  language: DateLanguage,
): ReadDate | undefined {
  const word = pieces[at]?.word;
  if (word?.kind !== 'month') return undefined;
  const dot = word.doubtful ? overText(pieces, at + 1, '.') : at + 1;
  const day = dayAt(pieces, over(pieces, dot, ARTICLES));
  if (!day || isQuantity(pieces, dot, day.end)) return undefined;
  const read = yearBehind(
    pieces,
    day.end,
    language,
    day.day === undefined ? {} : { month: word.value, day: day.day },
    true,
  );
  const plain = language.monthBeforeDay || isDateline(pieces, at, day.end);
  return read.end > day.end || (plain && !takesMonth(pieces, day.end)) ? read : undefined;
}

/** "BELÉM, Nov 10 (Reuters)": agencies write so in all languages. */
const isDateline = (pieces: readonly Piece[], at: number, end: number): boolean =>
  pieces[at - 1]?.text === ',' && /^[(.–-]$/.test(pieces[end]?.text ?? '');

/** "in May 3 June" would be two dates: the day belongs to the month behind it. */
const takesMonth = (pieces: readonly Piece[], at: number): boolean =>
  kindAt(pieces, over(pieces, at, OF)) === 'month';

/** "mayo de 2023", "juillet-août 2019", "September". */
export function monthOfYear(
  pieces: readonly Piece[],
  at: number,
  language: DateLanguage,
): ReadDate | undefined {
  const start = pieces[at]?.form === MID_MONTH && pieces[at + 1]?.text === '-' ? at + 2 : at;
  const word = pieces[start]?.word;
  if (word?.kind !== 'month') return undefined;
  const dot = word.doubtful ? overText(pieces, start + 1, '.') : start + 1;
  const sign = pieces[dot];
  const second =
    sign?.joined === true &&
    /^[-–/]$/.test(sign.text) &&
    pieces[dot + 1]?.word?.kind === 'month' &&
    !word.doubtful
      ? pieces[dot + 1]?.word
      : undefined;
  const date: PartialDate = second
    ? { month: word.value, until: { month: second.value } }
    : { month: word.value };
  const behind = second ? dot + 2 : dot;
  const read = yearBehind(pieces, behind, language, date, false);
  if (read.end > behind) return read;
  if (word.doubtful) return undefined;
  return second || start > at || speaksForItself(pieces, at, start + 1, language)
    ? { end: second ? behind : start + 1, date }
    : undefined;
}

/** "primavera de 2011", "primer trimestre de 2003". */
export function partOfYear(
  pieces: readonly Piece[],
  at: number,
  language: DateLanguage,
): ReadDate | undefined {
  const ordinal = over(pieces, at, ORDINALS);
  const kind = kindAt(pieces, ordinal);
  if (kind !== (ordinal > at ? 'yearPart' : 'season')) return undefined;
  const index = over(pieces, ordinal + 1, OF);
  if (!isYear(pieces[index])) return undefined;
  const years = yearsAt(pieces, index, language, true);
  return years && { end: years.end, date: {} };
}
