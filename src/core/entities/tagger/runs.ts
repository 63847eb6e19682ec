import { CASE, isCapital } from './wordFeatures';

/** So many small words may stand between the capitalised ones of a run ("Universidad de las Artes"). */
const MOST_BETWEEN = 2;

/**
 * The end of the run of capitalised words, with a few small ones between them, that begins at `start`.
 * @param cases how the words are written (`CASE`).
 * @param end where the line ends.
 */
export function runEnd(cases: ArrayLike<number>, start: number, end: number): number {
  let last = start + 1;
  for (let next = last; next < end && next - last <= MOST_BETWEEN; next++) {
    const writing = cases[next] ?? 0;
    if (writing === CASE.other) break;
    if (isCapital(writing)) last = next + 1;
  }
  return last;
}

/** A line is "in" capitals, or a title, where more than this share of its words are. */
const MOST_OF_A_LINE = 0.6;

/** One more than the largest number of a manner. */
export const MANNERS = 11;

/**
 * How the words from `start` to before `end` are written: in capitals, as a title with most words capitalised, or as prose; and
 * whether they are a few, a heading's length, or more.
 */
export function mannerOf(cases: ArrayLike<number>, start: number, end: number): number {
  let [lower, initial, capitals] = [0, 0, 0];
  for (let index = start; index < end; index++) {
    const writing = cases[index];
    if (writing === CASE.lower) lower++;
    else if (writing === CASE.initial) initial++;
    else if (writing === CASE.capitals) capitals++;
  }
  const all = lower + initial + capitals;
  const writing = capitals > all * MOST_OF_A_LINE ? 1 : initial + capitals > all * MOST_OF_A_LINE ? 2 : 0;
  return writing * 4 + (all < 4 ? 0 : all < 16 ? 1 : 2);
}
