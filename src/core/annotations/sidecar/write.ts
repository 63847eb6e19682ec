import { addTo } from '../../text/groups';
import { finish } from '../../text/steps';
import type { Annotation } from '../annotation';
import { unconflicted } from './conflicts';
import { type KnownEntries, knownFrom, type ReadEntry, readDocument } from './document';
import { toEntry } from './entry';
import { editBody, newBody } from './entryEdit';
import { fieldsOf } from './entryFields';
import type { FieldValue } from './fields';
import { headWithList } from './head';
import { ENTRIES_A_STEP, type EntryText, textOf } from './layout';
import { scalarText } from './scalar';
import { isRefused } from './sidecar';

/**
 * The text of a sidecar that holds these annotations, and all else that `previous` holds: comments, the order of keys, keys
 * of others, entries that cannot be read. Undefined where `previous` must not be overwritten.
 * @param previous what the file holds now; empty where there is none.
 * @param annotations in order of place, as from `inOrderOfPlace`.
 */
export function writeSidecar(previous: string, annotations: readonly Annotation[]): string | undefined {
  return finish(writeInSteps(previous, annotations))?.text;
}

/** A sidecar that was written, and what makes reading it again, or writing it, quick. */
export interface WrittenSidecar {
  readonly text: string;
  readonly known: KnownEntries;
}

/**
 * Does what `writeSidecar` does step by step. An annotation that is the same object as in `known` costs nothing.
 * @param known of `previous`, as far as it is.
 */
export function* writeInSteps(
  previous: string,
  annotations: readonly Annotation[],
  known?: KnownEntries,
): Generator<undefined, WrittenSidecar | undefined> {
  const whole = yield* unconflicted(previous);
  if (whole === undefined) return undefined;
  const document = yield* readDocument(whole, known);
  const { layout, entries, faults } = document;
  if (isRefused({ annotations: [], faults })) return undefined;
  const eol = layout.head.includes('\r\n') ? '\r\n' : '\n';
  const before = new Map(
    entries.flatMap((entry) => (entry.annotation ? [[entry.annotation.id, entry]] : [])),
  );
  yield;
  const written: WrittenEntry[] = [];
  for (const annotation of annotations) {
    const text = writeEntry(before.get(annotation.id), annotation, layout.indent, eol);
    written.push({ annotation, text: withLineEnd(text, eol) });
    if (written.length % ENTRIES_A_STEP === 0) yield;
  }
  const texts = withUnread(written, entries).map((text) => withLineEnd(text, eol));
  yield;
  const isEmpty = texts.length === 0 && entries.length === 0;
  const text = isEmpty
    ? whole
    : textOf({ head: headWithList(document, eol), entries: texts, tail: layout.tail });
  yield;
  return { text, known: knownFrom(written) };
}

type WrittenEntry = ReadEntry & { readonly annotation: Annotation };

const withLineEnd = (text: EntryText, eol: string): EntryText =>
  text.body.endsWith('\n') ? text : { ...text, body: `${text.body}${eol}` };

function writeEntry(
  known: ReadEntry | undefined,
  annotation: Annotation,
  indent: string,
  eol: string,
): EntryText {
  if (known?.annotation === annotation) return known.text;
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
  const { text } = known;
  if (values.size === 0) return text;
  return { ...text, body: editBody(text, fieldsOf(text).fields, values, indent, eol) };
}

/** The entries that cannot be read stay behind those that they stood behind, as far as these are still there. */
function withUnread(written: readonly WrittenEntry[], entries: readonly ReadEntry[]): EntryText[] {
  const kept = new Set(written.map(({ annotation }) => annotation.id));
  const unread = new Map<string | null, EntryText[]>();
  let above: string | null = null;
  for (const { annotation, text } of entries) {
    if (annotation && kept.has(annotation.id)) above = annotation.id;
    else if (!annotation) addTo(unread, above, text);
  }
  const texts = [...(unread.get(null) ?? [])];
  for (const { annotation, text } of written) texts.push(text, ...(unread.get(annotation.id) ?? []));
  return texts;
}
