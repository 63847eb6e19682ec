/** The words that one language has for months and weekdays, in lower case, as CLDR gives them through `Intl`. */
export interface Calendar {
  /** From the name to the month's number, 1 to 12. */
  readonly months: ReadonlyMap<string, number>;
  /** From the name to the weekday's number, 1 (Monday) to 7. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** The names that are only shortened ones ("sept", "dic"): many are other words as well. */
  readonly shortened: ReadonlySet<string>;
}

/** Names in a whole date (genitive in Slavic languages) and alone, long and short. */
const STYLES: readonly Intl.DateTimeFormatOptions[] = [
  { day: 'numeric', month: 'long', year: 'numeric', weekday: 'long' },
  { month: 'long' },
  { day: 'numeric', month: 'short', year: 'numeric', weekday: 'short' },
  { month: 'short' },
];

/** Reads a language's calendar words; some 2 ms, so callers keep what they get. */
export function readCalendar(language: string): Calendar {
  const months = new Map<string, number>();
  const weekdays = new Map<string, number>();
  const shortened = new Set<string>();
  // The long styles come first, so what they have not brought is shortened.
  for (const style of STYLES) {
    const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { ...style, timeZone: 'UTC' });
    // The first days of the months of 2023 fall on all seven days of the week.
    for (let month = 1; month <= 12; month++) {
      const day = new Date(Date.UTC(2023, month - 1, 1));
      const parts = format.formatToParts(day);
      const found = [
        [months, nameIn(parts, 'month'), month],
        [weekdays, nameIn(parts, 'weekday'), day.getUTCDay() || 7],
      ] as const;
      for (const [names, name, value] of found) {
        if (name === undefined || names.has(name)) continue;
        names.set(name, value);
        if (style.month === 'short') shortened.add(name);
      }
    }
  }
  return { months, weekdays, shortened };
}

const NOT_ASCII = /[^\0-\x7f]/;

/** A word as calendar names are compared: composed, lower case, the Turkish dotted capital included. */
export function calendarForm(word: string): string {
  const small = word.toLowerCase();
  return NOT_ASCII.test(small) ? small.normalize('NFC').replace('i̇', 'i') : small;
}

/** Only the letters: Catalan "de novembre" and English "Nov." become one word each. */
function nameIn(parts: readonly Intl.DateTimeFormatPart[], type: 'month' | 'weekday'): string | undefined {
  const value = parts.find((part) => part.type === type)?.value ?? '';
  const letters = /[\p{L}\p{M}]{3,}|\p{Lo}[\p{L}\p{M}]/u.exec(value)?.[0];
  return letters === undefined ? undefined : calendarForm(letters);
}
