import { readDisplayedDate } from '../posts/displayedDate';

/** How much may stand around the date of a line that only dates the article: "Publicado el … a las 10:32 hs". */
const MOST_AROUND_DATE = 45;

const LONGEST_DATE_LINE = 90;

const NUMERIC = /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?:[\s,|-]+\d{1,2}[:.]\d{2})?/u;

/** True for a line that holds a date and little else. */
export function isDateLine(text: string): boolean {
  if (text.length > LONGEST_DATE_LINE || !/\d/.test(text)) return false;
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}])(?=[\p{L}\p{N}])/gu)) {
    const date = readDisplayedDate(text, index);
    if (date) return text.length - (date.end - index) <= MOST_AROUND_DATE && !/[.!?]$/.test(text);
  }
  return NUMERIC.test(text);
}
