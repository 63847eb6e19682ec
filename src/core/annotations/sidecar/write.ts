import type { Annotation } from '../annotation';
import { unconflicted } from './conflicts';
import { type ReadEntry, readDocument, type SidecarDocument } from './document';
import { toEntry } from './entry';
import { editBody, newBody } from './entryEdit';
import type { FieldValue } from './fields';
import { VERSION } from './frame';
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
  const document = readDocument(whole);
  const { layout, entries, faults } = document;
  if (isRefused({ annotations: [], faults })) return undefined;
  const eol = layout.head.includes('\r\n') ? '\r\n' : '\n';
  const known = new Map(entries.flatMap((entry) => (entry.annotation ? [[entry.annotation.id, entry]] : [])));
  const written = annotations.map((annotation) => ({
    id: annotation.id,
    text: writeEntry(known.get(annotation.id), annotation, layout.indent, eol),
  }));
  const texts = withUnread(written, entries, eol);
  if (texts.length === 0 && entries.length === 0) return whole;
  return textOf({ head: headWithList(document, eol), entries: texts, tail: layout.tail });
}

/** The head with a list in it that is open for entries, and a line end at its end. */
function headWithList({ layout: { head, list }, hasVersion }: SidecarDocument, eol: string): string {
  const start = HEAD.replaceAll('\n', eol);
  if (head.trim() === '') return start;
  const open =
    list < 0
      ? head
      : head.slice(0, list) + head.slice(list).replace(/^annotations:[ \t]*\[\]/, 'annotations:');
  const ended = open.endsWith('\n') ? open : open + eol;
  if (!hasVersion) return ended + start;
  return list < 0 ? `${ended}annotations:${eol}` : ended;
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
