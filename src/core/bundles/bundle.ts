import type { Line } from '../text/lines';
import type { TextRange } from '../text/range';
import type { Delimiter } from './delimiter';
import {
  BUILT_IN,
  delimiterAt,
  type FamilyGroup,
  type FamilyTable,
  type FoundDelimiter,
} from './familyTable';

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

/** A name that looks like a file's: enough to trust a single delimiter on the first line. */
const FILE_LIKE = /\.[A-Za-z0-9]{1,8}$/;

/**
 * Cuts a text into articles. Two delimiters of one family, or one with a file-like name on the first line, make a bundle;
 * one family rules the file, so that a delimiter quoted inside an article does not split it.
 * @param lines all lines of `text`, as `splitLines` gives them.
 */
export function splitBundle(text: string, lines: readonly Line[], families: FamilyTable = BUILT_IN): Bundle {
  const ruling = rulingDelimiters(lines, families);
  if (ruling.length === 0) return { delimiters: [], places: [{ name: null, range: [0, text.length] }] };
  return {
    delimiters: ruling.map((found) => toDelimiter(lines, found)),
    places: placesBetween(text, lines, ruling),
  };
}

/** Those of the family with a delimiter on the first line, else of the one with most, else of the one that comes first. */
function rulingDelimiters(lines: readonly Line[], { groups }: FamilyTable): readonly FoundDelimiter[] {
  const firstLine = lines.findIndex((line) => !line.blank);
  let best: readonly FoundDelimiter[] = [];
  for (const found of groups.flatMap((group) => byFamily(lines, group))) {
    const kept = found[0]?.family.paired ? pairsOnly(found) : found;
    if (isBundle(kept, firstLine) && rank(kept, firstLine) > rank(best, firstLine)) best = kept;
  }
  return best;
}

/** Every delimiter of a group's families, in the text's order, a list for each family. */
function byFamily(lines: readonly Line[], group: FamilyGroup): FoundDelimiter[][] {
  const found = new Map<string, FoundDelimiter[]>();
  let index = 0;
  while (index < lines.length) {
    const delimiter = delimiterAt(group, lines, index);
    if (delimiter) {
      const { id } = delimiter.family;
      const ofFamily = found.get(id);
      if (ofFamily) ofFamily.push(delimiter);
      else found.set(id, [delimiter]);
    }
    index += delimiter?.lines ?? 1;
  }
  return [...found.values()];
}

function isBundle(hits: readonly FoundDelimiter[], firstLine: number): boolean {
  const first = hits[0];
  return hits.length >= 2 || (first?.line === firstLine && first.name !== null && FILE_LIKE.test(first.name));
}

function rank(hits: readonly FoundDelimiter[], firstLine: number): number {
  return (hits[0]?.line === firstLine ? 1e9 : 0) + hits.length;
}

/** Openings that are closed before the next one, with their closings. */
function pairsOnly(hits: readonly FoundDelimiter[]): FoundDelimiter[] {
  return hits.filter((hit, index) =>
    hit.kind === 'open' ? hits[index + 1]?.kind === 'close' : hits[index - 1]?.kind === 'open',
  );
}

function toDelimiter(lines: readonly Line[], hit: FoundDelimiter): Delimiter {
  return {
    family: hit.family.id,
    name: hit.name,
    range: [lines[hit.line]?.range[0] ?? 0, lines[lastLineOf(hit)]?.range[1] ?? 0],
  };
}

function lastLineOf(hit: FoundDelimiter): number {
  return hit.line + hit.lines - 1;
}

/** The stretches between delimiters. What stands outside any opened article counts only where it is not blank. */
function placesBetween(
  text: string,
  lines: readonly Line[],
  hits: readonly FoundDelimiter[],
): ArticlePlace[] {
  const closesOnly = hits.every((hit) => hit.kind === 'close');
  const places: ArticlePlace[] = [];
  let previous: FoundDelimiter | undefined;
  for (const hit of [...hits, undefined]) {
    const range: TextRange = [
      previous ? (lines[lastLineOf(previous) + 1]?.range[0] ?? text.length) : 0,
      hit ? (lines[hit.line]?.range[0] ?? text.length) : text.length,
    ];
    const opened = previous?.kind === 'open';
    const name = (opened ? previous?.name : closesOnly ? hit?.name : null) ?? null;
    if (opened || text.slice(...range).trim() !== '') places.push({ name, range });
    previous = hit;
  }
  return places;
}
