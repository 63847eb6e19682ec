import type { Node } from 'yaml';
import type { TextRange } from '../text/range';
import type { Faults } from './fault';
import { nearestWord } from './nearestWord';
import { fieldsOf, rangeOf, readText } from './yamlNodes';

/** A map of which each field is known by name. */
export interface MapRecord<Name extends string> {
  /** Where to tell of what is missing. */
  readonly head: TextRange;
  readonly values: Readonly<Partial<Record<Name, Node>>>;
}

/**
 * Reads a map whose fields have these names; others are faults.
 * @param what the map is, for the messages ("a label").
 */
export function readRecord<Name extends string>(
  node: Node,
  what: string,
  names: readonly Name[],
  faults: Faults,
): MapRecord<Name> | undefined {
  const fields = fieldsOf(node, what, faults);
  if (!fields) return undefined;
  const values: Partial<Record<Name, Node>> = {};
  for (const { name, nameRange, value } of fields) {
    const known = names.find((candidate) => candidate === name);
    if (known === undefined) tellOfUnknown(name, nameRange, what, names, faults);
    else if (value) values[known] = value;
  }
  return { head: fields[0]?.nameRange ?? rangeOf(node), values };
}

/** One of a few words; undefined, with a fault, for any other. */
export function readChoice<Choice extends string>(
  node: Node | undefined,
  choices: readonly Choice[],
  faults: Faults,
): Choice | undefined {
  const word = node && readText(node, faults);
  if (node === undefined || word === undefined) return undefined;
  const chosen = choices.find((choice) => choice === word);
  if (chosen === undefined) {
    const near = nearestWord(word, choices);
    if (near === undefined) faults.add(rangeOf(node), 'Write one of these: {0}.', choices.join(', '));
    else faults.add(rangeOf(node), 'There is no “{0}”. Did you mean “{1}”?', word, near);
  }
  return chosen;
}

function tellOfUnknown(
  name: string,
  range: TextRange,
  what: string,
  names: readonly string[],
  faults: Faults,
): void {
  const near = nearestWord(name, names);
  if (near === undefined)
    faults.add(range, '{0} has no field “{1}”, but: {2}.', what, name, names.join(', '));
  else faults.add(range, '{0} has no field “{1}”. Did you mean “{2}”?', what, name, near);
}
