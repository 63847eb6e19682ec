import { KeyFilter } from './keyFilter';

/** By turns a key and its index. */
const ENTRY = 2;

/** The indices of keys, unsigned numbers of fewer than 32 bits: a hash table with open addresses behind a filter. */
export class KeyTable {
  readonly #filter: KeyFilter;
  /** The key plus one, so that 0 is a free place, and its index beside it: a look-up touches one place in memory. */
  readonly #table: Int32Array;
  readonly #mask: number;

  constructor(keys: readonly number[] | Uint32Array) {
    this.#filter = new KeyFilter(keys.length);
    const size = 2 ** Math.max(4, Math.ceil(Math.log2(keys.length + 1)) + 1);
    this.#table = new Int32Array(size * ENTRY);
    this.#mask = size - 1;
    for (let index = 0; index < keys.length; index++) this.#put(keys[index] ?? 0, index);
  }

  /** The index of a key; -1 where it is none of them. */
  indexOf(key: number): number {
    return this.#filter.mayHold(key) ? this.#find(key) : -1;
  }

  /**
   * Looks up the first `count` keys: writes the indices of those that there are over them, one after the other, moves what
   * belongs to each in `others` along, and returns how many there are. Each step goes over all keys before the next one does, and
   * without a branch, so that the processor asks for many places in memory at once.
   */
  findAll(keys: Int32Array, others: Int32Array, count: number): number {
    let passed = 0;
    for (let index = 0; index < count; index++) {
      const key = keys[index] ?? 0;
      keys[passed] = key;
      others[passed] = others[index] ?? 0;
      passed += this.#filter.bitOf(key);
    }
    let found = 0;
    for (let index = 0; index < passed; index++) {
      const place = this.#find(keys[index] ?? 0);
      keys[found] = place;
      others[found] = others[index] ?? 0;
      found += place >= 0 ? 1 : 0;
    }
    return found;
  }

  #put(key: number, index: number): void {
    this.#filter.add(key);
    let place = spread(key) & this.#mask;
    while (this.#table[ENTRY * place] !== 0) place = (place + 1) & this.#mask;
    this.#table[ENTRY * place] = key + 1;
    this.#table[ENTRY * place + 1] = index;
  }

  #find(key: number): number {
    const table = this.#table;
    const mask = this.#mask;
    for (let place = spread(key) & mask; ; place = (place + 1) & mask) {
      const found = table[ENTRY * place] ?? 0;
      if (found === key + 1) return table[ENTRY * place + 1] ?? 0;
      if (found === 0) return -1;
    }
  }
}

const spread = (key: number): number => Math.imul(key, 0x9e3779b1) >>> 7;
