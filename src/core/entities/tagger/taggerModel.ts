import type { FeatureQueue } from './featureQueue';
import { readFileHeader } from './fileHeader';
import { keyOf } from './hash';
import { KeyTable } from './keyTable';
import { LABEL_COUNT } from './labels';

/** Counted up whenever the features or the file's form change, so that no program reads a model of another. */
export const TAGGER_VERSION = 1;

/** The weights of a tagger. */
export interface TaggerModel {
  /** The languages that it reads, ISO 639-1. */
  readonly languages: readonly string[];
  /** Adds the weights of a feature, in `unit`, to `sums[from]` and the labels behind it; nothing for an unknown feature. */
  addWeights(hash: number, sums: Int32Array, from: number): void;
  /** Does so for all that is queued, and empties the queue. */
  addQueued(queue: FeatureQueue, sums: Int32Array): void;
  /** What a weight of 1 means. */
  readonly unit: number;
  /** From label to label, row by row; a last row for the first word. */
  readonly transitions: Float32Array;
}

/** A trained tagger's weights, as they are stored. */
export interface StoredTagger {
  /** ISO 639-1. */
  readonly languages: readonly string[];
  /** Keys of features (`keyOf`), ascending. */
  readonly keys: readonly number[] | Uint32Array;
  /** `LABEL_COUNT` signed bytes for each key. */
  readonly weights: Int8Array;
  /** What a stored weight of 1 means. */
  readonly unit: number;
  readonly transitions: Float32Array;
}

/** The file's first bytes. */
const MAGIC = 'LEDE-TAGGER ';

/**
 * Writes a tagger's file: a line of text (`LEDE-TAGGER` and the header as JSON), the transitions (32-bit floats), the
 * gaps between keys (7 bits a byte, low bits first, the high bit where more follow), and the weights, label by label.
 */
export function writeTaggerFile({ languages, keys, weights, unit, transitions }: StoredTagger): Uint8Array {
  const gaps = writeGaps(keys);
  const header = { version: TAGGER_VERSION, languages, features: keys.length, gaps: gaps.length, unit };
  const line = new TextEncoder().encode(`${MAGIC}${JSON.stringify(header)}\n`);
  const floats = new Uint8Array(transitions.buffer, transitions.byteOffset, transitions.byteLength);
  const columns = transpose(weights, keys.length, LABEL_COUNT);
  const file = new Uint8Array(line.length + floats.length + gaps.length + columns.length);
  file.set(line);
  file.set(floats, line.length);
  file.set(gaps, line.length + floats.length);
  file.set(new Uint8Array(columns.buffer), line.length + floats.length + gaps.length);
  return file;
}

/**
 * Reads a tagger's file.
 * @throws an Error with one line for the user where the file is cut short, damaged, or of another version.
 */
export function readTaggerFile(file: Uint8Array): TaggerModel {
  const read = readFileHeader(file, MAGIC, 'tagger', TAGGER_VERSION);
  const header = read.header as Header;
  const { end } = read;
  const transitionsEnd = end + 1 + LABEL_COUNT * (LABEL_COUNT + 1) * Float32Array.BYTES_PER_ELEMENT;
  const gapsEnd = transitionsEnd + header.gaps;
  if (file.length !== gapsEnd + header.features * LABEL_COUNT) throw new Error('it is cut short');
  const keys = readGaps(file.subarray(transitionsEnd, gapsEnd), header.features);
  const columns = new Int8Array(file.buffer, file.byteOffset + gapsEnd, header.features * LABEL_COUNT);
  const weights = transpose(columns, LABEL_COUNT, header.features);
  // The copy begins at a multiple of four, as floats need.
  return createTaggerModel({
    languages: header.languages,
    keys,
    weights,
    unit: header.unit,
    transitions: new Float32Array(new Uint8Array(file.subarray(end + 1, transitionsEnd)).buffer),
  });
}

/** Makes weights ready for use. */
export function createTaggerModel({
  languages,
  keys,
  weights,
  unit,
  transitions,
}: StoredTagger): TaggerModel {
  const table = new KeyTable(keys);
  const add = (row: number, sums: Int32Array, from: number): void => {
    for (let label = 0; label < LABEL_COUNT; label++)
      sums[from + label] = (sums[from + label] ?? 0) + (weights[row * LABEL_COUNT + label] ?? 0);
  };
  return {
    languages,
    transitions,
    unit,
    addWeights: (hash, sums, from) => {
      const row = table.indexOf(keyOf(hash));
      if (row >= 0) add(row, sums, from);
    },
    addQueued: (queue, sums) => {
      const { keys: rows, places } = queue;
      const found = table.findAll(rows, places, queue.count);
      for (let index = 0; index < found; index++) add(rows[index] ?? 0, sums, places[index] ?? 0);
      queue.count = 0;
    },
  };
}

interface Header {
  readonly languages: readonly string[];
  readonly features: number;
  readonly gaps: number;
  readonly unit: number;
}

function writeGaps(keys: readonly number[] | Uint32Array): Uint8Array {
  const bytes: number[] = [];
  let last = -1;
  for (const key of keys) {
    let gap = key - last;
    for (; gap > 0x7f; gap >>>= 7) bytes.push((gap & 0x7f) | 0x80);
    bytes.push(gap);
    last = key;
  }
  return Uint8Array.from(bytes);
}

function readGaps(bytes: Uint8Array, count: number): Uint32Array {
  const keys = new Uint32Array(count);
  let last = -1;
  let place = 0;
  for (let index = 0; index < count; index++) {
    let gap = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[place++] ?? 0;
      gap |= (byte & 0x7f) << shift;
      if ((byte & 0x80) === 0) break;
    }
    last += gap;
    keys[index] = last;
  }
  return keys;
}

/** Rows become columns: weights of one label together compress better. */
function transpose(values: Int8Array, rows: number, columns: number): Int8Array {
  const turned = new Int8Array(values.length);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      turned[column * rows + row] = values[row * columns + column] ?? 0;
  return turned;
}
