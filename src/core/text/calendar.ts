import calendars from 'lede:calendars';

/** The words that one language has for months and weekdays, in lower case, as CLDR gives them. */
export interface Calendar {
  /** From the name to the month's number, 1 to 12. */
  readonly months: ReadonlyMap<string, number>;
  /** From the name to the weekday's number, 1 (Monday) to 7. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** The names that are only shortened ones ("sept", "dic"): many are other words as well. */
  readonly shortened: ReadonlySet<string>;
}

/**
 * Reads a language's calendar words.
 * @param language BCP 47, one of those that the build asks CLDR for.
 * @throws a RangeError for any other.
 */
export function readCalendar(language: string): Calendar {
  const names = calendars[language];
  if (!names) throw new RangeError(`The build brings no calendar of ${language}.`);
  const months = new Map<string, number>();
  const weekdays = new Map<string, number>();
  addNames(months, names.long.months);
  addNames(weekdays, names.long.weekdays);
  const shortened = new Set([
    ...addNames(months, names.short.months),
    ...addNames(weekdays, names.short.weekdays),
  ]);
  return { months, weekdays, shortened };
}

/** Numbers names from 1; returns those that `known` did not hold. */
function addNames(known: Map<string, number>, names: readonly (readonly string[])[]): string[] {
  const added: string[] = [];
  names.forEach((alike, index) => {
    for (const name of alike.map(lettersOf)) {
      if (name === undefined || known.has(name)) continue;
      known.set(name, index + 1);
      added.push(name);
    }
  });
  return added;
}

const NOT_ASCII = /[^\0-\x7f]/;

/** A word as calendar names are compared: composed, lower case, the Turkish dotted capital included. */
export function calendarForm(word: string): string {
  const small = word.toLowerCase();
  return NOT_ASCII.test(small) ? small.normalize('NFC').replace('i̇', 'i') : small;
}

/** Only the letters: Catalan "de novembre" and English "Nov." become one word each. */
function lettersOf(name: string): string | undefined {
  const letters = /[\p{L}\p{M}]{3,}|\p{Lo}[\p{L}\p{M}]/u.exec(name)?.[0];
  return letters === undefined ? undefined : calendarForm(letters);
}
