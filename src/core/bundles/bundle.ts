import type { Line } from '../text/lines';
import type { TextRange } from '../text/range';
import type { Delimiter } from './delimiter';
import { FAMILIES } from './families';
import { type DelimiterFamily, type DelimiterHit, LONGEST_DELIMITER } from './family';

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

interface Found extends DelimiterHit {
  readonly line: number;
}

/** A name that looks like a file's: enough to trust a single delimiter on the first line. */
const FILE_LIKE = /\.[A-Za-z0-9]{1,8}$/;

/** Only these can begin a delimiter: most lines are passed over by their first character. */
const MAY_BEGIN = /^\s*[=\-*#~+_:<;/\dFDE]/;

/**
 * Cuts a text into articles. Two delimiters of one family, or one with a file-like name on the first line, make a bundle;
 * one family rules the file, so that a delimiter quoted inside an article does not split it.
 * @param lines all lines of `text`, as `splitLines` gives them.
 */
export function splitBundle(text: string, lines: readonly Line[]): Bundle {
  const ruling = rulingFamily(lines);
  if (!ruling) return { delimiters: [], places: [{ name: null, range: [0, text.length] }] };
  const delimiters = ruling.hits.map((hit) => toDelimiter(ruling.family.id, lines, hit));
  return { delimiters, places: placesBetween(text, lines, ruling.hits) };
}

interface Ruling {
  readonly family: DelimiterFamily;
  readonly hits: readonly Found[];
}

/** The family with a delimiter on the first line, else the one with most, else the one that comes first. */
function rulingFamily(lines: readonly Line[]): Ruling | undefined {
  const firstLine = lines.findIndex((line) => !line.blank);
  let best: Ruling | undefined;
  for (const [family, hits] of findHits(lines)) {
    const kept = family.paired ? pairsOnly(hits) : hits;
    const first = kept[0];
    if (!first || !isBundle(kept, firstLine)) continue;
    if (!best || rank(kept, firstLine) > rank(best.hits, firstLine)) best = { family, hits: kept };
  }
  return best;
}

function findHits(lines: readonly Line[]): Map<DelimiterFamily, Found[]> {
  const hits = new Map<DelimiterFamily, Found[]>();
  let index = 0;
  while (index < lines.length) {
    const found = readAny(lines, index);
    if (found) {
      const ofFamily = hits.get(found.family) ?? [];
      ofFamily.push({ ...found.hit, line: index });
      hits.set(found.family, ofFamily);
    }
    index += found?.hit.lines ?? 1;
  }
  return hits;
}

function readAny(
  lines: readonly Line[],
  index: number,
): { family: DelimiterFamily; hit: DelimiterHit } | undefined {
  const text = lines[index]?.text ?? '';
  if (text.length > LONGEST_DELIMITER || !MAY_BEGIN.test(text)) return undefined;
  for (const family of FAMILIES) {
    const hit = family.read(lines, index);
    if (hit) return { family, hit };
  }
  return undefined;
}

function isBundle(hits: readonly Found[], firstLine: number): boolean {
  const first = hits[0];
  return hits.length >= 2 || (first?.line === firstLine && first.name !== null && FILE_LIKE.test(first.name));
}

function rank(hits: readonly Found[], firstLine: number): number {
  return (hits[0]?.line === firstLine ? 1e9 : 0) + hits.length;
}

/** Openings that are closed before the next one, with their closings. */
function pairsOnly(hits: readonly Found[]): Found[] {
  return hits.filter((hit, index) =>
    hit.kind === 'open' ? hits[index + 1]?.kind === 'close' : hits[index - 1]?.kind === 'open',
  );
}

function toDelimiter(family: string, lines: readonly Line[], hit: Found): Delimiter {
  return {
    family,
    name: hit.name,
    range: [lines[hit.line]?.range[0] ?? 0, lines[lastLineOf(hit)]?.range[1] ?? 0],
  };
}

function lastLineOf(hit: Found): number {
  return hit.line + hit.lines - 1;
}

/** The stretches between delimiters. What stands outside any opened article counts only where it is not blank. */
function placesBetween(text: string, lines: readonly Line[], hits: readonly Found[]): ArticlePlace[] {
  const closesOnly = hits.every((hit) => hit.kind === 'close');
  const places: ArticlePlace[] = [];
  let previous: Found | undefined;
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
