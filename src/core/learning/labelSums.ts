import type { PackedChain } from './crf';

/** So many features of one step count: as many of the greatest scores still fit into half a number. */
const MOST_FEATURES = 256;

/** Pairs are added up so many at a time: as many sums as the processor holds at once. */
const AT_ONCE = 4;

/**
 * Adds up what the features of a step score with each label, in whole units and two labels to a number, which halves the
 * additions: the first in the low 16 bits, the second above them.
 */
export class LabelSums {
  readonly #rowOf: (feature: number) => number;
  readonly #labels: number;
  readonly #unit: number;
  /** A row of sums of two for each feature, `#width` of them: a multiple of `AT_ONCE`. */
  readonly #pairs: Int32Array;
  readonly #width: number;
  readonly #features = new Int32Array(MOST_FEATURES);
  #count = 0;
  /** Where the rows of the features begin that the model knows. */
  readonly #rows = new Int32Array(MOST_FEATURES);

  constructor({ rowOf, labels, unit, weights }: PackedChain) {
    const size = labels.length;
    this.#rowOf = rowOf;
    this.#labels = size;
    this.#unit = unit;
    this.#width = Math.ceil(size / 2 / AT_ONCE) * AT_ONCE;
    this.#pairs = new Int32Array((weights.length / size) * this.#width);
    for (const [index, weight] of weights.entries()) {
      const [row, label] = [Math.floor(index / size), index % size];
      const pair = row * this.#width + (label >> 1);
      this.#pairs[pair] = (this.#pairs[pair] ?? 0) + (label % 2 === 0 ? weight : weight * 0x10000);
    }
  }

  /** Adds a feature, as a 32-bit hash, to those of the step. */
  add(feature: number): void {
    if (this.#count < MOST_FEATURES) this.#features[this.#count++] = feature;
  }

  /** Writes the step's scores, one a label, into `scores` from `start` on, and begins the next step. */
  writeTo(scores: Float64Array, start: number): void {
    const found = this.#findRows();
    const pairs = this.#pairs;
    const rows = this.#rows;
    for (let pair = 0; pair < this.#width; pair += AT_ONCE) {
      let sum0 = 0;
      let sum1 = 0;
      let sum2 = 0;
      let sum3 = 0;
      for (let index = 0; index < found; index++) {
        const row = (rows[index] ?? 0) + pair;
        sum0 = (sum0 + (pairs[row] ?? 0)) | 0;
        sum1 = (sum1 + (pairs[row + 1] ?? 0)) | 0;
        sum2 = (sum2 + (pairs[row + 2] ?? 0)) | 0;
        sum3 = (sum3 + (pairs[row + 3] ?? 0)) | 0;
      }
      this.#write(scores, start, pair * 2, sum0);
      this.#write(scores, start, pair * 2 + 2, sum1);
      this.#write(scores, start, pair * 2 + 4, sum2);
      this.#write(scores, start, pair * 2 + 6, sum3);
    }
  }

  /** Apart from adding up, so that memory is asked for many rows at once; returns how many there are. */
  #findRows(): number {
    let found = 0;
    for (let index = 0; index < this.#count; index++) {
      const row = this.#rowOf(this.#features[index] ?? 0);
      if (row >= 0) this.#rows[found++] = row * this.#width;
    }
    this.#count = 0;
    return found;
  }

  #write(scores: Float64Array, start: number, label: number, sum: number): void {
    const low = (sum << 16) >> 16;
    if (label < this.#labels) scores[start + label] = low * this.#unit;
    if (label + 1 < this.#labels) scores[start + label + 1] = ((sum - low) >> 16) * this.#unit;
  }
}
