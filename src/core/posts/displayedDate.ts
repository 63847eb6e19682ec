import { type Calendar, calendarForm, readCalendar } from '../text/calendar';
import { lazy } from '../text/lazy';

/** A date read from a text: ISO form, and the offset behind its last character. */
export interface DisplayedDate {
  readonly date: string;
  readonly end: number;
}

/**
 * The languages that platforms offer for their pages; their month and weekday names come from CLDR through `Intl`.
 * Croatian is left out: its October is the Polish November.
 */
const PAGE_LANGUAGES =
  'en es pt fr de it ca gl nl pl cs sk hu ro sl sr bg uk ru el tr sv da nb fi et id ms fil ar fa'.split(' ');

/** Words that stand between the parts of a displayed date, before it or around its weekday. */
const FILLERS = new Set(
  'de d del di do da of om on op em en am le il el a den the g г data er st nd rd th feira'.split(' '),
);

/** How many words and numbers may stand before the date is complete: "on Friday, the 30 of October, 2015". */
const MOST_TOKENS = 9;

const TOKEN = /[\s,.:’'\u200f-]{0,4}(\d{4}|\d{1,2}|[\p{L}\p{M}]+)/uy;

const EAST_ASIAN = /\s{0,3}(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/uy;

const ISO_DATE = /\s{0,3}(\d{4})-(\d{2})-(\d{2})(?!\d)/y;

/** A Russian or Ukrainian "г."/"р." behind the year belongs to the date. */
const AFTER_YEAR = /\s?[гр]\./uy;

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
  return match && toDate(Number(match[1]), Number(match[2]), Number(match[3]), pattern.lastIndex);
}

function readWithMonthName(text: string, at: number): DisplayedDate | null {
  const { months, weekdays } = displayedWords();
  let day: number | undefined;
  let month: number | undefined;
  let year: number | undefined;
  let end = at;
  for (let count = 0; count < MOST_TOKENS; count++) {
    TOKEN.lastIndex = end;
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined) return null;
    end = TOKEN.lastIndex;
    const word = calendarForm(token);
    if (/^\d{4}$/.test(token) && year === undefined) year = Number(token);
    else if (/^\d{1,2}$/.test(token) && day === undefined) day = Number(token);
    else if (month === undefined && months.has(word)) month = months.get(word);
    else if (!FILLERS.has(word) && !weekdays.has(word)) return null;
    if (day !== undefined && month !== undefined && year !== undefined) {
      AFTER_YEAR.lastIndex = end;
      if (AFTER_YEAR.test(text)) end = AFTER_YEAR.lastIndex;
      return toDate(year, month, day, end);
    }
  }
  return null;
}

function toDate(year: number, month: number, day: number, end: number): DisplayedDate | null {
  const time = new Date(Date.UTC(year, month - 1, day));
  // A day that the month does not have rolls over into the next one.
  if (time.getUTCMonth() !== month - 1 || time.getUTCDate() !== day) return null;
  return { date: time.toISOString().slice(0, 10), end };
}

function readDisplayedWords(): Calendar {
  const months = new Map<string, number>();
  const weekdays = new Set<string>();
  for (const calendar of PAGE_LANGUAGES.map(readCalendar)) {
    for (const [name, month] of calendar.months) if (!months.has(name)) months.set(name, month);
    for (const name of calendar.weekdays) weekdays.add(name);
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
