import { GRAM } from './grams';
import type { SpanSelector } from './target';

/** A piece of a quote with its context, and where it stood. */
interface Piece {
  readonly gram: string;
  /** From the quote's beginning to the gram's; negative before it. */
  readonly toStart: number;
  /** From the quote's end to the gram's beginning. */
  readonly toEnd: number;
}

/** Where a quote may begin and where it may end, as its context and its own pieces have it. */
export interface Guesses {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** The pieces by which a quote is looked for: next to it and further off on each side, at its ends, and across it. */
export function piecesOf({ exact, prefix, suffix }: SpanSelector): Piece[] {
  const whole = prefix + exact + suffix;
  const [start, end] = [prefix.length, prefix.length + exact.length];
  const middle = Math.floor((start + end - GRAM) / 2);
  const offsets = new Set([start - 2 * GRAM, start - GRAM, start, middle, end - GRAM, end, end + GRAM]);
  return [...offsets]
    .filter((offset) => offset >= 0 && offset + GRAM <= whole.length)
    .map((offset) => ({
      gram: whole.slice(offset, offset + GRAM),
      toStart: offset - start,
      toEnd: offset - end,
    }));
}

/** What the places of a quote's pieces say about its own. What stood before it tells its beginning, what stood behind it its end. */
export function guessesOf(pieces: readonly Piece[], hits: ReadonlyMap<string, readonly number[]>): Guesses {
  const starts = new Set<number>();
  const ends = new Set<number>();
  for (const { gram, toStart, toEnd } of pieces)
    for (const at of hits.get(gram) ?? []) {
      if (toEnd < 0) starts.add(at - toStart);
      if (toStart + GRAM > 0) ends.add(at - toEnd);
    }
  return { starts: [...starts], ends: [...ends] };
}
