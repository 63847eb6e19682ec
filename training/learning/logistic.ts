import { minimise } from './lbfgs';
import { spreadOf, type Table } from './table';

const ITERATIONS = 40;

/**
 * Trains a logistic regression. The same rows give the same weights.
 * @param counts how much each row counts.
 * @param l2 the strength of the Gaussian prior on each weight of standardised evidence; the bias has none.
 */
export function trainLogistic(
  { rows, width }: Table,
  labels: readonly boolean[],
  counts: readonly number[],
  l2: number,
): { weights: number[]; bias: number } {
  const { means, deviations } = spreadOf({ rows, width });
  const standard = standardised({ rows, width }, means, deviations);
  const point = minimise(
    (at, gradient) => lossOf(standard, width, labels, counts, l2, at, gradient),
    width + 1,
    ITERATIONS,
  );
  const weights = Array.from(
    { length: width },
    (_, column) => (point[column] ?? 0) / (deviations[column] ?? 1),
  );
  const shift = weights.reduce((sum, weight, column) => sum + weight * (means[column] ?? 0), 0);
  return { weights, bias: (point[width] ?? 0) - shift };
}

function standardised({ rows, width }: Table, means: Float64Array, deviations: Float64Array): Float64Array {
  const standard = new Float64Array(rows.length);
  for (let from = 0; from < rows.length; from += width)
    for (let column = 0; column < width; column++)
      standard[from + column] =
        ((rows[from + column] ?? 0) - (means[column] ?? 0)) / (deviations[column] ?? 1);
  return standard;
}

function lossOf(
  rows: Float64Array,
  width: number,
  labels: readonly boolean[],
  counts: readonly number[],
  l2: number,
  point: Float64Array,
  gradient: Float64Array,
): number {
  let loss = 0;
  gradient.fill(0);
  for (let row = 0; row < labels.length; row++) {
    const from = row * width;
    let sum = point[width] ?? 0;
    for (let column = 0; column < width; column++) sum += (rows[from + column] ?? 0) * (point[column] ?? 0);
    const probability = 1 / (1 + Math.exp(-sum));
    const count = counts[row] ?? 1;
    const excess = count * (probability - (labels[row] ? 1 : 0));
    loss -= count * Math.log(Math.max(1e-12, labels[row] ? probability : 1 - probability));
    for (let column = 0; column < width; column++)
      gradient[column] = (gradient[column] ?? 0) + excess * (rows[from + column] ?? 0);
    gradient[width] = (gradient[width] ?? 0) + excess;
  }
  for (let column = 0; column < width; column++) {
    const weight = point[column] ?? 0;
    loss += (l2 * weight * weight) / 2;
    gradient[column] = (gradient[column] ?? 0) + l2 * weight;
  }
  return loss;
}
