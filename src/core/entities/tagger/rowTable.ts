import { LABEL_COUNT } from './labels';
import type { ScoreRows } from './scoreRows';
import type { TaggerModel } from './taggerModel';

/** What the features of some number of cases score for each label: added up once, when first asked for. */
export class RowTable {
  /** The row of each case; 0 where it was not asked for. */
  readonly #rows: Int32Array;
  readonly #sums = new Int32Array(LABEL_COUNT);

  /** @param featuresOf the features of each case, by its number. */
  constructor(
    private readonly model: TaggerModel,
    private readonly rows: ScoreRows,
    cases: number,
    private readonly featuresOf: (index: number) => readonly number[],
  ) {
    this.#rows = new Int32Array(cases);
  }

  /** The row of a case. */
  rowOf(index: number): number {
    const row = this.#rows[index] ?? 0;
    return row === 0 ? this.#makeRow(index) : row;
  }

  #makeRow(index: number): number {
    this.#sums.fill(0);
    for (const feature of this.featuresOf(index)) this.model.addWeights(feature, this.#sums, 0);
    const row = this.rows.keep(this.#sums, 0);
    this.#rows[index] = row;
    return row;
  }
}
