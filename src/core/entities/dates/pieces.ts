import { calendarForm } from '../../text/calendar';
import { CHARACTER, characterClasses, isLetterClass } from '../../text/characters';
import type { TextRange } from '../../text/range';
import type { Token } from '../../text/tokens';
import type { DateWordKind } from './tables';
import type { DateWord } from './words';

/** A run of letters, a run of digits, or one other character, as the reading of dates sees it. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** In the form of calendar words; empty for what is neither letters nor digits. */
  readonly form: string;
  readonly word: DateWord | undefined;
  /** How many digits it has; a number that the corpus masks counts as two, and as no value. */
  readonly digits: number;
  readonly value: number | undefined;
  /** True where nothing stands between it and the piece before it. */
  readonly joined: boolean;
}

/** What a corpus masks. */
const MASKED = /\*[A-Z]{2,12}\*/y;

/** Letters of which some may be beyond the basic plane, or one other character there. */
const BEYOND_BASIC = /[\p{L}\p{M}]+|[\u{10000}-\u{10ffff}]/uy;

/** Cuts the stretch that `tokens` cover into pieces; what stands in no token (links, handles) is no word. */
export function piecesOf(
  text: string,
  tokens: readonly Token[],
  words: ReadonlyMap<string, DateWord>,
): Piece[] {
  const [first, last] = stretchAround(text, tokens);
  const pieces: Piece[] = [];
  let token = 0;
  for (let start = first; start < last;) {
    const end = pieceEnd(text, start, last);
    if (end === start) {
      start++;
      continue;
    }
    while ((tokens[token]?.range[1] ?? Infinity) <= start) token++;
    const inToken = (tokens[token]?.range[0] ?? Infinity) <= start;
    pieces.push(toPiece(text.slice(start, end), start, inToken, pieces.at(-1)?.end === start, words));
    start = end;
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

function stretchAround(text: string, tokens: readonly Token[]): TextRange {
  const [start, end] = [tokens[0]?.range[0] ?? 0, tokens.at(-1)?.range[1] ?? 0];
  const before = /[^\n\r]*$/.exec(text.slice(Math.max(0, start - MARGIN), start))?.[0].length ?? 0;
  const behind = /^[^\n\r]*/.exec(text.slice(end, end + MARGIN))?.[0].length ?? 0;
  return [start - before, end + behind];
}

function toPiece(
  text: string,
  start: number,
  inToken: boolean,
  joined: boolean,
  words: ReadonlyMap<string, DateWord>,
): Piece {
  const end = start + text.length;
  const masked = text === '*NUMBER*';
  const isNumber = inToken && isDigit(text.charCodeAt(0));
  const form = inToken ? calendarForm(text) : '';
  return {
    start,
    end,
    text,
    form,
    word: form === '' ? undefined : words.get(form),
    digits: masked ? 2 : isNumber ? text.length : 0,
    value: isNumber ? Number(text) : undefined,
    joined,
  };
}

export const kindAt = (pieces: readonly Piece[], at: number): DateWordKind | undefined =>
  pieces[at]?.word?.kind;

export const has = (pieces: readonly Piece[], at: number, forms: ReadonlySet<string>): boolean =>
  forms.has(pieces[at]?.form ?? '');

/** The index behind the piece `at` where it is one of `forms`, else `at`. */
export const over = (pieces: readonly Piece[], at: number, forms: ReadonlySet<string>): number =>
  has(pieces, at, forms) ? at + 1 : at;

export const overText = (pieces: readonly Piece[], at: number, text: string): number =>
  pieces[at]?.text === text ? at + 1 : at;
