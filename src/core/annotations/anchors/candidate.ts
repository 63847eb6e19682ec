import search from 'approx-string-match';
import type { TextRange } from '../../text/range';
import { LEAST_CONTEXT } from './context';
import { commonEnd, commonStart, likeness } from './likeness';
import type { SpanSelector } from './target';

/** A place where a quote may be, and what speaks for it. */
export interface Candidate {
  readonly range: TextRange;
  /** Whether the text there is the quote. */
  readonly exact: boolean;
  /** Whether all that stood before the quote does. */
  readonly before: boolean;
  /** Whether all that stood behind the quote does. */
  readonly behind: boolean;
  /** How many units of the rest of its line stand around it as they did, without a gap. */
  readonly line: number;
  /** Whether it is all of its line, as the quote was. */
  readonly isLine: boolean;
}

/** Looks at a place in an article's text. */
export function candidateAt(text: string, range: TextRange, selector: SpanSelector): Candidate {
  const { exact, prefix, suffix } = selector;
  const [start, end] = range;
  const before = commonEnd(text.slice(Math.max(0, start - prefix.length), start), prefix);
  const behind = commonStart(text.slice(end, end + suffix.length), suffix);
  return {
    range,
    exact: end - start === exact.length && text.startsWith(exact, start),
    // With less than the usual context it stood at the beginning, or at the end.
    before: before === prefix.length && (prefix.length >= LEAST_CONTEXT || start === before),
    behind: behind === suffix.length && (suffix.length >= LEAST_CONTEXT || end + behind === text.length),
    line: Math.min(before, lineBefore(prefix)) + Math.min(behind, lineBehind(suffix)),
    isLine:
      lineBefore(prefix) === 0 &&
      lineBehind(suffix) === 0 &&
      (start === 0 || text[start - 1] === '\n') &&
      (end === text.length || text[end] === '\n'),
  };
}

/** The range of a selector, so much further on, if its quote is there between what stood around it. */
export function placeAt(text: string, selector: SpanSelector, by: number): TextRange | undefined {
  const range: TextRange = [selector.start + by, selector.start + by + selector.exact.length];
  if (range[0] < 0 || !text.startsWith(selector.exact, range[0])) return undefined;
  const { before, behind } = candidateAt(text, range, selector);
  return before && behind ? range : undefined;
}

/** How much of the rest of its line a quote's context holds. */
export function restOfLine({ prefix, suffix }: SpanSelector): number {
  return lineBefore(prefix) + lineBehind(suffix);
}

const lineBefore = (prefix: string): number => prefix.length - 1 - prefix.lastIndexOf('\n');

const lineBehind = (suffix: string): number => (suffix.includes('\n') ? suffix.indexOf('\n') : suffix.length);

/** How alike a place is to where a quote was, from 0 to 1. */
export interface Resemblance {
  readonly quote: number;
  readonly before: number;
  readonly behind: number;
}

/** Looks at a place more closely. */
export function resemblanceAt(
  text: string,
  [start, end]: TextRange,
  { exact, prefix, suffix }: SpanSelector,
): Resemblance {
  return {
    quote: likeness(text.slice(start, end), exact),
    before: contextLikeness(text.slice(Math.max(0, start - prefix.length - SLACK), start), prefix),
    behind: contextLikeness(text.slice(end, end + suffix.length + SLACK), suffix),
  };
}

/** So far may a context have been pushed off, in UTF-16 units. */
const SLACK = 12;

function contextLikeness(text: string, context: string): number {
  // What is cut short by an end of the article is little to go by.
  if (context.length < LEAST_CONTEXT / 2) return text.includes(context) ? 1 : 0;
  const errors = search(text, context, context.length)[0]?.errors ?? context.length;
  return 1 - errors / context.length;
}
