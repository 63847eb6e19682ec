/** Bits for each key, at least: so few others pass. */
const BITS_A_KEY = 8;

/**
 * Tells of most numbers that they are not among some keys, by one bit: a table of all keys with what belongs to them does not fit
 * into a processor's near memory, and most of what is asked for is in none.
 */
export class KeyFilter {
  readonly #bits: Int32Array;
  readonly #mask: number;

  /** @param most how many keys will be added at most. */
  constructor(most: number) {
    const size = 2 ** Math.max(5, Math.ceil(Math.log2(most * BITS_A_KEY + 1)));
    this.#bits = new Int32Array(size >> 5);
    this.#mask = size - 1;
  }

  add(key: number): void {
    const place = this.#place(key);
    this.#bits[place >> 5] = (this.#bits[place >> 5] ?? 0) | (1 << (place & 31));
  }

  /** False only for what was not added. */
  mayHold(key: number): boolean {
    return this.bitOf(key) === 1;
  }

  /** `mayHold` as 1 or 0, for whoever counts rather than branches. */
  bitOf(key: number): number {
    const place = this.#place(key);
    return ((this.#bits[place >> 5] ?? 0) >> (place & 31)) & 1;
  }

  #place(key: number): number {
    return (Math.imul(key, 0x9e3779b1) >>> 7) & this.#mask;
  }
}
