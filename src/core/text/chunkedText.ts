import { type Line, splitLines } from './lines';
import { shift, type TextRange } from './range';

/** One change of a text: `removed` UTF-16 units from `offset` on give way to `inserted`. */
export interface TextChange {
  readonly offset: number;
  readonly removed: number;
  readonly inserted: string;
}

/** A chunk is a string of so many UTF-16 units, more or less: an edit copies one, and all the others are kept. */
const CHUNK = 8192;

/**
 * A text that is edited without being copied: in chunks, of which a changed text shares all but a few with the text
 * before. It never changes itself.
 */
export class ChunkedText {
  readonly #chunks: readonly string[];
  /** Where each chunk begins. */
  readonly #starts: readonly number[];
  readonly length: number;

  private constructor(chunks: readonly string[]) {
    let length = 0;
    this.#chunks = chunks;
    this.#starts = chunks.map((chunk) => (length += chunk.length) - chunk.length);
    this.length = length;
  }

  static of(text: string): ChunkedText {
    return new ChunkedText(cut(text));
  }

  /** The units of `[start, end)`, as `String.slice` has them for offsets that are not negative. */
  slice(start: number, end: number): string {
    let piece = '';
    let at = this.#chunkAt(start);
    for (let from = this.#starts[at]; from !== undefined && from < end; from = this.#starts[++at])
      piece += this.#chunks[at]?.slice(Math.max(0, start - from), end - from) ?? '';
    return piece;
  }

  /** The text after a change; offsets beyond its end mean its end. */
  change({ offset, removed, inserted }: TextChange): ChunkedText {
    const first = this.#chunkAt(offset);
    const from = this.#starts[first] ?? 0;
    const last = this.#chunkAt(offset + removed);
    const to = (this.#starts[last] ?? 0) + (this.#chunks[last]?.length ?? 0);
    const piece = this.slice(from, offset) + inserted + this.slice(offset + removed, to);
    return new ChunkedText([...this.#chunks.slice(0, first), ...cut(piece), ...this.#chunks.slice(last + 1)]);
  }

  toString(): string {
    return this.#chunks.join('');
  }

  /** The last chunk that begins at or before `offset`. */
  #chunkAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Chunks of one length, so that small changes do not leave ever smaller ones. */
function cut(text: string): string[] {
  const count = text === '' ? 0 : Math.max(1, Math.round(text.length / CHUNK));
  const size = Math.ceil(text.length / count);
  return Array.from({ length: count }, (_, i) => text.slice(i * size, (i + 1) * size));
}

/** So many units are read at once to find lines. */
const BLOCK = 4096;

/** The lines of a text from `start` on, where a line begins, with ranges in that text; each is read when it is asked for. */
export function* linesFrom(text: ChunkedText, start: number): Generator<Line, undefined> {
  let from = start;
  for (let size = BLOCK; from < text.length;) {
    const end = Math.min(text.length, from + size);
    const lines = splitLines(text.slice(from, end));
    // The last one may go on, or its line end may, behind what was read.
    const whole = end < text.length ? lines.slice(0, -1) : lines;
    for (const { range, ...line } of whole) yield { ...line, range: shift(range, from) };
    if (end === text.length) return;
    size = whole.length === 0 ? size * 2 : BLOCK;
    from += lines.at(-1)?.range[0] ?? 0;
  }
}

/** Where the line begins that is `count` lines above that of `offset`; 0 where there are not so many. */
export function lineAbove(text: ChunkedText, offset: number, count: number): number {
  for (let size = BLOCK; ; size *= 2) {
    const from = Math.max(0, offset - size);
    const starts = [...text.slice(from, offset).matchAll(/\r\n|\n|\r/g)];
    const found = starts.at(-1 - count);
    if (found) return from + found.index + found[0].length;
    if (from === 0) return 0;
  }
}

/** True where a stretch holds nothing but white space; seldom reads more than its beginning. */
export function isBlank(text: ChunkedText, [start, end]: TextRange): boolean {
  for (let from = start; from < end; from += BLOCK)
    if (text.slice(from, Math.min(end, from + BLOCK)).trim() !== '') return false;
  return true;
}
