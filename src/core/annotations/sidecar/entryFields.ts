import { isMap, isScalar, isSeq } from 'yaml';
import type { EntryText } from './layout';
import { simpleFields } from './simpleEntry';
import { keysOf, parsePiece, SidecarError } from './sidecarYaml';

/** One field of an entry. */
export interface Field {
  readonly value: unknown;
  /** Where the value's text stands in the entry's body. */
  readonly range: readonly [start: number, end: number];
  /** Where the line of its key begins in the body. */
  readonly lineStart: number;
  /** The line of its key, from 0, in the sidecar. */
  readonly line: number;
}

/** The fields of an entry by their keys, in order. */
export type EntryFields = ReadonlyMap<string, Field>;

/**
 * The fields of an entry, and whether it is written otherwise than Lede writes it.
 * @throws SidecarError where it is not YAML, or none that can be an entry.
 */
export function fieldsOf(entry: EntryText): { readonly fields: EntryFields; readonly isForeign: boolean } {
  const simple = simpleFields(entry);
  return { fields: simple ?? yamlFields(entry), isForeign: simple === undefined };
}

/** Reads an entry as YAML: with comments, keys of others, and whatever people write. */
function yamlFields({ body, line }: EntryText): EntryFields {
  const { contents, lineAt } = parsePiece(body, line);
  const [item] = isSeq(contents) ? contents.items : [];
  if (!isMap(item)) throw new SidecarError(line, 'An entry is no list of keys with their values.');
  const fields = new Map<string, Field>();
  for (const [key, { keyRange, value }] of keysOf(item, lineAt)) {
    const [start, end] = value?.range ?? [keyRange[1] + 1, keyRange[1] + 1];
    fields.set(key, {
      value: isScalar(value) ? value.value : value,
      range: [start, end],
      lineStart: body.lastIndexOf('\n', keyRange[0]) + 1,
      line: lineAt(keyRange[0]),
    });
  }
  return fields;
}
