/**
 * What a format's offsets count. JavaScript and Java count UTF-16 code units, Python counts code points; they part at the
 * first character beyond the basic plane.
 */
export type Counting = 'UTF-16' | 'code points';

/** Turns the offsets of one text from UTF-16 units into another counting and back; what lies outside goes to its nearer end. */
export interface OffsetCounter {
  /** The offset of a UTF-16 offset; the middle of a character counts as its beginning. */
  readonly from: (unit: number) => number;
  /** The UTF-16 offset of an offset. */
  readonly to: (offset: number) => number;
}

/** A lone half of a pair is a code point of its own, in Python as here. */
const PAIR = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;

/** The counter of a text's offsets: linear in the text to make, logarithmic to ask. */
export function counterOf(text: string, counting: Counting): OffsetCounter {
  const clamped = (unit: number): number => Math.min(Math.max(unit, 0), text.length);
  if (counting === 'UTF-16') return { from: clamped, to: clamped };
  // The code points at which a pair begins.
  const pairs = Array.from(text.matchAll(PAIR), ({ index }, before) => index - before);
  const last = text.length - pairs.length;
  return {
    from: (unit) => {
      const at = clamped(unit);
      return at - countWhile(pairs, (pair, index) => pair + index < at);
    },
    to: (offset) => {
      const point = Math.min(Math.max(offset, 0), last);
      return point + countWhile(pairs, (pair) => pair < point);
    },
  };
}

/** True where an offset lies within a pair of surrogates. */
export function splitsPair(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
}

/** How many of a list's first values pass, where none passes behind one that does not. */
function countWhile(values: readonly number[], passes: (value: number, index: number) => boolean): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(values[middle] ?? 0, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
