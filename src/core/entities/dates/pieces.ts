import { calendarForm } from '../../text/calendar';
import { CHARACTER, characterClasses, isLetterClass } from '../../text/characters';
import type { TextRange } from '../../text/range';
import type { DateWordKind } from './tables';
import type { DateLanguage, DateWord } from './words';

/** A run of letters, a run of digits, or one other character, as the reading of dates sees it. Most are never asked what they say. */
export class Piece {
  /** How many digits it has; a number that the corpus masks counts as two, and as no value. */
  readonly digits: number;
  readonly value: number | undefined;
  #text: string | undefined;
  #form: string | undefined;

  /**
   * @param joined true where nothing stands between it and the piece before it.
   * @param inToken false where it stands in a link or handle, or beyond the sentence's words: it says nothing then.
   * @param mayBeWord false where it is none of the words that speak for dates for sure.
   */
  constructor(
    private readonly source: string,
    readonly start: number,
    readonly end: number,
    readonly joined: boolean,
    private readonly inToken: boolean,
    readonly mayBeWord: boolean,
    private readonly words: ReadonlyMap<string, DateWord>,
  ) {
    const isNumber = inToken && isDigit(source.charCodeAt(start));
    this.digits = isNumber ? end - start : isMaskedNumber(source, start, end) ? 2 : 0;
    this.value = isNumber ? Number(this.text) : undefined;
  }

  get text(): string {
    return (this.#text ??= this.source.slice(this.start, this.end));
  }

  /** In the form of calendar words; empty for what is neither letters nor digits. */
  get form(): string {
    return (this.#form ??= this.inToken ? calendarForm(this.text) : '');
  }

  get word(): DateWord | undefined {
    return this.mayBeWord && this.inToken ? this.words.get(this.form) : undefined;
  }
}

/** What a corpus masks numbers with. */
const MASKED_NUMBER = '*NUMBER*';

const isMaskedNumber = (text: string, start: number, end: number): boolean =>
  end - start === MASKED_NUMBER.length && text.startsWith(MASKED_NUMBER, start);

/** What a corpus masks. */
const MASKED = /\*[A-Z]{2,12}\*/y;

/** Letters of which some may be beyond the basic plane, or one other character there. */
const BEYOND_BASIC = /[\p{L}\p{M}]+|[\u{10000}-\u{10ffff}]/uy;

/**
 * Cuts a stretch of words, and a little more on either side, into pieces.
 * @param isInToken tells of offsets, in ascending order, whether they are in words; what is in none (links, handles) is no word.
 */
export function piecesOf(
  text: string,
  [first, last]: TextRange,
  isInToken: (offset: number) => boolean,
  { words, filter }: DateLanguage,
): Piece[] {
  const [from, to] = stretchAround(text, first, last);
  const pieces: Piece[] = [];
  let behind = -1;
  for (let start = from; start < to;) {
    const end = pieceEnd(text, start, to);
    if (end === start) {
      start++;
      continue;
    }
    const inToken = start >= first && start < last && isInToken(start);
    const mayBeWord = inToken && filter.mayHold(text, start, end);
    pieces.push(new Piece(text, start, end, behind === start, inToken, mayBeWord, words));
    start = end;
    behind = end;
  }
  return pieces;
}

/** Where the piece ends that begins at `start`; `start` itself where white space stands there. */
function pieceEnd(text: string, start: number, last: number): number {
  const classes = characterClasses();
  const code = text.charCodeAt(start);
  const kind = classes[code] ?? 0;
  if (kind === CHARACTER.space) return start;
  let end = start + 1;
  if (isDigit(code)) {
    while (end < last && isDigit(text.charCodeAt(end))) end++;
    return end;
  }
  if (code === ASTERISK) {
    const behind = endOf(MASKED, text, start);
    return behind <= last ? Math.max(end, behind) : end;
  }
  if (isLetterClass(kind)) while (end < last && isLetterClass(classes[text.charCodeAt(end)] ?? 0)) end++;
  else if (!isSurrogate(code)) return end;
  return isSurrogate(text.charCodeAt(end - 1)) || isSurrogate(text.charCodeAt(end))
    ? Math.min(last, Math.max(end, endOf(BEYOND_BASIC, text, start)))
    : end;
}

/** Where the match of a sticky pattern at `start` ends; -1 where there is none. */
function endOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

const isSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xe000;

const ASTERISK = 0x2a;

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** How far beyond the outermost words a bracket, a full stop or masked numbers may belong to their date. */
const MARGIN = 24;

function stretchAround(text: string, first: number, last: number): TextRange {
  let [start, end] = [first, last];
  while (start > 0 && first - start < MARGIN && !isLineEnd(text.charCodeAt(start - 1))) start--;
  while (end < text.length && end - last < MARGIN && !isLineEnd(text.charCodeAt(end))) end++;
  return [start, end];
}

const isLineEnd = (code: number): boolean => code === 0x0a || code === 0x0d;

export const kindAt = (pieces: readonly Piece[], at: number): DateWordKind | undefined =>
  pieces[at]?.word?.kind;

export const has = (pieces: readonly Piece[], at: number, forms: ReadonlySet<string>): boolean =>
  forms.has(pieces[at]?.form ?? '');

/** The index behind the piece `at` where it is one of `forms`, else `at`. */
export const over = (pieces: readonly Piece[], at: number, forms: ReadonlySet<string>): number =>
  has(pieces, at, forms) ? at + 1 : at;

export const overText = (pieces: readonly Piece[], at: number, text: string): number =>
  pieces[at]?.text === text ? at + 1 : at;
