/**
 * What a text says of a date: some of its parts. Without a day it is a month, without a month a year; without any part
 * nothing is known but that it is a date.
 */
export interface PartialDate {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** 1 (Monday) to 7. */
  readonly weekday?: number;
  /** The last date of a stretch that begins with this one. */
  readonly until?: PartialDate;
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * ISO 8601 form of a date as far as its text tells it: "2024-11-29", "2024-11", "2024", a stretch as "1980/1989".
 * @param published the day (`YYYY-MM-DD`) that its article is of, where known: a day and month without a year are taken
 *   for the nearest to it, a weekday for the last one up to it.
 * @returns null where the text does not tell enough, or names a day that does not exist.
 */
export function isoDate(date: PartialDate, published: string | null): string | null {
  if (!date.until) return isoPoint(date, published);
  const [first, last] = [isoPoint(date, published), isoPoint(date.until, published)];
  return first !== null && last !== null && first <= last ? `${first}/${last}` : null;
}

function isoPoint(date: PartialDate, published: string | null): string | null {
  const { year, month, day, weekday } = date;
  if (year === undefined)
    return published === null ? null : nearDate(date, new Date(`${published}T00:00:00Z`));
  const padded = String(year).padStart(4, '0');
  // A month without its number, or a day without its month, is not known.
  if (month === undefined) return day === undefined && weekday === undefined ? padded : null;
  const inMonth = `${padded}-${twoDigits(month)}`;
  if (day === undefined) return inMonth;
  return exists(year, month, day) ? `${inMonth}-${twoDigits(day)}` : null;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A date without its year, by the day that the article is of. */
function nearDate({ month, day, weekday }: PartialDate, published: Date): string | null {
  if (month !== undefined && day !== undefined) return nearestYear(month, day, published);
  if (month !== undefined || weekday === undefined) return null;
  const back = (((published.getUTCDay() || 7) - weekday + 7) % 7) * DAY;
  const last = new Date(published.getTime() - back);
  // "viernes 15" is the Friday, within two weeks, that is the 15th.
  if (day === undefined) return isoDay(last);
  const fitting = [0, 7, -7, 14, -14]
    .map((days) => new Date(last.getTime() + days * DAY))
    .find((candidate) => candidate.getUTCDate() === day);
  return fitting ? isoDay(fitting) : null;
}

function nearestYear(month: number, day: number, published: Date): string | null {
  const year = published.getUTCFullYear();
  const years = [year - 1, year, year + 1].filter((candidate) => exists(candidate, month, day));
  const distance = (candidate: number): number =>
    Math.abs(Date.UTC(candidate, month - 1, day) - published.getTime());
  const [nearest] = years.sort((a, b) => distance(a) - distance(b));
  return nearest === undefined ? null : isoDay(new Date(Date.UTC(nearest, month - 1, day)));
}

const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

/** The parts of a date as one string, so that equal dates compare equal whatever their language; empty where none is known. */
export function dateKey({ year, month, day, weekday, until }: PartialDate): string {
  const parts = [year, month, day, month === undefined ? weekday : undefined];
  if (parts.every((part) => part === undefined)) return '';
  const own = parts.map((part) => part ?? '').join('-');
  return until ? `${own}/${dateKey(until)}` : own;
}
