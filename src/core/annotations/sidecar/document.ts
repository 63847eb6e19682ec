import { isMap, isScalar } from 'yaml';
import type { Annotation } from '../annotation';
import { fromEntry } from './entry';
import { type EntryFields, fieldsOf, parsed, SidecarError } from './entryFields';
import { EntryError } from './fields';
import { type EntryText, type Layout, layOut } from './layout';
import { SIDECAR_LIMIT, type SidecarFault } from './sidecar';

/** The form of a sidecar; it changes when a reader of the old form would be misled. */
export const VERSION = 1;

/** An entry of a sidecar, with what it says; without an annotation where it cannot be read, and stays as it is. */
export interface ReadEntry {
  readonly text: EntryText;
  readonly fields: EntryFields;
  readonly annotation: Annotation | null;
}

/** A sidecar's text with what its entries say. */
export interface SidecarDocument {
  readonly layout: Layout;
  readonly entries: readonly ReadEntry[];
  readonly faults: readonly SidecarFault[];
}

/** Reads a sidecar's text, whatever it is; with a fault of the file, it has no entries. */
export function readDocument(text: string): SidecarDocument {
  try {
    if (text.length > SIDECAR_LIMIT)
      throw new SidecarError(
        0,
        'The file is too large: it has {0} characters, more than {1}.',
        text.length,
        SIDECAR_LIMIT,
      );
    const layout = layOut(text);
    checkFrame(layout);
    return { layout, ...readEntries(layout) };
  } catch (error) {
    if (!(error instanceof SidecarError)) throw error;
    const { message, values, line } = error;
    const nothing = { head: '', entries: [], tail: '', indent: '' };
    return { layout: nothing, entries: [], faults: [{ message, values, line, of: 'file' }] };
  }
}

/** What stands above and behind the entries has to be YAML, of a version that is known, and no entries. */
function checkFrame({ head, entries, tail }: Layout): void {
  const withoutEntries = head.replace(/^\uFEFF/, '') + (entries.length > 0 ? '' : tail);
  if (withoutEntries.trim() === '' && tail.trim() === '') return;
  const tailLine = lines(head) + entries.reduce((sum, { lead, body }) => sum + lines(lead + body), 0);
  const { contents } = parsed(withoutEntries, 0);
  if (entries.length > 0 && tail.trim() !== '' && !isFrame(parsed(tail, tailLine).contents))
    throw new SidecarError(
      tailLine,
      'Here is no entry: each begins with “- ”, as far to the right as the first.',
    );
  if (contents === null) return;
  if (!isMap(contents))
    throw new SidecarError(0, 'This is no sidecar: it begins with “version: {0}”.', VERSION);
  const version = contents.get('version');
  const pair = contents.items.find(({ key }) => isScalar(key) && key.value === 'version');
  const at = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
  const line = lines(withoutEntries.slice(0, at ?? 0));
  if (version !== VERSION)
    throw new SidecarError(
      line,
      version === undefined
        ? '“version: {0}” is missing.'
        : 'This sidecar has another version than {0}: a newer Lede may read it.',
      VERSION,
    );
  const list = contents.get('annotations', true);
  if (entries.length > 0 || list === undefined || (isScalar(list) && list.value === null)) return;
  if (typeof list === 'object' && 'items' in list && Array.isArray(list.items) && list.items.length === 0)
    return;
  const above = /^[^]*?^(?=annotations)/m.exec(head)?.[0] ?? '';
  throw new SidecarError(
    lines(above),
    '“annotations” is no list of entries that begin with “- ”, each on lines of its own.',
  );
}

const isFrame = (contents: unknown): boolean => contents === null || isMap(contents);

const lines = (text: string): number => text.split('\n').length - 1;

/** So much that is not as Lede writes it is read, in UTF-16 units: YAML takes its time. */
const FOREIGN_LIMIT = 10_000_000;

function readEntries({ entries }: Layout): Pick<SidecarDocument, 'entries' | 'faults'> {
  const faults: SidecarFault[] = [];
  const ids = new Map<string, number>();
  let foreign = 0;
  const read = entries.map((text): ReadEntry => {
    if (foreign > FOREIGN_LIMIT)
      throw new SidecarError(
        text.line,
        'There is too much above that is written otherwise than Lede writes it.',
      );
    const { fields, isForeign } = fieldsOf(text);
    if (isForeign) foreign += text.body.length;
    const blame = (key: string | null, message: string, ...values: (string | number)[]): ReadEntry => {
      const line = (key === null ? undefined : fields.get(key)?.line) ?? text.line;
      faults.push({ message, values, line, of: 'entry' });
      return { text, fields, annotation: null };
    };
    try {
      const annotation = fromEntry(new Map(Array.from(fields, ([key, { value }]) => [key, value])));
      const other = ids.get(annotation.id);
      if (other !== undefined)
        return blame('id', 'The id {0} is also that of the entry in line {1}.', annotation.id, other + 1);
      ids.set(annotation.id, text.line);
      return { text, fields, annotation };
    } catch (error) {
      if (!(error instanceof EntryError)) throw error;
      return blame(error.key, error.message, ...error.values);
    }
  });
  return { entries: read, faults };
}
