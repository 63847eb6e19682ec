import search from 'approx-string-match';
import { overlaps, type TextRange } from '../../text/range';
import { type Candidate, candidateAt, resemblanceAt, restOfLine } from './candidate';
import { trustIn } from './context';
import { isCopied } from './copies';
import type { Guesses } from './guesses';
import type { SpanSelector } from './target';

/** Where a quote has been found, and whether somebody should confirm it. */
export interface FoundQuote {
  readonly range: TextRange;
  readonly state: 'exact' | 'moved';
}

/**
 * Where what stood on one side of a quote is gone, so much of the rest of its line has to be as it was, or the quote itself
 * has to be so long, in UTF-16 units: a surname at the beginning of another paragraph is not enough.
 */
const ENOUGH_LINE = 12;
const ENOUGH_QUOTE = 48;

/** And of the line of what is only like it, so much right beside it. */
const ENOUGH_BESIDE = 6;

/** A shorter quote that is all of its line is found by what stood on one side, but has to be confirmed. */
const ENOUGH_OF_A_LINE = 8;

/** What a quote may have become, and what stands on each side of it, has to be so much like what was there, from 0 to 1. */
const ALIKE = 0.7;

/** And all of it so much, where neither side is as it was; a whole line so much. */
const VERY_ALIKE = 0.85;

/** And so much more like it than any other place. */
const AHEAD = 0.1;

/** So many places are looked at closely. */
const MOST = 12;

/** Longer quotes are not searched for with errors, only between what stood around them. */
const LONGEST = 256;

/** How far from where it should be a quote is searched for, in UTF-16 units. */
const REACH = 48;

/**
 * Finds a quote in the text of its article: where it stands unchanged between what stood around it; else where it stands
 * unchanged beside enough of that; else where something very like it stands. Two such places are none, and neither is one
 * elsewhere than it was of a passage that has been copied.
 */
export function findQuote(text: string, selector: SpanSelector, guesses: Guesses): FoundQuote | undefined {
  const found = likeliestPlace(text, selector, guesses);
  const isInPlace = found?.range[0] === selector.start;
  return found && (isInPlace || !isCopied(text, selector, found, guesses)) ? found : undefined;
}

function likeliestPlace(text: string, selector: SpanSelector, guesses: Guesses): FoundQuote | undefined {
  const unchanged = unchangedPlaces(text, selector, guesses);
  const between = unchanged.filter(({ before, behind }) => before && behind);
  const trust = trustIn(selector);
  if (trust === 'twins') return undefined;
  if (trust === 'lookalikes') return only(between, 'exact');
  const enough = Math.min(ENOUGH_LINE, restOfLine(selector));
  const sameLine = unchanged.filter(({ line, isLine }) => isLine || (line >= enough && line > 0));
  // Its line was alone when it was saved; now there is a copy.
  if (sameLine.length > 1) return undefined;
  if (between.length > 0) return only(between, 'exact');
  const beside = unchanged.filter(({ before, behind }) => before || behind);
  const sure = beside.filter(({ line }) => line >= ENOUGH_LINE || selector.exact.length >= ENOUGH_QUOTE);
  if (sure.length === 1) return only(sure, 'exact');
  const lines = beside.filter(({ isLine }) => isLine && selector.exact.length >= ENOUGH_OF_A_LINE);
  if (lines.length === 1) return only(lines, 'moved');
  return mostAlike(text, selector, [
    ...unchanged.sort((a, b) => b.line - a.line).slice(0, MOST),
    ...changedPlaces(text, selector, guesses),
  ]);
}

function only(
  [candidate, ...others]: readonly Candidate[],
  state: FoundQuote['state'],
): FoundQuote | undefined {
  return candidate && others.length === 0 ? { range: candidate.range, state } : undefined;
}

/** Where the quote stands as it was, at or near the guesses. */
function unchangedPlaces(text: string, selector: SpanSelector, { starts, ends }: Guesses): Candidate[] {
  const { exact } = selector;
  const places = new Set<number>();
  for (const guess of [...starts, ...ends.map((end) => end - exact.length)])
    if (guess >= 0 && text.startsWith(exact, guess)) places.add(guess);
    else {
      const from = Math.max(0, guess - REACH);
      const near = text.slice(from, Math.max(from, guess + exact.length + REACH)).indexOf(exact);
      if (near >= 0) places.add(from + near);
    }
  return [...places].map((start) => candidateAt(text, [start, start + exact.length], selector));
}

/** Where something stands that the quote may have become. */
function changedPlaces(text: string, selector: SpanSelector, guesses: Guesses): Candidate[] {
  const { start: expected, exact } = selector;
  const { length } = exact;
  const nearest = (a: number, b: number): number => Math.abs(a - expected) - Math.abs(b - expected);
  const starts = [...guesses.starts].sort(nearest).slice(0, MOST);
  const ends = guesses.ends
    .map((end) => end - length)
    .sort(nearest)
    .slice(0, MOST)
    .map((start) => start + length);
  const ranges = starts.flatMap((start) =>
    ends
      .filter((end) => end - start >= length / 2 && end - start <= 2 * length)
      .map((end): TextRange => [start, end]),
  );
  if (length <= LONGEST)
    for (const guess of new Set([expected, ...starts, ...ends.map((end) => end - length)]))
      ranges.push(...similarNear(text, exact, guess));
  return ranges
    .filter(([start, end]) => start >= 0 && end <= text.length)
    .map((range) => candidateAt(text, range, selector));
}

function similarNear(text: string, exact: string, guess: number): TextRange[] {
  const from = Math.max(0, guess - REACH);
  const window = text.slice(from, Math.max(from, guess + exact.length + REACH));
  const found = search(window, exact, Math.floor(exact.length * (1 - ALIKE)));
  return found.slice(0, MOST).map(({ start, end }) => [from + start, from + end]);
}

/** The place that is more like the quote's than any other, if it is enough so. */
function mostAlike(
  text: string,
  selector: SpanSelector,
  candidates: readonly Candidate[],
): FoundQuote | undefined {
  const inTheirLines = candidates.filter(
    ({ isLine, line }) => isLine || line >= Math.min(ENOUGH_BESIDE, Math.max(1, restOfLine(selector))),
  );
  const rated = inTheirLines
    .map((candidate) => ({ ...candidate, ...ratingOf(text, candidate, selector) }))
    .sort((a, b) => b.rating - a.rating);
  const [best] = rated;
  if (!best?.passes) return undefined;
  const rival = rated.find(({ range }) => !overlaps(range, best.range));
  if (rival && best.rating - rival.rating < AHEAD) return undefined;
  return { range: best.range, state: 'moved' };
}

function ratingOf(
  text: string,
  { range, before, behind, isLine }: Candidate,
  selector: SpanSelector,
): { readonly rating: number; readonly passes: boolean } {
  const alike = resemblanceAt(text, range, selector);
  const rating = (alike.quote + alike.before + alike.behind) / 3;
  const least = Math.min(alike.quote, alike.before, alike.behind);
  const passes =
    least >= ALIKE && (isLine ? alike.quote >= VERY_ALIKE : before || behind || rating >= VERY_ALIKE);
  return { rating, passes };
}
