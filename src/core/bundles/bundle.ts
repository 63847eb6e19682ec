import type { Line } from '../text/lines';
import type { TextRange } from '../text/range';
import type { Delimiter } from './delimiter';
import { BUILT_IN, delimiterAt, type FamilyGroup, type FamilyTable } from './familyTable';
import { placeOf, type PlacedDelimiter } from './placedDelimiter';

/** One article's place in its file. */
export interface ArticlePlace {
  readonly name: string | null;
  readonly range: TextRange;
}

/** A text cut at its delimiters; one place and no delimiters where it is no bundle. */
export interface Bundle {
  readonly delimiters: readonly Delimiter[];
  readonly places: readonly ArticlePlace[];
}

/** As much of a text as has to be known to cut it where its delimiters stand. */
export interface CutText {
  readonly length: number;
  /** Where its first line begins that is not blank. */
  readonly firstLine: number;
  readonly isBlank: (range: TextRange) => boolean;
}

/** A name that looks like a file's: enough to trust a single delimiter on the first line. */
const FILE_LIKE = /\.[A-Za-z0-9]{1,8}$/;

/**
 * Cuts a text into articles. Two delimiters of one family, or one with a file-like name on the first line, make a bundle;
 * one family rules the file, so that a delimiter quoted inside an article does not split it.
 * @param lines all lines of `text`, as `splitLines` gives them.
 */
export function splitBundle(text: string, lines: readonly Line[], families: FamilyTable = BUILT_IN): Bundle {
  const found = families.groups.map((group) => delimitersIn(lines, group, text.length));
  return cutAt(found, {
    length: text.length,
    firstLine: lines.find((line) => !line.blank)?.range[0] ?? text.length,
    isBlank: (range) => text.slice(...range).trim() === '',
  });
}

/**
 * Cuts a text where its delimiters stand.
 * @param found all delimiters of each group of families, in the text's order.
 */
export function cutAt(found: readonly (readonly PlacedDelimiter[])[], text: CutText): Bundle {
  const ruling = rulingDelimiters(found, text.firstLine);
  if (ruling.length === 0) return { delimiters: [], places: [{ name: null, range: [0, text.length] }] };
  return {
    delimiters: ruling.map(({ family, name, range }) => ({ family: family.id, name, range })),
    places: placesBetween(text, ruling),
  };
}

/** Every delimiter of a group's families, in the text's order. */
function delimitersIn(lines: readonly Line[], group: FamilyGroup, end: number): PlacedDelimiter[] {
  const found: PlacedDelimiter[] = [];
  let index = 0;
  while (index < lines.length) {
    const delimiter = delimiterAt(group, lines, index);
    if (delimiter) found.push(placeOf(delimiter, lines, end));
    index += delimiter?.lines ?? 1;
  }
  return found;
}

/** Those of the family with a delimiter on the first line, else of the one with most, else of the one that comes first. */
function rulingDelimiters(
  found: readonly (readonly PlacedDelimiter[])[],
  firstLine: number,
): readonly PlacedDelimiter[] {
  let best: readonly PlacedDelimiter[] = [];
  for (const ofFamily of found.flatMap(byFamily)) {
    const kept = ofFamily[0]?.family.paired ? pairsOnly(ofFamily) : ofFamily;
    if (isBundle(kept, firstLine) && rank(kept, firstLine) > rank(best, firstLine)) best = kept;
  }
  return best;
}

/** A list for each family. */
function byFamily(found: readonly PlacedDelimiter[]): PlacedDelimiter[][] {
  const lists = new Map<string, PlacedDelimiter[]>();
  for (const delimiter of found) {
    const list = lists.get(delimiter.family.id);
    if (list) list.push(delimiter);
    else lists.set(delimiter.family.id, [delimiter]);
  }
  return [...lists.values()];
}

function isBundle(found: readonly PlacedDelimiter[], firstLine: number): boolean {
  const first = found[0];
  return (
    found.length >= 2 || (first?.range[0] === firstLine && first.name !== null && FILE_LIKE.test(first.name))
  );
}

function rank(found: readonly PlacedDelimiter[], firstLine: number): number {
  return (found[0]?.range[0] === firstLine ? 1e9 : 0) + found.length;
}

/** Openings that are closed before the next one, with their closings. */
function pairsOnly(found: readonly PlacedDelimiter[]): PlacedDelimiter[] {
  return found.filter(({ kind }, index) =>
    kind === 'open' ? found[index + 1]?.kind === 'close' : found[index - 1]?.kind === 'open',
  );
}

/** The stretches between delimiters. What stands outside any opened article counts only where it is not blank. */
function placesBetween(text: CutText, ruling: readonly PlacedDelimiter[]): ArticlePlace[] {
  const closesOnly = ruling.every(({ kind }) => kind === 'close');
  const places: ArticlePlace[] = [];
  let previous: PlacedDelimiter | undefined;
  for (const delimiter of [...ruling, undefined]) {
    const range: TextRange = [previous?.next ?? 0, delimiter?.range[0] ?? text.length];
    const opened = previous?.kind === 'open';
    const closes = delimiter?.kind === 'close' && (opened || closesOnly);
    const name = (opened ? previous?.name : null) ?? (closes ? delimiter.name : null);
    if (opened || !text.isBlank(range)) places.push({ name, range });
    previous = delimiter;
  }
  return places;
}
