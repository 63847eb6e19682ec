import { at } from '../text/at';
import { HASH_START, hashStep } from '../text/hash';

/** The hash of a word's UTF-16 units as they stand. */
export function hashOf(word: string): number {
  let hash = HASH_START;
  for (let index = 0; index < word.length; index++) hash = hashStep(hash, word.charCodeAt(index));
  return hash;
}

/** Small numbers by 32-bit hash, for look-ups in the innermost loops: open addressing in two flat arrays. */
export class HashTable {
  readonly #keys: Int32Array;
  readonly #values: Int32Array;
  readonly #mask: number;

  /** @param entries the values must not be 0, which stands for "not there". */
  constructor(entries: ReadonlyMap<number, number>) {
    let size = 16;
    while (size < entries.size * 3) size *= 2;
    this.#keys = new Int32Array(size);
    this.#values = new Int32Array(size);
    this.#mask = size - 1;
    for (const [key, value] of entries) {
      const slot = this.#slotOf(key | 0);
      this.#keys[slot] = key;
      this.#values[slot] = value;
    }
  }

  /** The value of a hash; 0 where there is none. */
  get(hash: number): number {
    return at(this.#values, this.#slotOf(hash));
  }

  #slotOf(hash: number): number {
    let slot = (hash ^ (hash >>> 16)) & this.#mask;
    while (this.#values[slot] !== 0 && this.#keys[slot] !== hash) slot = (slot + 1) & this.#mask;
    return slot;
  }
}
