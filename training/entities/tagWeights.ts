import { at } from '../../src/core/text/at';
import { LABEL_COUNT } from '../../src/core/entities/tagger/labels';

const L = LABEL_COUNT;

export interface LearningRates {
  readonly rate: number;
  /** The strength of the Laplace and Gaussian priors: the first drops weights, the second keeps them small. */
  readonly l1: number;
  readonly l2: number;
}

/**
 * A row of weights for each feature, learnt by FTRL-Proximal (McMahan et al., "Ad Click Prediction", 2013) with one learning
 * rate a row, since all labels of a feature learn from the same words.
 */
export class TagWeights {
  readonly weights: Float32Array;
  readonly #sums: Float32Array;
  readonly #squares: Float32Array;

  constructor(
    rows: number,
    private readonly rates: LearningRates,
  ) {
    this.weights = new Float32Array(rows * L);
    this.#sums = new Float32Array(rows * L);
    this.#squares = new Float32Array(rows);
  }

  /** Adds the weights of the rows `from` to before `to` of `list` to `scores[base]` and the labels behind it. */
  add(list: Int32Array, from: number, to: number, scores: Float64Array, base: number): void {
    const { weights } = this;
    for (let place = from; place < to; place++) {
      const row = at(list, place) * L;
      for (let label = 0; label < L; label++)
        scores[base + label] = at(scores, base + label) + at(weights, row + label);
    }
  }

  /** Learns from one word: `gradient` holds a number a label, `norm` the sum of their squares. */
  learn(list: Int32Array, from: number, to: number, gradient: Float64Array, norm: number): void {
    const { rate, l1, l2 } = this.rates;
    const sums = this.#sums;
    const squares = this.#squares;
    const { weights } = this;
    for (let place = from; place < to; place++) {
      const number = at(list, place);
      const before = Math.sqrt(at(squares, number));
      squares[number] = at(squares, number) + norm;
      const after = Math.sqrt(at(squares, number));
      const sigma = (after - before) / rate;
      const step = 1 / ((FIRST_STEP + after) / rate + l2);
      const row = number * L;
      for (let label = 0; label < L; label++) {
        const sum = at(sums, row + label) + at(gradient, label) - sigma * at(weights, row + label);
        sums[row + label] = sum;
        weights[row + label] = sum > l1 ? -(sum - l1) * step : sum < -l1 ? -(sum + l1) * step : 0;
      }
    }
  }
}

/** Keeps the first steps of a feature from being too long. */
const FIRST_STEP = 0.1;
