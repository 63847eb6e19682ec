import type { Annotation } from '../annotation';
import { fromEntry } from './entry';
import { type EntryFields, fieldsOf } from './entryFields';
import { EntryError } from './fields';
import { hasVersion } from './frame';
import { type EntryText, type Layout, layOut } from './layout';
import { SIDECAR_LIMIT, type SidecarFault } from './sidecar';
import { SidecarError } from './sidecarYaml';
import type { Message } from '../../text/translate';

/** An entry of a sidecar, with what it says; without an annotation where it cannot be read, and stays as it is. */
export interface ReadEntry {
  readonly text: EntryText;
  readonly fields: EntryFields;
  readonly annotation: Annotation | null;
}

/** A sidecar's text with what its entries say. */
export interface SidecarDocument {
  readonly layout: Layout;
  /** False where nothing but comments stands around the entries. */
  readonly hasVersion: boolean;
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
    return { layout, hasVersion: hasVersion(layout), ...readEntries(layout) };
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
    const blame = (key: string | null, message: Message, ...values: (string | number)[]): ReadEntry => {
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
