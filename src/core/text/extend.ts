import { overlaps, type TextRange } from './range';
import { sentencesOf } from './sentences';

/** What a stretch of text can be extended to. */
export type Unit = 'word' | 'sentence';

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-‐'’.][\p{L}\p{M}\p{N}]+)*/gu;

const UNITS: Readonly<Record<Unit, (text: string, line: TextRange) => TextRange[]>> = {
  word: (text, line) =>
    Array.from(text.slice(...line).matchAll(WORD), ({ index, 0: word }) => [
      line[0] + index,
      line[0] + index + word.length,
    ]),
  sentence: sentencesOf,
};

/**
 * A stretch with the rest of the words or sentences that it holds a part of; with the next one where it holds no part, but
 * whole ones, already. The same stretch where there is none.
 * @param line what the words and sentences are looked for in.
 */
export function extendTo(unit: Unit, text: string, line: TextRange, range: TextRange): TextRange {
  const units = UNITS[unit](text, line);
  const touched = units.filter(
    (each) => overlaps(each, range) || (range[0] === range[1] && isIn(each, range[0])),
  );
  const start = Math.min(range[0], touched[0]?.[0] ?? range[0]);
  const end = Math.max(range[1], touched.at(-1)?.[1] ?? range[1]);
  if (start < range[0] || end > range[1]) return [start, end];
  const next = units.find((each) => each[0] >= range[1]);
  return next ? [range[0], next[1]] : range;
}

const isIn = ([start, end]: TextRange, offset: number): boolean => start <= offset && offset <= end;
