import { ChainDecoder } from './chainDecoder';

/**
 * A linear-chain conditional random field (Lafferty, McCallum & Pereira 2001): scores for each feature with each label,
 * and for each pair of neighbouring labels.
 */
export interface ChainModel {
  readonly labels: readonly string[];
  /** The scores of a feature, one a label; undefined for a feature that the model does not know. */
  readonly scoresOf: (feature: number) => ArrayLike<number> | undefined;
  /** From label to label, `labels.length` squared, row by row; two more rows hold the first and the last label's scores. */
  readonly transitions: ArrayLike<number>;
}

/** A chain model whose scores lie in one flat array of bytes, for decoding at full speed. */
export interface PackedChain extends ChainModel {
  /** The row of a feature, given as a signed or unsigned 32-bit hash; -1 where the model does not know it. */
  readonly rowOf: (feature: number) => number;
  /** Rows of one score a label, in units of `unit`. */
  readonly weights: Int8Array;
  readonly unit: number;
}

/** One step of a sequence: the features that are on, as hashes. */
export type Features = readonly number[];

/** What a label that is known beforehand scores more than any other. */
export const CERTAIN = 1000;

/**
 * The score of each label at each step from its features alone, row by row.
 * @param known the number of a step's label where it is known beforehand.
 */
export function emissionScores(
  model: ChainModel,
  steps: readonly Features[],
  known: readonly (number | undefined)[] = [],
): Float64Array {
  const size = model.labels.length;
  const scores = new Float64Array(steps.length * size);
  steps.forEach((features, step) => {
    for (const feature of features) {
      const weights = model.scoresOf(feature);
      if (!weights) continue;
      for (let label = 0; label < size; label++) add(scores, step * size + label, at(weights, label));
    }
    const certain = known[step];
    if (certain !== undefined) add(scores, step * size + certain, CERTAIN);
  });
  return scores;
}

/** The likeliest sequence of label numbers (Viterbi), one a step; `known` as in `emissionScores`. */
export function decode(
  model: ChainModel,
  steps: readonly Features[],
  known: readonly (number | undefined)[] = [],
): number[] {
  return new ChainDecoder(model).bestPath(emissionScores(model, steps, known), known);
}

/** What the forward and backward passes give: probabilities, and the log of the normalising sum. */
export interface Marginals {
  /** The probability of each label at each step, row by row. */
  readonly labels: Float64Array;
  /** The expected number of each transition, laid out as `ChainModel.transitions`. */
  readonly transitions: Float64Array;
  readonly logSum: number;
}

/** The probabilities of labels and transitions (forward-backward, each step scaled so that nothing overflows). */
export function marginals(model: ChainModel, steps: readonly Features[]): Marginals {
  return marginalsOf(model, emissionScores(model, steps));
}

/**
 * The same, from the scores of each label at each step.
 * @param scores row by row; used up.
 */
export function marginalsOf(model: ChainModel, scores: Float64Array): Marginals {
  const size = model.labels.length;
  const count = scores.length / size;
  const expected = new Float64Array(size * (size + 2));
  if (count === 0) return { labels: new Float64Array(0), transitions: expected, logSum: 0 };
  const { emission, shiftSum } = exponentials(scores, count, size);
  const pair = Float64Array.from({ length: size * (size + 2) }, (_, index) =>
    Math.exp(at(model.transitions, index)),
  );
  const forward = new Float64Array(count * size);
  const scale = new Float64Array(count);
  for (let step = 0; step < count; step++) {
    for (let label = 0; label < size; label++) {
      let sum = step === 0 ? at(pair, size * size + label) : 0;
      for (let before = 0; step > 0 && before < size; before++) {
        sum += at(forward, (step - 1) * size + before) * at(pair, before * size + label);
      }
      forward[step * size + label] =
        sum *
        at(emission, step * size + label) *
        (step === count - 1 ? at(pair, size * (size + 1) + label) : 1);
    }
    scale[step] = normalise(forward, step * size, size);
  }
  const backward = backwardPass(emission, pair, scale, count, size);
  const labels = new Float64Array(count * size);
  for (let index = 0; index < labels.length; index++)
    labels[index] = at(forward, index) * at(backward, index);
  for (let step = 0; step < count; step++) normalise(labels, step * size, size);
  for (let step = 1; step < count; step++) {
    for (let before = 0; before < size; before++) {
      const reach = at(forward, (step - 1) * size + before) / at(scale, step);
      for (let label = 0; label < size; label++) {
        const ending = step === count - 1 ? at(pair, size * (size + 1) + label) : 1;
        add(
          expected,
          before * size + label,
          reach *
            at(pair, before * size + label) *
            at(emission, step * size + label) *
            ending *
            at(backward, step * size + label),
        );
      }
    }
  }
  for (let label = 0; label < size; label++) {
    expected[size * size + label] = at(labels, label);
    expected[size * (size + 1) + label] = at(labels, (count - 1) * size + label);
  }
  const logSum = scale.reduce((sum, value) => sum + Math.log(value), shiftSum);
  return { labels, transitions: expected, logSum };
}

function backwardPass(
  emission: Float64Array,
  pair: Float64Array,
  scale: Float64Array,
  count: number,
  size: number,
): Float64Array {
  const backward = new Float64Array(count * size).fill(1, (count - 1) * size);
  for (let step = count - 2; step >= 0; step--) {
    for (let before = 0; before < size; before++) {
      let sum = 0;
      for (let label = 0; label < size; label++) {
        const ending = step === count - 2 ? at(pair, size * (size + 1) + label) : 1;
        sum +=
          at(pair, before * size + label) *
          at(emission, (step + 1) * size + label) *
          ending *
          at(backward, (step + 1) * size + label);
      }
      backward[step * size + before] = sum / at(scale, step + 1);
    }
  }
  return backward;
}

/** Exponentials of each row less its greatest score, and the sum of what was taken off. */
function exponentials(
  scores: Float64Array,
  count: number,
  size: number,
): { emission: Float64Array; shiftSum: number } {
  let shiftSum = 0;
  for (let step = 0; step < count; step++) {
    const row = scores.subarray(step * size, (step + 1) * size);
    const greatest = row.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    shiftSum += greatest;
    for (let label = 0; label < size; label++) row[label] = Math.exp(at(row, label) - greatest);
  }
  return { emission: scores, shiftSum };
}

function normalise(values: Float64Array, start: number, size: number): number {
  let sum = 0;
  for (let index = start; index < start + size; index++) sum += at(values, index);
  for (let index = start; index < start + size; index++) values[index] = at(values, index) / sum;
  return sum;
}

const add = (values: Float64Array, index: number, amount: number): void => {
  values[index] = at(values, index) + amount;
};

const at = (values: ArrayLike<number>, index: number): number => values[index] ?? 0;
