import { LABEL_COUNT } from './labels';
import type { TaggerModel } from './taggerModel';

/** What the features of some number of cases score for each label, added up beforehand. */
export class RowTable {
  readonly #rows: Int16Array;

  /** @param featuresOf the features of each case, by its number. */
  constructor(model: TaggerModel, cases: number, featuresOf: (index: number) => readonly number[]) {
    const sums = new Int32Array(cases * LABEL_COUNT);
    for (let index = 0; index < cases; index++)
      for (const feature of featuresOf(index)) model.addWeights(feature, sums, index * LABEL_COUNT);
    this.#rows = Int16Array.from(sums);
  }

  /** Adds the row of a case to `sums[at]` and the labels behind it. */
  add(index: number, sums: Int32Array, at: number): void {
    const rows = this.#rows;
    const row = index * LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label++)
      sums[at + label] = (sums[at + label] ?? 0) + (rows[row + label] ?? 0);
  }
}
