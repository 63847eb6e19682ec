import type { Key } from './entry';
import type { FieldValue } from './fields';

/** Keys whose values are codes: written without quotation marks, where YAML takes them for text. */
const CODES: ReadonlySet<string> = new Set<Key>([
  'id',
  'kind',
  'label',
  'from',
  'to',
  'action',
  'type',
  'scope',
  'created',
  'modified',
  'status',
]);

/** Words that YAML, of one version or another, takes for something else than text. */
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** A word that begins with a letter, or has one that no number has. */
const PLAIN = /^(?:[A-Za-z]|\d(?=.*[G-NP-WYZg-np-wyz]))[\w.:+/-]*(?<!:)$/;

/** What a text in quotation marks only holds as an escape: controls, and marks that would turn a line's direction. */
const ESCAPED = /[\u007F-\u009F\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** What cannot stand in a block. */
const NOT_IN_BLOCK = /[^\P{C}\n]|[\u2028\u2029]/u;

/** A value as it stands behind its key, the same whenever it is written: never folded, blocks only for several lines. */
export function scalarText(key: string, value: FieldValue, indent: string): string {
  if (typeof value === 'number') return String(value);
  if (CODES.has(key) && PLAIN.test(value) && !RESERVED.test(value)) return value;
  return (key === 'text' ? blockOf(value, indent) : undefined) ?? quoted(value);
}

function quoted(text: string): string {
  return JSON.stringify(text).replace(
    ESCAPED,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Several lines as a block, so that they are compared line by line; undefined where a block would not give them back. */
function blockOf(text: string, indent: string): string | undefined {
  const lines = text.split('\n');
  if (lines.length < 2 || NOT_IN_BLOCK.test(text) || /^[ \n]|\n\n$/.test(text)) return undefined;
  if (lines.some((line) => line !== '' && line.trim() === '')) return undefined;
  const [header, body] = text.endsWith('\n') ? ['|', lines.slice(0, -1)] : ['|-', lines];
  return [header, ...body.map((line) => (line === '' ? '' : `${indent}    ${line}`))].join('\n');
}
