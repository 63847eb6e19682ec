import { HASH_START, hashStep } from '../text/hash';

/** The hash of a word's UTF-16 units as they stand. */
export function hashOf(word: string): number {
  let hash = HASH_START;
  for (let index = 0; index < word.length; index++) hash = hashStep(hash, word.charCodeAt(index));
  return hash;
}

/** Small numbers by 32-bit hash, for look-ups in the innermost loops: open addressing, each key beside its value. */
export class HashTable {
  readonly #slots: Int32Array;
  readonly #mask: number;

  /** @param entries the values must not be 0, which stands for "not there". */
  constructor(entries: ReadonlyMap<number, number>) {
    let size = 16;
    while (size < entries.size * 3) size *= 2;
    this.#slots = new Int32Array(size * 2);
    this.#mask = size - 1;
    for (const [key, value] of entries) this.#slots.set([key, value], this.#slotOf(key | 0));
  }

  /** The value of a signed 32-bit hash; 0 where there is none. */
  get(hash: number): number {
    return this.#slots[this.#slotOf(hash) + 1] ?? 0;
  }

  /** Where a hash is, or would be put. */
  #slotOf(hash: number): number {
    const slots = this.#slots;
    const mask = this.#mask;
    let slot = (hash ^ (hash >>> 16)) & mask;
    while (slots[slot * 2 + 1] !== 0 && slots[slot * 2] !== hash) slot = (slot + 1) & mask;
    return slot * 2;
  }
}
