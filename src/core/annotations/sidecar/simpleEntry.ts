import type { EntryFields, Field } from './entryFields';
import type { EntryText } from './layout';

const [QUOTE, BACKSLASH, MINUS, COLON, SPACE, BAR] = [34, 92, 45, 58, 32, 124];
const [ZERO, NINE, LOW_A, LOW_Z] = [48, 57, 97, 122];

/** Longer numbers may be no safe integers; to YAML they are numbers all the same. */
const MOST_DIGITS = 10;

const WORD = /^[A-Za-z0-9][\w.:+/-]*$/;

/** What YAML may take for something else than a word. */
const NOT_A_WORD = /^(?:true|false|null|[\d.+-][\da-f.xo_+-]*|.*:)$/i;

/** A value, and where it ends. */
interface ScannedValue {
  readonly value: string | number;
  readonly end: number;
}

/**
 * Reads an entry whose lines are as `writeSidecar` writes them, a key and a value each, many times as fast as YAML is read;
 * undefined where it has others.
 */
export function simpleFields({ body, line }: EntryText): EntryFields | undefined {
  const fields = new Map<string, Field>();
  const depth = body.indexOf('-') + 2;
  if (body.charCodeAt(depth - 1) !== SPACE) return undefined;
  let number = line;
  for (let start = 0; start < body.length;) {
    const lineEnd = endOfLine(body, start);
    const from = start + depth;
    if (start > 0 && !isIndented(body, start, from)) return undefined;
    const colon = endOfKey(body, from);
    const key = body.slice(from, colon);
    if (colon < 0 || fields.has(key) || body.charCodeAt(colon + 1) !== SPACE) return undefined;
    const at = colon + 2;
    const isBlock = body.charCodeAt(at) === BAR;
    const scanned = isBlock ? block(body, at, lineEnd, depth) : value(body, at, lineEnd);
    if (!scanned) return undefined;
    fields.set(key, { value: scanned.value, range: [at, scanned.end], lineStart: start, line: number });
    const next = isBlock ? scanned.end : behindLine(body, lineEnd);
    for (let i = lineEnd; i < next; i++) if (body[i] === '\n') number++;
    start = next;
  }
  return fields;
}

/** Where the key that begins at `from` ends; -1 where none does. */
function endOfKey(body: string, from: number): number {
  let at = from;
  for (let unit = body.charCodeAt(at); unit !== COLON; unit = body.charCodeAt(++at))
    if (!(unit >= LOW_A && unit <= LOW_Z) && !(unit === MINUS && at > from)) return -1;
  return at > from ? at : -1;
}

/** A text in quotation marks, a number or a word, up to the end of its line. */
function value(body: string, start: number, end: number): ScannedValue | undefined {
  const first = body.charCodeAt(start);
  if (first === QUOTE) return quoted(body, start, end);
  const source = body.slice(start, end);
  if (first >= ZERO && first <= NINE && isNumber(source)) return { value: Number(source), end };
  return WORD.test(source) && !NOT_A_WORD.test(source) ? { value: source, end } : undefined;
}

function isNumber(source: string): boolean {
  if (source.length > MOST_DIGITS || (source.length > 1 && source.charCodeAt(0) === ZERO)) return false;
  for (let i = 0; i < source.length; i++) {
    const unit = source.charCodeAt(i);
    if (unit < ZERO || unit > NINE) return false;
  }
  return true;
}

/** A text in quotation marks; undefined where it has escapes that only YAML knows. */
function quoted(body: string, start: number, end: number): ScannedValue | undefined {
  let isEscaped = false;
  let at = start + 1;
  for (let unit = body.charCodeAt(at); unit !== QUOTE; unit = body.charCodeAt(++at)) {
    if (at >= end || unit < SPACE) return undefined;
    if (unit !== BACKSLASH) continue;
    isEscaped = true;
    at++;
  }
  if (at !== end - 1) return undefined;
  if (!isEscaped) return { value: body.slice(start + 1, at), end };
  try {
    return { value: JSON.parse(body.slice(start, end)) as string, end };
  } catch {
    return undefined;
  }
}

/** The lines of a block that keeps all of them. */
function block(body: string, start: number, headerEnd: number, depth: number): ScannedValue | undefined {
  const header = body.slice(start, headerEnd);
  if (header !== '|' && header !== '|-') return undefined;
  const lines: string[] = [];
  const inside = ' '.repeat(depth + 2);
  let at = behindLine(body, headerEnd);
  while (at < body.length) {
    const end = endOfLine(body, at);
    const text = body.slice(at, end);
    if (text !== '' && !text.startsWith(' '.repeat(depth + 1))) break;
    if (text !== '' && (!text.startsWith(inside) || text.trim() === '')) return undefined;
    lines.push(text.slice(inside.length));
    at = behindLine(body, end);
  }
  if (lines.length === 0 || /^(?: |$)/.test(lines[0] ?? '') || lines.at(-1) === '') return undefined;
  return { value: lines.join('\n') + (header === '|-' ? '' : '\n'), end: at };
}

function isIndented(body: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (body.charCodeAt(at) !== SPACE) return false;
  return true;
}

/** Where the text of a line ends, without its line end. */
function endOfLine(body: string, start: number): number {
  const at = body.indexOf('\n', start);
  if (at < 0) return body.length;
  return body[at - 1] === '\r' ? at - 1 : at;
}

/** Where the line begins behind one whose text ends at `end`. */
const behindLine = (body: string, end: number): number =>
  end === body.length ? end : end + (body[end] === '\r' ? 2 : 1);
