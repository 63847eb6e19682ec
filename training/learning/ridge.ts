/** The sums that a ridge regression is solved from; rows are added one by one, so that they need not be kept. */
export class RidgeSums {
  readonly #products: Float64Array;
  readonly #targets: Float64Array;

  constructor(private readonly width: number) {
    this.#products = new Float64Array(width * width);
    this.#targets = new Float64Array(width);
  }

  add(row: ArrayLike<number>, target: number, weight: number): void {
    const { width } = this;
    for (let i = 0; i < width; i++) {
      const value = (row[i] ?? 0) * weight;
      if (value === 0) continue;
      this.#targets[i] = (this.#targets[i] ?? 0) + value * target;
      for (let j = 0; j <= i; j++)
        this.#products[i * width + j] = (this.#products[i * width + j] ?? 0) + value * (row[j] ?? 0);
    }
  }

  /** Adds the sums of others, of the same width. */
  merge(other: RidgeSums): void {
    other.#products.forEach((value, at) => (this.#products[at] = (this.#products[at] ?? 0) + value));
    other.#targets.forEach((value, at) => (this.#targets[at] = (this.#targets[at] ?? 0) + value));
  }

  /**
   * The weights with the least squared error (Hoerl & Kennard 1970), for columns whose mean is 0.
   * @param strength of the prior, in units of each column's own spread.
   * @param total the weight of all rows together.
   */
  solve(strength: number, total: number): number[] {
    const { width } = this;
    const spread = Array.from({ length: width }, (_, i) =>
      Math.sqrt(Math.max(1e-12, (this.#products[i * width + i] ?? 0) / total)),
    );
    const matrix = this.#products.map((value, at) => {
      const [i, j] = [Math.floor(at / width), at % width];
      return value / (spread[i] ?? 1) / (spread[j] ?? 1) + (i === j ? strength : 0);
    });
    const target = this.#targets.map((value, i) => value / (spread[i] ?? 1));
    return Array.from(cholesky(matrix, target, width), (weight, i) => weight / (spread[i] ?? 1));
  }
}

/** Solves a symmetric, positive definite system of which the lower half is given (Golub & Van Loan, algorithm 4.2.1). */
function cholesky(matrix: Float64Array, target: Float64Array, width: number): Float64Array {
  const lower = new Float64Array(width * width);
  const at = (i: number, j: number): number => lower[i * width + j] ?? 0;
  for (let i = 0; i < width; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * width + j] ?? 0;
      for (let k = 0; k < j; k++) sum -= at(i, k) * at(j, k);
      lower[i * width + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(j, j);
    }
  }
  const half = new Float64Array(width);
  for (let i = 0; i < width; i++) {
    let sum = target[i] ?? 0;
    for (let k = 0; k < i; k++) sum -= at(i, k) * (half[k] ?? 0);
    half[i] = sum / at(i, i);
  }
  const solution = new Float64Array(width);
  for (let i = width - 1; i >= 0; i--) {
    let sum = half[i] ?? 0;
    for (let k = i + 1; k < width; k++) sum -= at(k, i) * (solution[k] ?? 0);
    solution[i] = sum / at(i, i);
  }
  return solution;
}
