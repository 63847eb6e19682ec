import { isAlias, isMap, isPair, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { TextRange } from '../text/range';
import { parseYaml } from '../text/yaml';
import type { Faults } from './fault';

/** What a name stands before in a map. */
export interface Field {
  readonly name: string;
  readonly nameRange: TextRange;
  /** Null where nothing stands there. */
  readonly value: Node | null;
}

/** Where a node stands, without what follows it on its line. */
export const rangeOf = ({ range }: Node): TextRange => (range ? [range[0], range[1]] : [0, 0]);

/** The outermost map of a YAML text; null where it holds nothing, or nothing that can be read, which `faults` then tells. */
export function parseRoot(text: string, faults: Faults): YAMLMap | null {
  const { document, errors } = parseYaml(text);
  for (const { range, message } of errors) faults.add(range, 'This is no YAML: {0}.', message);
  const contents = document?.contents ?? null;
  if (contents === null || isEmpty(contents)) return null;
  if (isMap(contents)) return contents;
  faults.add(rangeOf(contents), 'Write “labels:” or “gazetteer:” here, and what belongs to it below.');
  return null;
}

/** True for nothing at all, as behind `labels:` with no value. */
export const isEmpty = (node: Node | null): boolean =>
  node === null || (isScalar(node) && node.value === null);

/** True, with a fault, for `*name`, which could make a short file a huge one. */
function isReference(node: Node | null, faults: Faults): boolean {
  if (!isAlias(node)) return false;
  faults.add(rangeOf(node), 'Lede follows no references (*{0}): write the value itself.', node.source);
  return true;
}

/** The fields of a map, in order and each once; undefined, with a fault, where `node` is none. */
export function fieldsOf(node: Node | null, what: string, faults: Faults): Field[] | undefined {
  if (isReference(node, faults)) return undefined;
  if (!isMap(node)) {
    if (node) faults.add(rangeOf(node), '{0} has fields, such as “name: …”.', what);
    return undefined;
  }
  const fields = new Map<string, Field>();
  for (const { key, value } of node.items) {
    const named = key as Node | null;
    const name = named && textOf(named);
    if (named === null || name === undefined || name === null) {
      faults.add(named ? rangeOf(named) : rangeOf(node), 'A field’s name is a word.');
      continue;
    }
    const nameRange = rangeOf(named);
    if (fields.has(name)) faults.add(nameRange, '“{0}” stands here twice: remove one.', name);
    else fields.set(name, { name, nameRange, value: value as Node | null });
  }
  return [...fields.values()];
}

/** The items of a list; undefined, with a fault, where `node` is none. */
export function itemsOf(node: Node, faults: Faults): Node[] | undefined {
  if (isReference(node, faults)) return undefined;
  if (isSeq(node)) return node.items.filter((item): item is Node => item !== null && !isPair(item));
  faults.add(rangeOf(node), 'A list belongs here: begin each line of it with “- ”.');
  return undefined;
}

/**
 * A text as a person wrote it: `1984` and `true` are texts too. Undefined for what is no text, null for none.
 */
export function textOf(node: Node): string | null | undefined {
  if (!isScalar(node)) return undefined;
  if (typeof node.value === 'string') return node.value;
  return node.value === null ? null : node.source;
}

/** What `textOf` gives; undefined, with a fault, for what is no text. */
export function readText(node: Node | null, faults: Faults): string | undefined {
  if (node === null || isReference(node, faults)) return undefined;
  const text = textOf(node);
  if (text === undefined) faults.add(rangeOf(node), 'A text belongs here.');
  return text?.trim() === '' ? undefined : (text?.trim() ?? undefined);
}

/** `true` or `false`; undefined, with a fault, for anything else. */
export function readFlag(node: Node | null, faults: Faults): boolean | undefined {
  if (node === null || isReference(node, faults)) return undefined;
  if (isScalar(node) && typeof node.value === 'boolean') return node.value;
  if (!isEmpty(node)) faults.add(rangeOf(node), 'Write “true” or “false”.');
  return undefined;
}
