/** Room for so many words at first, and the most that is kept for the next count; powers of two. */
const FEWEST = 1024;
const MOST_KEPT = 2 ** 15;

/** Counts words by their hashes, in memory that serves one count after the other: open addresses, half of them free. */
export class WordTally {
  #hashes = new Int32Array(FEWEST);
  #times = new Int32Array(FEWEST);
  /** The count that a slot was last used in. */
  #stamps = new Int32Array(FEWEST);
  #stamp = 0;

  /** Forgets what was counted, and has room for so many different words. */
  begin(words: number): void {
    const size = this.#hashes.length;
    if (words * 2 > size || size > MOST_KEPT)
      this.#makeRoom(Math.max(FEWEST, 2 ** Math.ceil(Math.log2(words * 2))));
    this.#stamp++;
  }

  /** Counts a word once more. */
  add(hash: number): void {
    const slot = this.#slotOf(hash);
    const times = this.#stamps[slot] === this.#stamp ? (this.#times[slot] ?? 0) : 0;
    this.#hashes[slot] = hash;
    this.#stamps[slot] = this.#stamp;
    this.#times[slot] = times + 1;
  }

  /** How often a word was counted. */
  times(hash: number): number {
    const slot = this.#slotOf(hash);
    return this.#stamps[slot] === this.#stamp ? (this.#times[slot] ?? 0) : 0;
  }

  /** Where a word is, or would be put. */
  #slotOf(hash: number): number {
    const mask = this.#hashes.length - 1;
    let slot = (hash ^ (hash >>> 16)) & mask;
    while (this.#stamps[slot] === this.#stamp && this.#hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  #makeRoom(size: number): void {
    this.#hashes = new Int32Array(size);
    this.#times = new Int32Array(size);
    this.#stamps = new Int32Array(size);
    this.#stamp = 0;
  }
}
