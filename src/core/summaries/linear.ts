/** The weighted sum of some evidence. */
export function weigh(row: ArrayLike<number>, weights: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < row.length; index++) sum += (row[index] ?? 0) * (weights[index] ?? 0);
  return sum;
}

/** The probability that a weighted sum stands for (logistic regression). */
export const logistic = (sum: number): number => 1 / (1 + Math.exp(-sum));
