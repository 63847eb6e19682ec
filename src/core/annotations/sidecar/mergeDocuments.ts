import { type ReadEntry, readDocument, type SidecarDocument } from './document';
import { editBody } from './entryEdit';
import { type EntryText, isComments, textOf } from './layout';
import { isRefused } from './sidecar';

/** Keys that are only right together: those of the place, and those of a correction. */
const TOGETHER: readonly (readonly string[])[] = [
  ['article', 'number', 'start', 'end', 'quote', 'prefix', 'suffix', 'hash'],
  ['action', 'type', 'scope', 'into', 'name'],
];

/** See `mergeSidecars`. */
export function mergeDocuments(base: string | null, mine: string, theirs: string): string | undefined {
  const [a, b] = [readDocument(mine), readDocument(theirs)];
  if (isRefused({ annotations: [], ...a }) || isRefused({ annotations: [], ...b })) return undefined;
  if (mine === theirs || theirs === base) return mine;
  if (mine === base) return theirs;
  const before = base === null ? null : readDocument(base);
  const known = before && !isRefused({ annotations: [], ...before }) ? before : null;
  const [frame, other] = isSameFrame(a, known) ? [b.layout, a.layout] : [a.layout, b.layout];
  const indent = a.entries.length > 0 ? a.layout.indent : b.layout.indent;
  const entries = mergeEntries(known, a, b, indent);
  // Keys behind the entries belong to the head that they stand with.
  const tail = frame.tail.trim() === '' && isComments(other.tail) ? other.tail : frame.tail;
  return textOf({ head: frame.head, entries, tail });
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
  const result: { readonly key: string; readonly text: EntryText }[] = [];
  for (const [key, entry] of inMine ?? []) {
    const [before, other] = [inBase?.get(key), inTheirs?.get(key)];
    if (other) result.push({ key, text: mergeEntry(before, entry, other, indent) });
    // They removed it: it only goes where I left it alone.
    else if (before?.text.body !== entry.text.body) result.push({ key, text: entry.text });
  }
  let above: string | undefined;
  for (const [key, entry] of inTheirs ?? []) {
    const isNew = !inMine?.has(key) && inBase?.get(key)?.text.body !== entry.text.body;
    if (isNew) {
      const at = result.findIndex((each) => each.key === above) + 1;
      result.splice(at, 0, { key, text: reindented(entry.text, theirs.layout.indent, indent) });
    }
    if (isNew || result.some((each) => each.key === key)) above = key;
  }
  return result.map(({ text }) => (text.body.endsWith('\n') ? text : { ...text, body: `${text.body}\n` }));
}

/** By their ids; entries that cannot be read, by what they are. */
function byKey(entries: readonly ReadEntry[]): Map<string, ReadEntry> {
  return new Map(entries.map((entry) => [entry.annotation?.id ?? `\n${entry.text.body}`, entry]));
}

function mergeEntry(
  base: ReadEntry | undefined,
  mine: ReadEntry,
  theirs: ReadEntry,
  indent: string,
): EntryText {
  if (mine.text.body === theirs.text.body || !mine.annotation || !theirs.annotation) return mine.text;
  const later = theirs.annotation.modified > mine.annotation.modified ? theirs : mine;
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
  base: ReadEntry | undefined,
  mine: ReadEntry,
  theirs: ReadEntry,
  later: ReadEntry,
): ReadEntry {
  const isSame = (a: ReadEntry, b: ReadEntry): boolean =>
    keys.every((key) => source(a, key) === source(b, key));
  if (isSame(mine, theirs)) return mine;
  if (base && isSame(base, mine)) return theirs;
  if (base && isSame(base, theirs)) return mine;
  return later;
}

/** A value as it is written; null where there is none. */
function source({ fields, text }: ReadEntry, key: string): string | null {
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
