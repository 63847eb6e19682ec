/** More features than any one word has. */
const ROOM = 256;

/** The features of one word while they are gathered, as hashes; used again for the next word, so that nothing is allocated. */
export class FeatureBuffer {
  readonly hashes = new Int32Array(ROOM);
  count = 0;

  clear(): void {
    this.count = 0;
  }

  push(...hashes: readonly number[]): void {
    for (const hash of hashes) this.hashes[this.count++] = hash;
  }

  /** The features gathered so far. */
  values(): number[] {
    return [...this.hashes.subarray(0, this.count)];
  }
}
