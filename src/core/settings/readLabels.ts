import type { Node } from 'yaml';
import type { Faults } from './fault';
import { type Label, LABEL_KINDS } from './label';
import { type LabelColour, LABEL_COLOUR_NAMES, nextColour, readHex } from './labelColour';
import { nearestWord } from './nearestWord';
import { readChoice, readRecord } from './record';
import { itemsOf, rangeOf, readText } from './yamlNodes';

const FIELDS = ['name', 'title', 'colour', 'key', 'description', 'kind'] as const;

/** More labels than this are no scheme that a person knows. */
const MOST_LABELS = 200;

const LONGEST_TEXT = 500;

/** Exchange formats take labels for words: letters, digits, `-`, `_` and `.`. */
const NAME = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.-]{0,63}$/u;

/** One character that can be typed. */
const KEY = /^[\p{L}\p{N}\p{P}\p{S}]$/u;

/** A label whose colour may have to wait until it is known which are taken. */
type Draft = Omit<Label, 'colour'> & { readonly colour: LabelColour | undefined };

/** Reads the list under `labels:`. A label that cannot be used is left out; of one that can, a value that cannot. */
export function readLabels(list: Node, faults: Faults): Label[] {
  const drafts = new Map<string, Draft>();
  const keys = new Map<string, string>();
  const items = itemsOf(list, faults) ?? [];
  for (const item of items) {
    if (drafts.size >= MOST_LABELS) {
      faults.add(rangeOf(item), 'Only the first {0} labels are used.', MOST_LABELS);
      break;
    }
    const draft = readLabel(item, drafts, keys, faults);
    if (!draft) continue;
    drafts.set(draft.name.toLowerCase(), draft);
    if (draft.key !== null) keys.set(draft.key, draft.name);
  }
  const taken = [...drafts.values()].flatMap(({ colour }) => colour ?? []);
  return Array.from(drafts.values(), (draft): Label => {
    const colour = draft.colour ?? nextColour(taken);
    if (!draft.colour) taken.push(colour);
    return { ...draft, colour };
  });
}

function readLabel(
  item: Node,
  known: ReadonlyMap<string, Draft>,
  keys: ReadonlyMap<string, string>,
  faults: Faults,
): Draft | undefined {
  const record = readRecord(item, 'A label', FIELDS, faults);
  if (!record) return undefined;
  const { values, head } = record;
  const name = values.name && readText(values.name, faults);
  if (name === undefined) {
    faults.add(head, 'A label needs a name: “name: claim”.');
    return undefined;
  }
  const nameRange = values.name ? rangeOf(values.name) : head;
  if (!NAME.test(name)) {
    faults.add(
      nameRange,
      'A label’s name is one word of letters, digits, “-” and “_”; what people read is its title.',
    );
    return undefined;
  }
  if (known.has(name.toLowerCase())) {
    faults.add(nameRange, 'There is a label “{0}” already.', name);
    return undefined;
  }
  return {
    name,
    title: readBrief(values.title, faults) ?? name,
    colour: readColour(values.colour, faults),
    key: readKey(values.key, keys, faults) ?? null,
    description: readBrief(values.description, faults) ?? null,
    kind: readChoice(values.kind, LABEL_KINDS, faults) ?? 'span',
  };
}

/** A text that views have room for. */
export function readBrief(
  node: Node | undefined,
  faults: Faults,
  longest = LONGEST_TEXT,
): string | undefined {
  const text = node && readText(node, faults);
  if (node === undefined || text === undefined) return undefined;
  if (text.length <= longest) return text;
  faults.add(rangeOf(node), 'This is too long: write no more than {0} characters.', longest);
  return undefined;
}

function readColour(node: Node | undefined, faults: Faults): LabelColour | undefined {
  const text = node && readText(node, faults);
  if (node === undefined || text === undefined) return undefined;
  const hex = readHex(text);
  if (hex !== undefined) return { hex };
  const named = LABEL_COLOUR_NAMES.find((name) => name === text);
  if (named) return { named };
  const near = nearestWord(text, LABEL_COLOUR_NAMES);
  if (near) faults.add(rangeOf(node), 'There is no colour “{0}”. Did you mean “{1}”?', text, near);
  else
    faults.add(
      rangeOf(node),
      'A colour is "#1E90FF", in quotation marks, or one of: {0}.',
      LABEL_COLOUR_NAMES.join(', '),
    );
  return undefined;
}

function readKey(
  node: Node | undefined,
  keys: ReadonlyMap<string, string>,
  faults: Faults,
): string | undefined {
  const key = node && readText(node, faults)?.toLowerCase();
  if (node === undefined || key === undefined) return undefined;
  const other = keys.get(key);
  if (KEY.test(key) && other === undefined) return key;
  if (other === undefined) faults.add(rangeOf(node), 'A key is one character: a letter, a digit or a sign.');
  else faults.add(rangeOf(node), 'The key “{0}” belongs to the label “{1}” already.', key, other);
  return undefined;
}
