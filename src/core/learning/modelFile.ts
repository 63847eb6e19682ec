import type { PackedChain } from './crf';
import { HashTable } from './hashTable';

/** What a model file says of itself. */
export interface ModelHeader {
  /** The form of the file and of the features that the model was trained on. */
  readonly version: number;
  readonly labels: readonly string[];
  /** How many features it knows. */
  readonly features: number;
  /** What a stored weight of 1 means. */
  readonly unit: number;
}

/** The file's first bytes, "LEDE" in ASCII. */
const MAGIC = [0x4c, 0x45, 0x44, 0x45];

const WORD = 4;

/**
 * A model file: the magic bytes, the header's length (unsigned 32-bit, little-endian), the header as JSON padded with
 * spaces to a multiple of four bytes, the feature hashes (32-bit, ascending), the transitions (32-bit floats), and the
 * weights (signed bytes, a row of one a label for each feature).
 */
export function writeModelFile(
  header: ModelHeader,
  hashes: Uint32Array,
  transitions: Float32Array,
  weights: Int8Array,
): Uint8Array {
  const json = JSON.stringify(header);
  const padded = new TextEncoder().encode(json.padEnd(Math.ceil(json.length / WORD) * WORD));
  const start = MAGIC.length + WORD + padded.length;
  const bytes = new Uint8Array(start + hashes.byteLength + transitions.byteLength + weights.byteLength);
  bytes.set(MAGIC);
  new DataView(bytes.buffer).setUint32(MAGIC.length, padded.length, true);
  bytes.set(padded, MAGIC.length + WORD);
  bytes.set(new Uint8Array(hashes.buffer), start);
  bytes.set(new Uint8Array(transitions.buffer), start + hashes.byteLength);
  bytes.set(new Uint8Array(weights.buffer), start + hashes.byteLength + transitions.byteLength);
  return bytes;
}

/**
 * Reads a model file.
 * @param version the version that the caller's features are of.
 * @throws an Error with one line for the user where the file is cut short, damaged, or of another version.
 */
export function readModelFile(file: Uint8Array, version: number): PackedChain {
  // The copy begins at a multiple of four, as the views below need.
  const bytes = file.slice();
  if (!MAGIC.every((byte, index) => bytes[index] === byte)) throw new Error('it is no model of Lede’s');
  const headerStart = MAGIC.length + WORD;
  if (bytes.length < headerStart) throw new Error('it is cut short');
  const headerEnd = headerStart + new DataView(bytes.buffer).getUint32(MAGIC.length, true);
  if (bytes.length < headerEnd) throw new Error('it is cut short');
  const header = readHeader(bytes.subarray(headerStart, headerEnd));
  if (header.version !== version) throw new Error(`it is of version ${header.version}, not ${version}`);
  const size = header.labels.length;
  const transitionsStart = headerEnd + header.features * WORD;
  const weightsStart = transitionsStart + size * (size + 2) * WORD;
  if (bytes.length !== weightsStart + header.features * size) throw new Error('it is cut short');
  const hashes = new Uint32Array(bytes.buffer, headerEnd, header.features);
  const weights = new Int8Array(bytes.buffer, weightsStart);
  const rows = new HashTable(new Map(Array.from(hashes, (hash, row) => [hash | 0, row + 1])));
  const rowOf = (feature: number): number => rows.get(feature | 0) - 1;
  return {
    labels: header.labels,
    rowOf,
    weights,
    unit: header.unit,
    scoresOf: (feature) => {
      const row = rowOf(feature);
      const stored = weights.subarray(row * size, (row + 1) * size);
      return row < 0 ? undefined : Float32Array.from(stored, (weight) => weight * header.unit);
    },
    transitions: new Float32Array(bytes.buffer, transitionsStart, size * (size + 2)),
  };
}

function readHeader(bytes: Uint8Array): ModelHeader {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as ModelHeader;
  } catch {
    throw new Error('its header is damaged');
  }
}
