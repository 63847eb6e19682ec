import { type ChunkedText, lineAbove, linesFrom, type TextChange } from '../text/chunkedText';
import type { Line } from '../text/lines';
import { PlacedList } from '../text/placedList';
import { LONGEST_REACH } from './family';
import { delimiterAt, type FamilyGroup } from './familyTable';
import { isSame, placeOf, type PlacedDelimiter, shiftDelimiter } from './placedDelimiter';

/** After so many lines a search may be put off. */
const LINES_A_STEP = 256;

/** All delimiters of a group of families, each counted from its own beginning. */
export type DelimiterList = PlacedList<PlacedDelimiter>;

/**
 * Finds every delimiter of a group's families. It yields now and then, for whoever has other things to do meanwhile.
 */
export function* findDelimiters(text: ChunkedText, group: FamilyGroup): Generator<undefined, DelimiterList> {
  const found: PlacedDelimiter[] = [];
  let lines = 0;
  for (const { delimiter } of look(text, group, 0)) {
    if (delimiter) found.push(delimiter);
    if (++lines % LINES_A_STEP === 0) yield;
  }
  return listOf(found);
}

/**
 * Brings what `findDelimiters` found up to date after a change: only the lines around it are looked at.
 * @param text the text after the change.
 * @returns the new list; `same` where its delimiters are those that there were, though some may have moved.
 */
export function findDelimitersAgain(
  text: ChunkedText,
  group: FamilyGroup,
  before: DelimiterList,
  { offset, removed, inserted }: TextChange,
): { readonly list: DelimiterList; readonly same: boolean } {
  const by = inserted.length - removed;
  // Above this, no line was looked at together with one that has changed; two more, since a line end may have two units.
  const above = lineAbove(text, offset, LONGEST_REACH + 2);
  const start = around(before, above) ?? above;
  const found: PlacedDelimiter[] = [];
  let resumed = Infinity;
  for (const { at, delimiter } of look(text, group, start)) {
    // From a line on that was looked at before, and all behind it is as it was, the same would be found again.
    if (at > offset + inserted.length && around(before, at - by) === undefined) {
      resumed = at - by;
      break;
    }
    if (delimiter) found.push(delimiter);
  }
  const [first, end] = [before.indexFrom(start), before.indexFrom(resumed)];
  const same =
    found.length === end - first &&
    found.every((delimiter, i) => {
      const known = delimiterIn(before, first + i);
      return known && isSame(delimiter, known.range[0] < offset ? known : shiftDelimiter(known, by));
    });
  return { list: before.replace(first, end, listOf(found), by), same };
}

/** The delimiters of a list in their places. */
export function delimitersOf({ items, starts }: DelimiterList): PlacedDelimiter[] {
  return items.map((item, index) => shiftDelimiter(item, starts[index] ?? 0));
}

function delimiterIn({ items, starts }: DelimiterList, index: number): PlacedDelimiter | undefined {
  const item = items[index];
  return item && shiftDelimiter(item, starts[index] ?? 0);
}

function listOf(found: readonly PlacedDelimiter[]): DelimiterList {
  const starts = found.map(({ range }) => range[0]);
  return new PlacedList(
    found.map((delimiter) => shiftDelimiter(delimiter, -delimiter.range[0])),
    starts,
  );
}

/** Where the delimiter begins that has begun before `offset` and goes on behind it. */
function around(delimiters: DelimiterList, offset: number): number | undefined {
  const last = delimiterIn(delimiters, delimiters.indexFrom(offset) - 1);
  return last && offset < last.next ? last.range[0] : undefined;
}

/** Where a line begins that is looked at, and the delimiter that begins there, if any. */
interface Look {
  readonly at: number;
  readonly delimiter: PlacedDelimiter | undefined;
}

/** Looks at every line from `start` on that is not in a delimiter which has begun above it. */
function* look(text: ChunkedText, group: FamilyGroup, start: number): Generator<Look> {
  const source = linesFrom(text, start);
  const lines: Line[] = [];
  for (let index = 0; ;) {
    if (index >= LINES_A_STEP) index -= lines.splice(0, index).length;
    while (lines.length <= index + LONGEST_REACH + 1) {
      const { value: line } = source.next();
      if (!line) break;
      lines.push(line);
    }
    const line = lines[index];
    if (!line) return;
    const found = delimiterAt(group, lines, index);
    yield { at: line.range[0], delimiter: found && placeOf(found, lines, text.length) };
    index += found?.lines ?? 1;
  }
}
