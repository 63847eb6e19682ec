import { isMap, isScalar, isSeq } from 'yaml';
import type { EntryText } from './layout';
import { countLines, keysOf, parsePiece, SidecarError } from './sidecarYaml';

/** One field of an entry. */
export interface Field {
  readonly value: unknown;
  /** Where the value's text stands in the entry's body. */
  readonly range: readonly [start: number, end: number];
  /** Where the line of its key begins in the body. */
  readonly lineStart: number;
  /** The line of its key, from 0, in the sidecar. */
  readonly line: number;
}

/** The fields of an entry by their keys, in order. */
export type EntryFields = ReadonlyMap<string, Field>;

/** A line as it is written: the key, and a value in quotation marks, a number or a word. */
const SIMPLE =
  /^ *(?:- )?([a-z][a-z-]*): (?:("(?:[^"\\\u0000-\u001F]|\\.)*")|(0|[1-9]\d{0,9})|([A-Za-z0-9][\w.:+/-]*))$/;

/** What YAML may take for something else than a word. */
const NOT_A_WORD = /^(?:true|false|null|[\d.+-][\d.eExXo_+-]*|.*:)$/i;

/** A block, of which all lines are kept. */
const BLOCK = /^ *(?:- )?([a-z][a-z-]*): \|(-?)$/;

/**
 * The fields of an entry, and whether it is written otherwise than Lede writes it.
 * @throws SidecarError where it is not YAML, or none that can be an entry.
 */
export function fieldsOf(entry: EntryText): { readonly fields: EntryFields; readonly isForeign: boolean } {
  const simple = simpleFields(entry);
  return { fields: simple ?? yamlFields(entry), isForeign: simple === undefined };
}

/** Reads an entry as `writeSidecar` writes it, many times as fast as YAML is read; undefined where it has other lines. */
function simpleFields({ body, line }: EntryText): EntryFields | undefined {
  const fields = new Map<string, Field>();
  const depth = body.indexOf('-') + 2;
  for (let start = 0, number = line; start < body.length; number++) {
    const end = endOfLine(body, start);
    const text = body.slice(start, end.text);
    if (!isAtDepth(text, depth, start === 0)) return undefined;
    const block = BLOCK.exec(text);
    const field = block
      ? blockField(body, end.next, depth, block[2] === '-', [start, number])
      : simpleField(text, start, number);
    const key = (block ?? SIMPLE.exec(text))?.[1];
    if (!field || key === undefined || fields.has(key)) return undefined;
    fields.set(key, field);
    number += block ? countLines(body.slice(end.next, field.range[1])) : 0;
    start = block ? field.range[1] : end.next;
  }
  return fields;
}

function simpleField(text: string, lineStart: number, line: number): Field | undefined {
  const [, , quoted, number, word] = SIMPLE.exec(text) ?? [];
  const source = quoted ?? number ?? word;
  if (source === undefined || (word !== undefined && NOT_A_WORD.test(word))) return undefined;
  const end = lineStart + text.length;
  const value = quoted === undefined ? (number === undefined ? word : Number(number)) : unquoted(quoted);
  return value === undefined ? undefined : { value, range: [end - source.length, end], lineStart, line };
}

/** A text in quotation marks; undefined where it has escapes that only YAML knows. */
function unquoted(source: string): string | undefined {
  try {
    return JSON.parse(source) as string;
  } catch {
    return undefined;
  }
}

function blockField(
  body: string,
  from: number,
  depth: number,
  strip: boolean,
  [lineStart, line]: readonly [number, number],
): Field | undefined {
  const lines: string[] = [];
  const inside = ' '.repeat(depth + 2);
  let start = from;
  while (start < body.length) {
    const end = endOfLine(body, start);
    const text = body.slice(start, end.text);
    if (text !== '' && !text.startsWith(' '.repeat(depth + 1))) break;
    if (text !== '' && (!text.startsWith(inside) || text.trim() === '')) return undefined;
    lines.push(text.slice(inside.length));
    start = end.next;
  }
  if (lines.length === 0 || /^(?: |$)/.test(lines[0] ?? '') || lines.at(-1) === '') return undefined;
  const value = lines.join('\n') + (strip ? '' : '\n');
  return {
    value,
    range: [from - (body[from - 2] === '\r' ? 2 : 1) - (strip ? 2 : 1), start],
    lineStart,
    line,
  };
}

function isAtDepth(text: string, depth: number, isFirst: boolean): boolean {
  const before = text.slice(0, depth);
  return (isFirst ? before.endsWith('- ') : before.trim() === '') && text[depth] !== ' ' && text !== '';
}

function endOfLine(body: string, start: number): { readonly text: number; readonly next: number } {
  const at = body.indexOf('\n', start);
  if (at < 0) return { text: body.length, next: body.length };
  return { text: body[at - 1] === '\r' ? at - 1 : at, next: at + 1 };
}

/** Reads an entry as YAML: with comments, keys of others, and whatever people write. */
function yamlFields({ body, line }: EntryText): EntryFields {
  const { contents, lineAt } = parsePiece(body, line);
  const [item] = isSeq(contents) ? contents.items : [];
  if (!isMap(item)) throw new SidecarError(line, 'An entry is no list of keys with their values.');
  const fields = new Map<string, Field>();
  for (const [key, { keyRange, value }] of keysOf(item, lineAt)) {
    const [start, end] = value?.range ?? [keyRange[1] + 1, keyRange[1] + 1];
    fields.set(key, {
      value: isScalar(value) ? value.value : value,
      range: [start, end],
      lineStart: body.lastIndexOf('\n', keyRange[0]) + 1,
      line: lineAt(keyRange[0]),
    });
  }
  return fields;
}
