import { type TextRange, trim } from './range';

/** One line of a text, without its line end. */
export interface Line {
  readonly range: TextRange;
  readonly text: string;
  /** True where the line holds nothing but white space. */
  readonly blank: boolean;
}

/** Line ends as VS Code counts them: LF, CRLF and a lone CR. */
const LINE_END = /\r\n|\n|\r/g;

/**
 * Cuts the stretch `[start, end)` of `text` into lines; ranges count from the beginning of `text`.
 * A final line end is not followed by a further, empty line.
 */
export function splitLines(text: string, [start, end]: TextRange = [0, text.length]): Line[] {
  const piece = start === 0 && end === text.length ? text : text.slice(start, end);
  const lines: Line[] = [];
  let from = 0;
  for (const { index, 0: lineEnd } of piece.matchAll(LINE_END)) {
    lines.push(line(piece, start, from, index));
    from = index + lineEnd.length;
  }
  if (from < piece.length) lines.push(line(piece, start, from, piece.length));
  return lines;
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
