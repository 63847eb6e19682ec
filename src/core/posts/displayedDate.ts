import { type Calendar, calendarForm, readCalendar } from '../text/calendar';
import { lazy } from '../text/lazy';
import type { TextRange } from '../text/range';

/** A date read from a text: ISO form, and the offsets of its first character and behind its last. */
export interface DisplayedDate {
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The languages that platforms offer for their pages; their month and weekday names come from CLDR.
 * Croatian is left out: its October is the Polish November.
 */
const PAGE_LANGUAGES =
  'en es pt fr de it ca gl eu nl pl cs sk hu ro sl sr bg uk ru el tr sv da nb fi is et lv lt id ms fil ar fa ur he hi mr bn gu kn ta th'.split(
    ' ',
  );

/** Words that stand between the parts of a displayed date, before it or around its weekday. */
const FILLERS = new Set(
  'de d del di do da of om on op em en am le il el a den the g г data er st nd rd th feira gada m (e)ko ค ศ'.split(
    ' ',
  ),
);

/** How many words and numbers may stand before the date is complete: "on Friday, the 30 of October, 2015". */
const MOST_TOKENS = 9;

const TOKEN = /[\s,.:’'\u200f\u060c\u0970-]{0,4}(\d{4}|\d{1,2}|[\p{L}\p{M}]+|\(e\)ko)/uy;

/** What a language glues to a month: Hebrew "in", Basque "of the". */
const AROUND_MONTH = /^ב|ren$/u;

const EAST_ASIAN = /\s{0,3}(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/uy;

const ISO_DATE = /\s{0,3}(\d{4})-(\d{2})-(\d{2})(?!\d)/y;

/** What belongs to a date behind its last part: the Russian and Ukrainian "г."/"р.", the Lithuanian "d.", the Basque "(a)". */
const AFTER_DATE = /\s?[гр]\.|\sd\.|\(a\)/uy;

const displayedWords = lazy(readDisplayedWords);

/**
 * Reads a date as platforms display it, in any of their page languages, from offset `at` on: month name or East Asian
 * form, day and four-digit year in any order, weekday and small words between. Null where none begins there.
 */
export function readDisplayedDate(text: string, at: number): DisplayedDate | null {
  return (
    readByPattern(EAST_ASIAN, text, at) ?? readByPattern(ISO_DATE, text, at) ?? readWithMonthName(text, at)
  );
}

function readByPattern(pattern: RegExp, text: string, at: number): DisplayedDate | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (!match) return null;
  const end = pattern.lastIndex;
  return toDate([match[1], match[2], match[3]].map(Number), [end - match[0].trimStart().length, end]);
}

function readWithMonthName(text: string, at: number): DisplayedDate | null {
  const { months, weekdays } = displayedWords();
  let day: number | undefined;
  let month: number | undefined;
  let year: number | undefined;
  let end = at;
  let start: number | undefined;
  for (let count = 0; count < MOST_TOKENS; count++) {
    TOKEN.lastIndex = end;
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined) return null;
    end = TOKEN.lastIndex;
    const word = calendarForm(token);
    const named = months.get(word) ?? months.get(word.replace(AROUND_MONTH, ''));
    if (/^\d{4}$/.test(token) && year === undefined) year = Number(token);
    else if (/^\d{1,2}$/.test(token) && day === undefined) day = Number(token);
    else if (month === undefined && named !== undefined) month = named;
    else if (FILLERS.has(word)) continue;
    else if (!weekdays.has(word)) return null;
    start ??= end - token.length;
    if (day !== undefined && month !== undefined && year !== undefined) {
      AFTER_DATE.lastIndex = end;
      if (AFTER_DATE.test(text)) end = AFTER_DATE.lastIndex;
      return toDate([year, month, day], [start, end]);
    }
  }
  return null;
}

function toDate(
  [year = 0, month = 0, day = 0]: readonly number[],
  [start, end]: TextRange,
): DisplayedDate | null {
  if (month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return null;
  return { date: `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`, start, end };
}

const padded = (value: number, length: number): string => String(value).padStart(length, '0');

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function readDisplayedWords(): Pick<Calendar, 'months' | 'weekdays'> {
  const months = new Map<string, number>();
  const weekdays = new Map<string, number>();
  for (const calendar of PAGE_LANGUAGES.map(readCalendar)) {
    for (const [name, month] of calendar.months) if (!months.has(name)) months.set(name, month);
    for (const [name, weekday] of calendar.weekdays) weekdays.set(name, weekday);
  }
  addUnambiguousPrefixes(months);
  return { months, weekdays };
}

/** Platforms shorten months otherwise than CLDR does ("Ноя", "Mag"): any beginning of three letters or more will do. */
function addUnambiguousPrefixes(months: Map<string, number>): void {
  const prefixes = new Map<string, number | null>();
  for (const [name, month] of months) {
    for (let length = 3; length < name.length; length++) {
      const prefix = name.slice(0, length);
      const other = prefixes.get(prefix);
      prefixes.set(prefix, other === undefined || other === month ? month : null);
    }
  }
  for (const [prefix, month] of prefixes)
    if (month !== null && !months.has(prefix)) months.set(prefix, month);
}
