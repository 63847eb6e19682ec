import { addTo } from '../../text/groups';
import { knownFrom, type ReadEntry, readDocument, type SidecarDocument } from './document';
import { editBody } from './entryEdit';
import { type EntryFields, fieldsOf } from './entryFields';
import { type EntryText, isComments, textOf } from './layout';
import { headWithList } from './head';
import { isRefused } from './sidecar';

/** Keys that are only right together: those of the place, and those of a correction. */
const TOGETHER: readonly (readonly string[])[] = [
  ['article', 'number', 'start', 'end', 'quote', 'prefix', 'suffix', 'hash'],
  ['action', 'type', 'scope', 'into', 'name'],
];

/** See `mergeSidecars`; in steps. Line ends alone are no change, as git may convert them: mine stay. */
export function* mergeDocuments(
  base: string | null,
  mine: string,
  theirs: string,
): Generator<undefined, string | undefined> {
  const eol = mine.includes('\r\n') ? '\r\n' : '\n';
  const withMyLineEnds = (text: string): string => text.replace(/\r?\n/g, eol);
  const merged = yield* mergeWritten(base && withMyLineEnds(base), mine, withMyLineEnds(theirs), eol);
  return mine === base && merged !== undefined ? theirs : merged;
}

function* mergeWritten(
  base: string | null,
  mine: string,
  theirs: string,
  eol: string,
): Generator<undefined, string | undefined> {
  const a = yield* readDocument(mine);
  const b = yield* readDocument(theirs, knownFrom(a.entries));
  if (isRefused({ annotations: [], ...a }) || isRefused({ annotations: [], ...b })) return undefined;
  if (mine === theirs || theirs === base) return mine;
  if (mine === base) return theirs;
  const before = base === null ? null : yield* readDocument(base, knownFrom(a.entries));
  const known = before && !isRefused({ annotations: [], ...before }) ? before : null;
  const [document, { layout: other }] = isSameFrame(a, known) ? [b, a] : [a, b];
  const frame = document.layout;
  const indent = a.entries.length > 0 ? a.layout.indent : b.layout.indent;
  const entries = mergeEntries(known, a, b, indent);
  // Keys behind the entries belong to the head that they stand with.
  const tail = frame.tail.trim() === '' && isComments(other.tail) ? other.tail : frame.tail;
  // one of the two may have had no list
  const head = entries.length > 0 ? headWithList(document, eol) : frame.head;
  return textOf({ head, entries, tail });
}

/** True where nothing around the entries has changed since `base`, or nothing is there. */
const isSameFrame = ({ layout, hasVersion }: SidecarDocument, base: SidecarDocument | null): boolean =>
  !hasVersion || (layout.head === base?.layout.head && layout.tail === base.layout.tail);

/** Mine in their order, and those that only they have behind the entry that they stand behind. */
function mergeEntries(
  base: SidecarDocument | null,
  mine: SidecarDocument,
  theirs: SidecarDocument,
  indent: string,
): EntryText[] {
  const [inBase, inMine, inTheirs] = [base, mine, theirs].map((document) => byKey(document?.entries ?? []));
  const result = new Map<string, EntryText>();
  for (const [key, entry] of inMine ?? []) {
    const [before, other] = [inBase?.get(key), inTheirs?.get(key)];
    if (other) result.set(key, mergeEntry(before, entry, other, indent));
    // They removed it: it only goes where I left it alone.
    else if (before?.text.body !== entry.text.body) result.set(key, entry.text);
  }
  const added = new Map<string | undefined, EntryText[]>();
  let above: string | undefined;
  for (const [key, entry] of inTheirs ?? []) {
    if (result.has(key)) above = key;
    else if (!inMine?.has(key) && inBase?.get(key)?.text.body !== entry.text.body)
      addTo(added, above, reindented(entry.text, theirs.layout.indent, indent));
  }
  const texts = [...(added.get(undefined) ?? [])];
  for (const [key, text] of result) texts.push(text, ...(added.get(key) ?? []));
  return texts.map((text) => (text.body.endsWith('\n') ? text : { ...text, body: `${text.body}\n` }));
}

/** By their ids; entries that cannot be read, by what they are. */
function byKey(entries: readonly ReadEntry[]): Map<string, ReadEntry> {
  return new Map(entries.map((entry) => [entry.annotation?.id ?? `\n${entry.text.body}`, entry]));
}

/** An entry, and how its fields are written. */
interface Side extends ReadEntry {
  readonly fields: EntryFields;
}

const sideFrom = (entry: ReadEntry): Side => ({ ...entry, fields: fieldsOf(entry.text).fields });

function mergeEntry(
  inBase: ReadEntry | undefined,
  inMine: ReadEntry,
  inTheirs: ReadEntry,
  indent: string,
): EntryText {
  if (inMine.text.body === inTheirs.text.body || !inMine.annotation || !inTheirs.annotation)
    return inMine.text;
  const [base, mine, theirs] = [inBase && sideFrom(inBase), sideFrom(inMine), sideFrom(inTheirs)];
  const later = inTheirs.annotation.modified > inMine.annotation.modified ? theirs : mine;
  const values = new Map<string, string | null>();
  const keys = new Set([...mine.fields.keys(), ...theirs.fields.keys()]);
  for (const group of groupsOf(keys)) {
    const chosen = sideOf(group, base, mine, theirs, later);
    if (chosen === theirs)
      for (const key of group)
        if (source(theirs, key) !== source(mine, key)) values.set(key, source(theirs, key));
  }
  const eol = mine.text.body.endsWith('\r\n') ? '\r\n' : '\n';
  return { ...mine.text, body: editBody(mine.text, mine.fields, values, indent, eol) };
}

function groupsOf(keys: ReadonlySet<string>): (readonly string[])[] {
  const single = [...keys].filter((key) => !TOGETHER.some((group) => group.includes(key)));
  return [...TOGETHER, ...single.map((key) => [key])];
}

/** Whose values of some keys count: of who changed them, of both the later. */
function sideOf(
  keys: readonly string[],
  base: Side | undefined,
  mine: Side,
  theirs: Side,
  later: Side,
): Side {
  const isSame = (a: Side, b: Side): boolean => keys.every((key) => source(a, key) === source(b, key));
  if (isSame(mine, theirs)) return mine;
  if (base && isSame(base, mine)) return theirs;
  if (base && isSame(base, theirs)) return mine;
  return later;
}

/** A value as it is written; null where there is none. */
function source({ fields, text }: Side, key: string): string | null {
  const field = fields.get(key);
  return field ? text.body.slice(...field.range).replace(/\r?\n$/, '') : null;
}

function reindented(text: EntryText, from: string, to: string): EntryText {
  if (from === to) return text;
  const body = text.body.replace(/^ */gm, (spaces) =>
    spaces.startsWith(from) ? to + spaces.slice(from.length) : spaces,
  );
  return { ...text, body };
}
