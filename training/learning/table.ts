/** Rows of evidence, one after the other. */
export interface Table {
  readonly rows: Float64Array;
  /** How many numbers a row has. */
  readonly width: number;
}

/** The mean and the standard deviation of each column; 1 where all rows agree. */
export function spreadOf({ rows, width }: Table): { means: Float64Array; deviations: Float64Array } {
  const means = new Float64Array(width);
  const squares = new Float64Array(width);
  const count = rows.length / width;
  for (let at = 0; at < rows.length; at++) {
    const value = rows[at] ?? 0;
    const column = at % width;
    means[column] = (means[column] ?? 0) + value / count;
    squares[column] = (squares[column] ?? 0) + (value * value) / count;
  }
  const deviations = squares.map((square, column) => {
    const variance = square - (means[column] ?? 0) ** 2;
    return variance > 1e-9 ? Math.sqrt(variance) : 1;
  });
  return { means, deviations };
}

/** Collects rows of one width. */
export class TableBuilder {
  #rows = new Float64Array(1 << 16);
  #length = 0;

  constructor(private readonly width: number) {}

  add(row: Float64Array): void {
    if (this.#length + this.width > this.#rows.length) {
      const larger = new Float64Array(this.#rows.length * 2);
      larger.set(this.#rows);
      this.#rows = larger;
    }
    this.#rows.set(row, this.#length);
    this.#length += this.width;
  }

  get table(): Table {
    return { rows: this.#rows.subarray(0, this.#length), width: this.width };
  }
}
