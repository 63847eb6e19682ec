import { type EntryFields } from './entryFields';
import { KEYS } from './entry';
import type { EntryText } from './layout';

/** The text of values by their keys; null for a key that has to go. */
export type NewValues = ReadonlyMap<string, string | null>;

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The body of a new entry. */
export function newBody(values: NewValues, indent: string, eol: string): string {
  const lines = [...values].flatMap(([key, text]) => (text === null ? [] : [`${key}: ${text}`]));
  return lines.map((line, i) => `${indent}${i === 0 ? '- ' : '  '}${line}\n`.replaceAll('\n', eol)).join('');
}

/** The body of an entry with other values for some keys; all else of it stays as it is, character for character. */
export function editBody(
  { body }: EntryText,
  fields: EntryFields,
  values: NewValues,
  indent: string,
  eol: string,
): string {
  const whole = body.endsWith('\n') ? body : body + eol;
  const splices: Splice[] = [];
  for (const [key, text] of values) {
    const field = fields.get(key);
    if (field) splices.push(text === null ? removal(whole, field) : replacement(whole, field, text, eol));
    else if (text !== null)
      splices.push(insertion(whole, fields, key, `${indent}  ${key}: ${text}\n`.replaceAll('\n', eol)));
  }
  // Where two lines come to one place, the later key stands behind: splices are made from the end.
  const inOrder = splices.map((splice, i) => ({ splice, i }));
  inOrder.sort((a, b) => b.splice.start - a.splice.start || b.i - a.i);
  const edited = inOrder.reduce(
    (now, { splice: { start, end, text } }) => now.slice(0, start) + text + now.slice(end),
    whole,
  );
  return withDash(edited, indent);
}

type Placed = Parameters<typeof removal>[1];

function replacement(body: string, { range: [start, end] }: Placed, text: string, eol: string): Splice {
  const old = body.slice(start, end);
  const lineEnd = old.endsWith('\n') ? eol : '';
  const gap = body[start - 1] === ':' ? ' ' : '';
  return { start, end, text: gap + text.replaceAll('\n', eol) + lineEnd };
}

function removal(
  body: string,
  { lineStart, range }: { readonly lineStart: number; readonly range: readonly [number, number] },
): Splice {
  return { start: lineStart, end: lineBehind(body, range[1]), text: '' };
}

/** A line goes behind the nearest of the keys that stand before it. */
function insertion(body: string, fields: EntryFields, key: string, text: string): Splice {
  const order: readonly string[] = KEYS;
  const above = order.slice(0, order.indexOf(key)).findLast((each) => fields.has(each));
  const field = above === undefined ? undefined : fields.get(above);
  const at = field ? lineBehind(body, field.range[1]) : body.length;
  return { start: at, end: at, text };
}

function lineBehind(body: string, end: number): number {
  if (body[end - 1] === '\n') return end;
  const at = body.indexOf('\n', end);
  return at < 0 ? body.length : at + 1;
}

/** An entry whose first line went needs its dash again. */
function withDash(body: string, indent: string): string {
  return body.startsWith(`${indent}-`) ? body : `${indent}- ${body.slice(indent.length + 2)}`;
}
