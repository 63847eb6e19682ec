import { isAlias, isMap, isSeq, parseDocument } from 'yaml';
import type { Annotation } from '../annotation';
import { fromEntry } from './entry';
import { EntryError } from './fields';
import type { Sidecar, SidecarFault } from './sidecar';

/** Reads a sidecar's text, whatever it is; an empty text is a sidecar without annotations. */
export function readSidecar(text: string): Sidecar {
  const document = parseDocument(text);
  const annotations: Annotation[] = [];
  const faults: SidecarFault[] = [];
  const list = isMap(document.contents) ? document.contents.get('annotations') : undefined;
  for (const item of isSeq(list) ? list.items : []) {
    if (!isMap(item) || isAlias(item)) continue;
    try {
      annotations.push(fromEntry(new Map(Object.entries(item.toJSON() as object))));
    } catch (error) {
      if (!(error instanceof EntryError)) throw error;
      faults.push({ message: error.message, values: error.values, line: 0, of: 'entry' });
    }
  }
  return { annotations, faults };
}
