import { isoDate } from '../entities/partialDate';
import type { FoundName } from '../entities/recogniser';
import { contains, type TextRange } from '../text/range';
import type { Block } from './block';

/** A place, and at most an agency, may stand before a dateline's date; an agency and the dash behind it, in UTF-16 units. */
const BEFORE_DATE = /^[\p{Lu}(][\p{L}\p{M}\s,.'’()/-]{0,60}$/u;
const BEHIND_DATE = /^[\s.,]{0,3}(?:\([^()\n]{2,30}\)[\s.,]{0,3})?(?:[-–—]|\/\s?\p{L}{2,20}\s?\/)/u;

/**
 * The day (`YYYY-MM-DD`) that an article says it is of: in its date block or byline, else in the dateline that its body
 * opens with; null where it says none. A post's date is the post's alone.
 */
export function articleDay(
  text: string,
  names: readonly FoundName[],
  blocks: readonly Block[],
): string | null {
  const dated = blocks.filter(({ role }) => role === 'date' || role === 'byline').map(({ range }) => range);
  return dayIn(names, dated) ?? datelineDay(text, names, blocks);
}

function datelineDay(text: string, names: readonly FoundName[], blocks: readonly Block[]): string | null {
  const body = blocks.find(({ role }) => role === 'body')?.range;
  const date = body && names.find((name) => name.date !== undefined && contains(body, name.range));
  if (!date) return null;
  const isDateline =
    BEFORE_DATE.test(text.slice(body[0], Math.min(date.range[0], body[0] + 80))) &&
    BEHIND_DATE.test(text.slice(date.range[1], date.range[1] + 60));
  return isDateline ? fullDay(date) : null;
}

/** The first whole date in any of `places`; both lists are in text order. */
function dayIn(names: readonly FoundName[], places: readonly TextRange[]): string | null {
  let index = 0;
  for (const name of names) {
    while ((places[index]?.[1] ?? Infinity) < name.range[1]) index++;
    const place = places[index];
    const day = place && contains(place, name.range) ? fullDay(name) : null;
    if (day !== null) return day;
  }
  return null;
}

function fullDay({ date }: FoundName): string | null {
  const iso = date ? isoDate(date, null) : null;
  return iso?.length === 'YYYY-MM-DD'.length ? iso : null;
}
