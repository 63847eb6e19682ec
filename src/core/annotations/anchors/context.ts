import type { SpanSelector } from './target';

/** At least so much of the text on each side is kept as a quote's context, in UTF-16 units. */
export const LEAST_CONTEXT = 32;

/** So much at least where the article holds something that looks like the quote, and so says that it does. */
export const DOUBTED_CONTEXT = 64;

/** At most so much: where either side has as much, another place may be the same altogether. */
export const MOST_CONTEXT = 160;

/** Each side of a quote has so many UTF-16 units more than it has in common with what stands anywhere else, up to the most. */
export const MARGIN = 8;

/** How little may be left of what stood around a quote for it to be found again. */
export type Trust = 'alone' | 'lookalikes' | 'twins';

/** What a selector's context says about the article that it was made in. */
export function trustIn({ prefix, suffix }: SpanSelector): Trust {
  const longest = Math.max(prefix.length, suffix.length);
  if (longest >= MOST_CONTEXT) return 'twins';
  return longest >= DOUBTED_CONTEXT ? 'lookalikes' : 'alone';
}
