import type { Node } from 'yaml';
import { GAZETTEER_TYPES, type GazetteerEntry } from '../entities/workspaceGazetteer/entry';
import type { Faults } from './fault';
import { readBrief } from './readLabels';
import { readChoice, readRecord } from './record';
import { isEmpty, itemsOf, rangeOf, readFlag, readText } from './yamlNodes';

const FIELDS = ['name', 'aliases', 'type', 'note', 'link', 'ignore'] as const;

/** No name in an article is longer than this, in UTF-16 units. */
const LONGEST_NAME = 200;

const LONGEST_NOTE = 2_000;

const NAME = /[\p{L}\p{N}]/u;

/** A host, and then anything that an address holds; no user name, which could pass for a host. */
const WEB_ADDRESS =
  /^https?:\/\/[\p{L}\p{N}](?:[\p{L}\p{N}.-]{0,250}[\p{L}\p{N}])?(?::\d{1,5})?(?:[/?#][^\s<>"\\^`{|}]*)?$/iu;

const LONGEST_ADDRESS = 2_000;

/** Whose each form of a name is. */
type Owners = Map<string, string>;

/** Reads the list under `gazetteer:`. An entry without name or type is left out; of others, a value that cannot be used. */
export function readGazetteer(list: Node, faults: Faults): GazetteerEntry[] {
  const owners: Owners = new Map();
  return (itemsOf(list, faults) ?? []).flatMap((item) => readEntry(item, owners, faults) ?? []);
}

function readEntry(item: Node, owners: Owners, faults: Faults): GazetteerEntry | undefined {
  const record = readRecord(item, 'A name', FIELDS, faults);
  if (!record) return undefined;
  const { values, head } = record;
  const name = values.name && readName(values.name, undefined, owners, faults);
  if (name === undefined) {
    if (!values.name || isEmpty(values.name)) faults.add(head, 'An entry needs a name: “name: Ana Ruiz”.');
    return undefined;
  }
  const ignored = values.ignore ? (readFlag(values.ignore, faults) ?? false) : false;
  const type = readChoice(values.type, GAZETTEER_TYPES, faults) ?? null;
  if (type === null && !ignored) {
    if (!values.type || isEmpty(values.type))
      faults.add(
        head,
        'Say what it is: “type: person”, or {0}; or “ignore: true”.',
        GAZETTEER_TYPES.slice(1).join(', '),
      );
    owners.delete(name);
    return undefined;
  }
  return {
    name,
    aliases: readAliases(values.aliases, name, owners, faults),
    type: ignored ? null : type,
    note: readBrief(values.note, faults, LONGEST_NOTE) ?? null,
    link: readLink(values.link, faults) ?? null,
  };
}

/** One alias, or a list of them. */
function readAliases(node: Node | undefined, owner: string, owners: Owners, faults: Faults): string[] {
  if (node === undefined || isEmpty(node)) return [];
  const items = isList(node) ? (itemsOf(node, faults) ?? []) : [node];
  return items.flatMap((item) => readName(item, owner, owners, faults) ?? []);
}

const isList = (node: Node): boolean => 'items' in node;

/** @param owner the name that an alias is of; undefined for a name itself. */
function readName(node: Node, owner: string | undefined, owners: Owners, faults: Faults): string | undefined {
  const name = readText(node, faults)?.normalize('NFC');
  if (name === undefined) return undefined;
  const taken = owners.get(name);
  if (!NAME.test(name) || name.length > LONGEST_NAME || /[\n\r]/.test(name)) {
    faults.add(
      rangeOf(node),
      'A name is one line with letters in it, of no more than {0} characters.',
      LONGEST_NAME,
    );
  } else if (taken === undefined) {
    owners.set(name, owner ?? name);
    return name;
  } else if (taken === owner) faults.add(rangeOf(node), '“{0}” stands here twice: remove one.', name);
  else faults.add(rangeOf(node), '“{0}” is a name of “{1}” already.', name, taken);
  return undefined;
}

function readLink(node: Node | undefined, faults: Faults): string | undefined {
  const link = node && readText(node, faults);
  if (node === undefined || link === undefined) return undefined;
  if (link.length <= LONGEST_ADDRESS && WEB_ADDRESS.test(link)) return link;
  faults.add(rangeOf(node), 'A link is an address that begins with https:// or http://.');
  return undefined;
}
