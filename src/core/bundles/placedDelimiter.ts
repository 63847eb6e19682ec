import type { Line } from '../text/lines';
import { shift, type TextRange } from '../text/range';
import type { DelimiterFamily, DelimiterHit } from './family';
import type { FoundDelimiter } from './familyTable';

/** A delimiter by its place in the text, whichever lines there are before it. */
export interface PlacedDelimiter {
  readonly family: DelimiterFamily;
  readonly name: string | null;
  readonly kind: DelimiterHit['kind'];
  /** Its line or lines, without the final line end. */
  readonly range: TextRange;
  /** Where the line behind it begins; the text's end where there is none. */
  readonly next: number;
}

/** The place of a delimiter that was found in `lines`, of a text that ends at `end`. */
export function placeOf(
  { family, name, kind, line, lines: count }: FoundDelimiter,
  lines: readonly Line[],
  end: number,
): PlacedDelimiter {
  const last = line + count - 1;
  const range: TextRange = [lines[line]?.range[0] ?? 0, lines[last]?.range[1] ?? 0];
  return { family, name, kind, range, next: lines[last + 1]?.range[0] ?? end };
}

/** The same delimiter, `by` UTF-16 units further on. */
export function shiftDelimiter(delimiter: PlacedDelimiter, by: number): PlacedDelimiter {
  const { family, name, kind, range, next } = delimiter;
  return { family, name, kind, range: shift(range, by), next: next + by };
}

/** True where two delimiters are the same, at the same place. */
export function isSame(a: PlacedDelimiter, b: PlacedDelimiter): boolean {
  return (
    a.family === b.family &&
    a.name === b.name &&
    a.kind === b.kind &&
    a.range[0] === b.range[0] &&
    a.range[1] === b.range[1] &&
    a.next === b.next
  );
}
