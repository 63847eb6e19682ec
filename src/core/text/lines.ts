import { type TextRange, trim } from './range';

/** One line of a text, without its line end. */
export interface Line {
  readonly range: TextRange;
  readonly text: string;
  /** True where the line holds nothing but white space. */
  readonly blank: boolean;
}

/**
 * Cuts the stretch `[start, end)` of `text` into lines; ranges count from the beginning of `text`.
 * A final line end is not followed by a further, empty line.
 */
export function splitLines(text: string, [start, end]: TextRange = [0, text.length]): Line[] {
  const piece = start === 0 && end === text.length ? text : text.slice(start, end);
  return Array.from(lineRanges(piece), ([from, to]) => line(piece, start, from, to));
}

/** The lines of `text` without their ends: LF, CRLF and a lone CR, as VS Code counts them. */
export function* lineRanges(text: string): Generator<TextRange> {
  const next = (sign: string, from: number): number => {
    const at = text.indexOf(sign, from);
    return at < 0 ? text.length : at;
  };
  let feed = next('\n', 0);
  let carriage = next('\r', 0);
  for (let from = 0; from < text.length;) {
    const end = Math.min(feed, carriage);
    yield [from, end];
    from = end + (end === carriage && feed === end + 1 ? 2 : 1);
    if (feed < from) feed = next('\n', from);
    if (carriage < from) carriage = next('\r', from);
  }
}

function line(piece: string, offset: number, from: number, to: number): Line {
  const text = piece.slice(from, to);
  return { range: [offset + from, offset + to], text, blank: text.trim() === '' };
}

/** The first line of `range` that is not blank; an empty range at its start where all are. */
export function firstLine(text: string, range: TextRange): TextRange {
  const [start, end] = trim(text, range);
  const lineEnd = text.slice(start, end).search(/[\n\r]/);
  return [start, lineEnd < 0 ? end : start + lineEnd];
}
