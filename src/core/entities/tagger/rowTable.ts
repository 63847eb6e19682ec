import { LABEL_COUNT } from './labels';
import type { ScoreRows } from './scoreRows';
import type { TaggerModel } from './taggerModel';

/** What the features of some number of cases score for each label, added up beforehand. */
export class RowTable {
  readonly #rows: Int32Array;

  /** @param featuresOf the features of each case, by its number. */
  constructor(
    model: TaggerModel,
    rows: ScoreRows,
    cases: number,
    featuresOf: (index: number) => readonly number[],
  ) {
    const sums = new Int32Array(LABEL_COUNT);
    this.#rows = Int32Array.from({ length: cases }, (_, index) => {
      sums.fill(0);
      for (const feature of featuresOf(index)) model.addWeights(feature, sums, 0);
      return rows.keep(sums, 0);
    });
  }

  /** The row of a case. */
  rowOf(index: number): number {
    return this.#rows[index] ?? 0;
  }
}
