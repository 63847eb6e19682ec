import type { Annotation } from '../annotation';
import { unconflicted } from './conflicts';
import { type ReadEntry, readDocument, VERSION } from './document';
import { toEntry } from './entry';
import { editBody, newBody } from './entryEdit';
import type { FieldValue } from './fields';
import { type EntryText, textOf } from './layout';
import { scalarText } from './scalar';
import { isRefused } from './sidecar';

/** What a new sidecar begins with. */
const HEAD = `version: ${VERSION}\nannotations:\n`;

/**
 * The text of a sidecar that holds these annotations, and all else that `previous` holds: comments, the order of keys, keys
 * of others, entries that cannot be read. Undefined where `previous` must not be overwritten.
 * @param previous what the file holds now; empty where there is none.
 * @param annotations in order of place, as from `inOrderOfPlace`.
 */
export function writeSidecar(previous: string, annotations: readonly Annotation[]): string | undefined {
  const whole = unconflicted(previous);
  if (whole === undefined) return undefined;
  const { layout, entries, faults } = readDocument(whole);
  if (isRefused({ annotations: [], faults })) return undefined;
  const eol = layout.head.includes('\r\n') ? '\r\n' : '\n';
  const known = new Map(entries.flatMap((entry) => (entry.annotation ? [[entry.annotation.id, entry]] : [])));
  const written = annotations.map((annotation) => ({
    id: annotation.id,
    text: writeEntry(known.get(annotation.id), annotation, layout.indent, eol),
  }));
  const texts = withUnread(written, entries, eol);
  if (texts.length === 0 && entries.length === 0) return whole;
  return textOf({ ...layout, head: headFor(layout.head, eol), entries: texts });
}

/** The head with a list in it, and a line end at its end. */
function headFor(head: string, eol: string): string {
  if (head.trim() === '') return HEAD.replaceAll('\n', eol);
  const open = head.replace(/^(annotations:)[ \t]*\[\]/m, '$1');
  const ended = open.endsWith('\n') ? open : open + eol;
  const missing = [
    /^version:/m.test(ended) ? '' : `version: ${VERSION}${eol}`,
    /^annotations:/m.test(ended) ? '' : `annotations:${eol}`,
  ];
  return ended + missing.join('');
}

function writeEntry(
  known: ReadEntry | undefined,
  annotation: Annotation,
  indent: string,
  eol: string,
): EntryText {
  const now = Object.entries(toEntry(annotation));
  if (!known?.annotation) {
    const values = new Map(now.map(([key, value]) => [key, scalarText(key, value, indent)]));
    return { lead: '', body: newBody(values, indent, eol), line: 0 };
  }
  const before = new Map<string, FieldValue>(Object.entries(toEntry(known.annotation)));
  const values = new Map<string, string | null>();
  for (const [key, value] of now)
    if (before.get(key) !== value) values.set(key, scalarText(key, value, indent));
  const kept = new Set(now.map(([key]) => key));
  for (const key of before.keys()) if (!kept.has(key)) values.set(key, null);
  const { text, fields } = known;
  return values.size === 0 ? text : { ...text, body: editBody(text, fields, values, indent, eol) };
}

/** The entries that cannot be read stay behind those that they stood behind, as far as these are still there. */
function withUnread(
  written: readonly { readonly id: string; readonly text: EntryText }[],
  entries: readonly ReadEntry[],
  eol: string,
): EntryText[] {
  const kept = new Set(written.map(({ id }) => id));
  const unread = new Map<string | null, EntryText[]>();
  let above: string | null = null;
  for (const { annotation, text } of entries) {
    if (annotation && kept.has(annotation.id)) above = annotation.id;
    else if (!annotation) unread.set(above, [...(unread.get(above) ?? []), text]);
  }
  return [
    ...(unread.get(null) ?? []),
    ...written.flatMap(({ id, text }) => [text, ...(unread.get(id) ?? [])]),
  ].map((text) => (text.body.endsWith('\n') ? text : { ...text, body: `${text.body}${eol}` }));
}
