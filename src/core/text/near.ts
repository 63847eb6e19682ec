import type { TextRange } from './range';

/**
 * The stretches of `text` around every occurrence of the needles, merged where they touch, in order: a costly pattern
 * that never matches without a needle looks at these alone. Takes time linear in the text.
 * @param before how far a stretch reaches back from an occurrence, in UTF-16 units.
 * @param after how far it reaches on from an occurrence's beginning.
 */
export function stretchesNear(
  text: string,
  needles: readonly string[],
  before: number,
  after: number,
): TextRange[] {
  return stretchesAround(text, occurrences(text, needles), before, after);
}

/**
 * The stretches of `text` around some offsets, merged where they touch, in order.
 * @param offsets in order.
 */
export function stretchesAround(
  text: string,
  offsets: readonly number[],
  before: number,
  after: number,
): TextRange[] {
  const stretches: (readonly [number, number])[] = [];
  for (const at of offsets) {
    const last = stretches.at(-1);
    const [start, end] = [Math.max(0, at - before), Math.min(text.length, at + after)];
    if (last && start <= last[1]) stretches[stretches.length - 1] = [last[0], end];
    else stretches.push([start, end]);
  }
  return stretches;
}

/** The offsets at which the needles stand, in order; one needle does not overlap itself. */
export function occurrences(text: string, needles: readonly string[]): number[] {
  const found: number[] = [];
  for (const needle of needles)
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length))
      found.push(at);
  return needles.length > 1 ? found.sort((a, b) => a - b) : found;
}

/** A match, and where it stands in the whole text. */
export interface PlacedMatch {
  readonly index: number;
  readonly match: RegExpExecArray;
}

/** The matches of a global pattern, none of them empty, within the stretches; `index` counts from the beginning of `text`. */
export function matchesIn(text: string, stretches: readonly TextRange[], pattern: RegExp): PlacedMatch[] {
  const found: PlacedMatch[] = [];
  for (const [start, end] of stretches) {
    const stretch = text.slice(start, end);
    // `matchAll` makes a pattern of its own every time.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(stretch); match; match = pattern.exec(stretch))
      found.push({ index: start + match.index, match });
  }
  return found;
}
