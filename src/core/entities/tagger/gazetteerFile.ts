import { BeginningTable } from './beginningTable';
import { readFileHeader } from './fileHeader';
import type { Gazetteer } from './gazetteer';
import { KeyFilter } from './keyFilter';

/** Counted up whenever the lists, the keys or the file's form change: taggers are trained with one gazetteer. */
export const GAZETTEER_VERSION = 2;

/** The file's first bytes. */
const MAGIC = 'LEDE-GAZETTEER ';

/** What a gazetteer's file holds. */
export interface StoredGazetteer {
  /** The bits of each name's lists by its key. */
  readonly lists: ReadonlyMap<number, number>;
  /** How names of several words begin. */
  readonly beginnings: BeginningTable;
}

/**
 * Writes a gazetteer's file: a line of text (`LEDE-GAZETTEER` and the header as JSON), then for each key, ascending, its 32
 * bits and the bits of its lists, 16, both little-endian; then the bytes of the beginnings.
 */
export function writeGazetteerFile({ lists, beginnings }: StoredGazetteer): Uint8Array {
  const keys = [...lists.keys()].sort((a, b) => a - b);
  const line = new TextEncoder().encode(
    `${MAGIC}${JSON.stringify({ version: GAZETTEER_VERSION, names: keys.length })}\n`,
  );
  const file = new Uint8Array(line.length + keys.length * ENTRY + beginnings.bytes.length);
  file.set(line);
  file.set(beginnings.bytes, line.length + keys.length * ENTRY);
  const view = new DataView(file.buffer, line.length);
  keys.forEach((key, index) => {
    view.setUint32(index * ENTRY, key, true);
    view.setUint16(index * ENTRY + KEY, lists.get(key) ?? 0, true);
  });
  return file;
}

/** Bytes of a key, and of a key with its lists. */
const KEY = 4;
const ENTRY = 6;

/**
 * Reads a gazetteer's file.
 * @throws an Error with one line for the user where the file is cut short, damaged, or of another version.
 */
export function readGazetteerFile(file: Uint8Array): Gazetteer {
  const { header, end } = readFileHeader(file, MAGIC, 'gazetteer', GAZETTEER_VERSION);
  const { names } = header as { readonly names: number };
  const namesEnd = end + 1 + names * ENTRY;
  if (file.length !== namesEnd + BeginningTable.SIZE) throw new Error('it is cut short');
  const beginnings = new BeginningTable(file.slice(namesEnd));
  const view = new DataView(file.buffer, file.byteOffset + end + 1);
  const bits = Math.ceil(Math.log2(names + 1)) + 1;
  const keys = new Uint32Array(1 << bits);
  const lists = new Uint16Array(1 << bits);
  const mask = keys.length - 1;
  const filter = new KeyFilter(names);
  for (let index = 0; index < names; index++) {
    const key = view.getUint32(index * ENTRY, true);
    filter.add(key);
    let place = key & mask;
    while (lists[place] !== 0) place = (place + 1) & mask;
    keys[place] = key;
    lists[place] = view.getUint16(index * ENTRY + KEY, true);
  }
  const listsOf = (key: number): number => {
    if (!filter.mayHold(key)) return 0;
    for (let place = key & mask; ; place = (place + 1) & mask) {
      const found = lists[place] ?? 0;
      if (found === 0 || keys[place] === key) return found;
    }
  };
  return { listsOf, mostWords: (firstWord) => beginnings.mostWords(firstWord) };
}
