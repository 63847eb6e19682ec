import type { Annotation } from '../annotation';
import { fromEntry } from './entry';
import { fieldsOf } from './entryFields';
import { EntryError } from './fields';
import { hasVersion } from './frame';
import { ENTRIES_A_STEP, type EntryText, type Layout, layOut } from './layout';
import { SIDECAR_LIMIT, type SidecarFault } from './sidecar';
import { SidecarError } from './sidecarYaml';

/** An entry of a sidecar, with what it says; without an annotation where it cannot be read, and stays as it is. */
export interface ReadEntry {
  readonly text: EntryText;
  readonly annotation: Annotation | null;
}

/** What entries say, by their bodies: those that have not changed since are not read again. */
export type KnownEntries = ReadonlyMap<string, Annotation>;

const NOTHING_KNOWN: KnownEntries = new Map();

/** A sidecar's text with what its entries say. */
export interface SidecarDocument {
  readonly layout: Layout;
  /** False where nothing but comments stands around the entries. */
  readonly hasVersion: boolean;
  readonly entries: readonly ReadEntry[];
  readonly faults: readonly SidecarFault[];
}

/** Reads a sidecar's text, whatever it is, in steps; with a fault of the file, it has no entries. */
export function* readDocument(
  text: string,
  known: KnownEntries = NOTHING_KNOWN,
): Generator<undefined, SidecarDocument> {
  try {
    if (text.length > SIDECAR_LIMIT)
      throw new SidecarError(
        0,
        'The file is too large: it has {0} characters, more than {1}.',
        text.length,
        SIDECAR_LIMIT,
      );
    const layout = yield* layOut(text);
    return { layout, hasVersion: hasVersion(layout), ...(yield* readEntries(layout, known)) };
  } catch (error) {
    if (!(error instanceof SidecarError)) throw error;
    const { message, values, line } = error;
    const nothing = { head: '', list: -1, entries: [], tail: '', indent: '' };
    return {
      layout: nothing,
      hasVersion: false,
      entries: [],
      faults: [{ message, values, line, of: 'file' }],
    };
  }
}

/** What there is to know for reading the same entries again. */
export function knownFrom(entries: readonly ReadEntry[]): KnownEntries {
  return new Map(entries.flatMap(({ text, annotation }) => (annotation ? [[text.body, annotation]] : [])));
}

/** So much that is not as Lede writes it is read, in UTF-16 units: YAML takes its time. */
const FOREIGN_LIMIT = 10_000_000;

function* readEntries(
  { entries }: Layout,
  known: KnownEntries,
): Generator<undefined, Pick<SidecarDocument, 'entries' | 'faults'>> {
  const faults: SidecarFault[] = [];
  const lines = new Map<string, number>();
  const read: ReadEntry[] = [];
  let foreign = 0;
  for (const text of entries) {
    if (foreign > FOREIGN_LIMIT)
      throw new SidecarError(
        text.line,
        'There is too much above that is written otherwise than Lede writes it.',
      );
    const same = known.get(text.body);
    const { annotation, fault, isForeign } = same ? { annotation: same } : readEntry(text);
    if (isForeign) foreign += text.body.length;
    const other = annotation ? lines.get(annotation.id) : undefined;
    if (annotation && other === undefined) lines.set(annotation.id, text.line);
    if (fault) faults.push(fault);
    else if (annotation && other !== undefined) faults.push(duplicate(text, annotation.id, other));
    read.push({ text, annotation: other === undefined ? annotation : null });
    if (read.length % ENTRIES_A_STEP === 0) yield;
  }
  faults.push(...read.flatMap((entry) => missingEnds(entry, lines)));
  return { entries: read, faults };
}

/** What an entry says, or why it cannot be read. */
interface EntryReading {
  readonly annotation: Annotation | null;
  readonly fault?: SidecarFault;
  /** Whether it is written otherwise than Lede writes it. */
  readonly isForeign?: boolean;
}

/** Reads one entry, whatever it is. */
export function readEntry(text: EntryText): EntryReading {
  const { fields, isForeign } = fieldsOf(text);
  try {
    return { annotation: fromEntry(fields), isForeign };
  } catch (error) {
    if (!(error instanceof EntryError)) throw error;
    const { key, message, values } = error;
    const line = (key === null ? undefined : fields.get(key)?.line) ?? text.line;
    return { annotation: null, isForeign, fault: { message, values, line, of: 'entry' } };
  }
}

/** A relation whose ends are not all there is kept: they may come back. */
function missingEnds({ text, annotation }: ReadEntry, ids: ReadonlyMap<string, unknown>): SidecarFault[] {
  if (annotation?.kind !== 'relation') return [];
  return (['from', 'to'] as const)
    .filter((end) => !ids.has(annotation[end]))
    .map((end): SidecarFault => ({
      message: 'The relation’s end {0} is no annotation of this file.',
      values: [annotation[end]],
      line: fieldsOf(text).fields.get(end)?.line ?? text.line,
      of: 'entry',
    }));
}

/** @param other the line of the entry that had the id first. */
function duplicate(text: EntryText, id: string, other: number): SidecarFault {
  const line = fieldsOf(text).fields.get('id')?.line ?? text.line;
  return {
    message: 'The id {0} is also that of the entry in line {1}.',
    values: [id, other + 1],
    line,
    of: 'entry',
  };
}
