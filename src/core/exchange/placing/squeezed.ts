import { at } from '../../text/at';
import { lazy } from '../../text/lazy';
import type { TextRange } from '../../text/range';

/** A text without its blanks: what is left of it when tools have cut it into tokens, or changed its line ends. */
export interface Squeezed {
  readonly text: string;
  /** Where each unit of it stands in the original, in UTF-16 units. */
  readonly offsets: ArrayLike<number>;
}

/** The codes of white space and control characters, which formats drop or write as spaces. */
const BLANKS = lazy(() =>
  Uint8Array.from({ length: 0x10000 }, (_, code) => Number(/[\s\p{Cc}]/u.test(String.fromCharCode(code)))),
);

/** Half characters and the like, which no file can hold. */
const NO_CHARACTER = /[\p{Surrogate}\uFFFE\uFFFF]/gu;

/** Squeezes a text, in time linear in its length. */
export function squeeze(text: string): Squeezed {
  const blanks = BLANKS();
  const offsets = new Int32Array(text.length);
  const pieces: string[] = [];
  let [count, begun] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    if (blanks[text.charCodeAt(i)] === 0) {
      offsets[count++] = i;
      continue;
    }
    if (begun < i) pieces.push(text.slice(begun, i));
    begun = i + 1;
  }
  pieces.push(text.slice(begun));
  return { text: pieces.join('').replace(NO_CHARACTER, '\uFFFD'), offsets: offsets.subarray(0, count) };
}

/** The range of a text that another one's range is, where both are the same but for blanks; undefined for nothing but blanks. */
export function transfer(range: TextRange, from: Squeezed, to: Squeezed): TextRange | undefined {
  const [first, behind] = [countBefore(from.offsets, range[0]), countBefore(from.offsets, range[1])];
  return first < behind ? [at(to.offsets, first), at(to.offsets, behind - 1) + 1] : undefined;
}

/** How many of some ascending offsets lie before one. */
function countBefore(offsets: ArrayLike<number>, offset: number): number {
  let [low, high] = [0, offsets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(offsets, middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
