import { type Calendar, calendarForm, readCalendar } from '../text/calendar';
import type { TextRange } from '../text/range';
import type { Token } from '../text/tokens';

/** Small words inside a date: "29 de noviembre de 2024", "November 29th". */
const FILLERS = new Set('de del of the d г року'.split(' '));

/** Shorter month names are also other words ("mar", "dic", "set"). */
const SHORTEST_MONTH = 4;

/** What a token can be within a date. */
type Part = 'day' | 'month' | 'weekday' | 'year' | 'filler' | undefined;

/** Finds dates in a sentence's words; knows the month and weekday names of the languages that it is asked for. */
export class DateFinder {
  readonly #calendars = new Map<string, Calendar>();

  /**
   * The ranges of the dates among `tokens`: whatever names a month, a weekday, a year of four digits, or a full numeric
   * date, as long as it goes.
   */
  find(text: string, tokens: readonly Token[], language: string): TextRange[] {
    // Platforms date their posts in English in most pages, whatever the language around.
    const [own, english] = [this.#calendar(language), this.#calendar('en')];
    const parts = tokens.map((token) => partOf(token.text, own) ?? partOf(token.text, english));
    const found: TextRange[] = [];
    let index = 0;
    while (index < tokens.length) {
      const end = dateEnd(text, tokens, parts, index);
      const [first, last] = [tokens[index], tokens[end - 1]];
      if (first && last && end > index) found.push([first.range[0], last.range[1]]);
      index = Math.max(end, index + 1);
    }
    return found;
  }

  #calendar(language: string): Calendar {
    const known = this.#calendars.get(language);
    if (known) return known;
    const calendar = readCalendar(language);
    this.#calendars.set(language, calendar);
    return calendar;
  }
}

function partOf(word: string, { months, weekdays }: Calendar): Part {
  if (/^(?:1[0-9]|20)\d\d$/.test(word)) return 'year';
  if (/^\d{1,2}(?:st|nd|rd|th|º)?$/.test(word)) return 'day';
  const name = calendarForm(word);
  // English "may" and "march" are verbs unless they are capitalised.
  const verbLike = name === word && (name === 'may' || name === 'march');
  if (months.has(name) && name.length >= SHORTEST_MONTH && !verbLike) return 'month';
  if (name === 'may' && word !== name) return 'month';
  if (weekdays.has(name) && name.length >= SHORTEST_MONTH) return 'weekday';
  return FILLERS.has(name) ? 'filler' : undefined;
}

/** The index behind the date that begins at `start`; `start` itself where none does. */
function dateEnd(text: string, tokens: readonly Token[], parts: readonly Part[], start: number): number {
  const seen = new Set<Part>();
  let end = start;
  for (let index = start; index < tokens.length; index++) {
    const part = parts[index];
    const token = tokens[index];
    if (part === undefined || !token || seen.has(part)) break;
    if (index > start && !joins(text, tokens[index - 1], token, part)) break;
    if (part === 'filler') {
      if (index === start) return start;
      continue;
    }
    seen.add(part);
    // A number is a day only beside its month.
    if (part !== 'day' || seen.has('month')) end = index + 1;
  }
  return seen.has('day') && !seen.has('month') ? withoutLooseDay(parts, start, end) : end;
}

function withoutLooseDay(parts: readonly Part[], start: number, end: number): number {
  return parts[start] === 'day' ? start : Math.min(end, parts.indexOf('day', start));
}

/** Only white space, a comma or a full stop stand between the parts of one date; a year after another year is another. */
function joins(text: string, before: Token | undefined, token: Token, part: Part): boolean {
  const between = text.slice(before?.range[1] ?? 0, token.range[0]);
  return part === 'weekday' ? between === ' ' : /^(?:[.,]?\s|, )$/.test(between);
}
