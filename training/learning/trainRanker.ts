import { minimise } from './lbfgs';

/** One choice: the evidence of each candidate, and which of them is right. */
export interface Choice {
  readonly candidates: readonly (readonly number[])[];
  readonly right: number;
  readonly weight: number;
}

/**
 * Trains a conditional logit (McFadden 1974): the probability of a candidate grows with the exponential of its weighted
 * evidence. The same choices give the same weights.
 * @param l2 the strength of the Gaussian prior on each weight.
 */
export function trainRanker(choices: readonly Choice[], dimensions: number, l2: number): Float64Array {
  return minimise((point, gradient) => lossOf(choices, point, gradient, l2), dimensions, 200);
}

/** The number of the candidate with the strongest evidence. */
export function choose(candidates: readonly (readonly number[])[], weights: ArrayLike<number>): number {
  const scores = candidates.map((values) => scoreOf(values, weights));
  return scores.indexOf(Math.max(...scores));
}

const scoreOf = (values: readonly number[], weights: ArrayLike<number>): number =>
  values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);

function lossOf(choices: readonly Choice[], point: Float64Array, gradient: Float64Array, l2: number): number {
  let loss = 0;
  point.forEach((value, index) => {
    gradient[index] = l2 * value;
    loss += (l2 * value * value) / 2;
  });
  for (const { candidates, right, weight } of choices) {
    const scores = candidates.map((values) => scoreOf(values, point));
    const greatest = Math.max(...scores);
    const exponentials = scores.map((score) => Math.exp(score - greatest));
    const sum = exponentials.reduce((a, b) => a + b, 0);
    loss += weight * (Math.log(sum) + greatest - (scores[right] ?? 0));
    candidates.forEach((values, candidate) => {
      const excess = weight * ((exponentials[candidate] ?? 0) / sum - (candidate === right ? 1 : 0));
      values.forEach((value, index) => (gradient[index] = (gradient[index] ?? 0) + excess * value));
    });
  }
  return loss;
}
