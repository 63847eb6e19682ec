import { keyOf } from '../../src/core/entities/tagger/hash';

/** Numbers the features of the training data by their keys, in order of first appearance. */
export class FeatureRows {
  /** Row plus one by key; 0 where the key has none yet. */
  readonly #rows = new Int32Array(1 << 24);
  readonly keys: number[] = [];

  rowOf(hash: number): number {
    const key = keyOf(hash);
    const known = this.#rows[key] ?? 0;
    if (known > 0) return known - 1;
    this.keys.push(key);
    this.#rows[key] = this.keys.length;
    return this.keys.length - 1;
  }
}
