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
  const lines: Line[] = [];
  for (const cursor = new LineCursor(piece); cursor.next();)
    lines.push(line(piece, start, cursor.start, cursor.end));
  return lines;
}

/** The lines of `text` without their ends: LF, CRLF and a lone CR, as VS Code counts them. */
export function* lineRanges(text: string): Generator<TextRange> {
  for (const cursor = new LineCursor(text); cursor.next();) yield [cursor.start, cursor.end];
}

/** Goes through the lines that `lineRanges` gives, at less cost: for what looks at every line of every file. */
export class LineCursor {
  /** Where the line stands that the last `next` came to. */
  start = 0;
  end = 0;
  #from = 0;
  #feed: number;
  #carriage: number;

  constructor(private readonly text: string) {
    this.#feed = this.#find('\n', 0);
    this.#carriage = this.#find('\r', 0);
  }

  /** Goes on to the next line; false where there is none. */
  next(): boolean {
    const from = this.#from;
    if (from >= this.text.length) return false;
    const end = Math.min(this.#feed, this.#carriage);
    this.start = from;
    this.end = end;
    const behind = end + (end === this.#carriage && this.#feed === end + 1 ? 2 : 1);
    if (this.#feed < behind) this.#feed = this.#find('\n', behind);
    if (this.#carriage < behind) this.#carriage = this.#find('\r', behind);
    this.#from = behind;
    return true;
  }

  #find(sign: string, from: number): number {
    const at = this.text.indexOf(sign, from);
    return at < 0 ? this.text.length : at;
  }
}

function line(piece: string, offset: number, from: number, to: number): Line {
  const text = piece.slice(from, to);
  return { range: [offset + from, offset + to], text, blank: isBlank(text) };
}

/** Nearly every line begins with a character that shows it at once. */
function isBlank(text: string): boolean {
  const first = text.charCodeAt(0);
  return !(first > 0x20 && first < 0x80) && text.trim() === '';
}

/** The first line of `range` that is not blank; an empty range at its start where all are. */
export function firstLine(text: string, range: TextRange): TextRange {
  const [start, end] = trim(text, range);
  const lineEnd = text.slice(start, end).search(/[\n\r]/);
  return [start, lineEnd < 0 ? end : start + lineEnd];
}
