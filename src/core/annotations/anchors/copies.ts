import { LEAST_CONTEXT, MARGIN } from './context';
import type { FoundQuote } from './findQuote';
import type { Guesses } from './guesses';
import type { SpanSelector } from './target';

/** So long a part of a quote stands nowhere else by chance, in UTF-16 units. */
const PART = 48;

/**
 * True where a text holds twice what it held once when a quote was saved: all that stood on one side of it, or a part of it.
 * Somebody has copied the passage and edited one of the two, and what was found may be either.
 */
export function isCopied(
  text: string,
  { exact, prefix, suffix }: SpanSelector,
  { state }: FoundQuote,
  guesses: Guesses,
): boolean {
  // Without its margin a side was alone too: of what has changed itself, so much less has to be left.
  const margin = state === 'exact' ? 0 : MARGIN - 1;
  const before = prefix.slice(margin);
  const behind = suffix.slice(0, suffix.length - margin);
  const starts = new Set([...guesses.starts, ...guesses.ends.map((end) => end - exact.length)]);
  const ends = new Set([...guesses.ends, ...guesses.starts.map((start) => start + exact.length)]);
  return (
    (prefix.length >= LEAST_CONTEXT && standsTwice(text, before, starts, -before.length)) ||
    (suffix.length >= LEAST_CONTEXT && standsTwice(text, behind, ends, 0)) ||
    offsetsOfParts(exact).some((by) => standsTwice(text, exact.slice(by, by + PART), starts, by))
  );
}

/** Where a quote is looked at: at its beginning, in its middle and at its end. */
function offsetsOfParts({ length }: string): number[] {
  return length < PART ? [] : [0, Math.floor((length - PART) / 2), length - PART];
}

/** True where a piece stands so far behind several of some places. */
function standsTwice(text: string, piece: string, places: ReadonlySet<number>, by: number): boolean {
  let count = 0;
  for (const place of places)
    if (place + by >= 0 && text.startsWith(piece, place + by) && ++count > 1) return true;
  return false;
}
