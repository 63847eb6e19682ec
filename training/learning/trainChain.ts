import { type ChainModel, emissionScores, marginals } from '../../src/core/learning/crf';
import { minimise } from './lbfgs';

/** One labelled sequence: the features and the label's number of each step. */
export interface Sequence {
  readonly steps: readonly (readonly number[])[];
  readonly labels: readonly number[];
  /** How much it counts. */
  readonly weight: number;
}

export interface TrainingOptions {
  readonly labels: readonly string[];
  /** The strength of the Gaussian prior on each weight. */
  readonly l2: number;
  /** A feature that is on in fewer steps is left out. */
  readonly fewest: number;
  readonly iterations: number;
}

/** A trained model with its weights laid open, as a model file stores them. */
export interface TrainedChain extends ChainModel {
  readonly hashes: readonly number[];
  /** A row of one a label for each hash. */
  readonly weights: Float64Array;
  readonly transitions: Float64Array;
}

/** Trains a chain model on labelled sequences to the greatest likelihood under a Gaussian prior. The same data give the same model. */
export function trainChain(
  sequences: readonly Sequence[],
  { labels, l2, fewest, iterations }: TrainingOptions,
): TrainedChain {
  const hashes = frequentFeatures(sequences, fewest);
  const rows = new Map(hashes.map((hash, row) => [hash, row]));
  const size = labels.length;
  const edge = hashes.length * size;
  const known = sequences.map((sequence) => ({
    ...sequence,
    steps: sequence.steps.map((features) =>
      features.map((hash) => rows.get(hash) ?? -1).filter((row) => row >= 0),
    ),
  }));
  const modelAt = (point: Float64Array): ChainModel => ({
    labels,
    scoresOf: (row) => point.subarray(row * size, (row + 1) * size),
    transitions: point.subarray(edge),
  });
  const point = minimise(
    (at, gradient) => lossOf(known, modelAt(at), at, gradient, { l2, edge, size }),
    edge + size * (size + 2),
    iterations,
  );
  const weights = point.slice(0, edge);
  return {
    labels,
    hashes,
    weights,
    transitions: point.slice(edge),
    scoresOf: (hash) => {
      const row = rows.get(hash);
      return row === undefined ? undefined : weights.subarray(row * size, (row + 1) * size);
    },
  };
}

function frequentFeatures(sequences: readonly Sequence[], fewest: number): number[] {
  const counts = new Map<number, number>();
  for (const { steps } of sequences) {
    for (const features of steps)
      for (const hash of new Set(features)) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  return Array.from(counts)
    .filter(([, count]) => count >= fewest)
    .map(([hash]) => hash)
    .sort((a, b) => a - b);
}

interface Layout {
  readonly l2: number;
  readonly edge: number;
  readonly size: number;
}

/** The negative log-likelihood with its prior; adds up the gradient. */
function lossOf(
  sequences: readonly Sequence[],
  model: ChainModel,
  point: Float64Array,
  gradient: Float64Array,
  { l2, edge, size }: Layout,
): number {
  let loss = 0;
  for (let index = 0; index < point.length; index++) {
    const value = point[index] ?? 0;
    gradient[index] = l2 * value;
    loss += (l2 * value * value) / 2;
  }
  const add = (index: number, amount: number): void => {
    gradient[index] = (gradient[index] ?? 0) + amount;
  };
  for (const { steps, labels, weight } of sequences) {
    const expected = marginals(model, steps);
    loss += weight * (expected.logSum - scoreOf(model, steps, labels));
    steps.forEach((features, step) => {
      for (let label = 0; label < size; label++) {
        const excess =
          weight * ((expected.labels[step * size + label] ?? 0) - (labels[step] === label ? 1 : 0));
        if (excess !== 0) for (const row of features) add(row * size + label, excess);
      }
    });
    expected.transitions.forEach((value, index) => add(edge + index, weight * value));
    labels.forEach((label, step) => {
      const before = labels[step - 1];
      add(edge + (before ?? size) * size + label, -weight);
      if (step === labels.length - 1) add(edge + (size + 1) * size + label, -weight);
    });
  }
  return loss;
}

function scoreOf(model: ChainModel, steps: Sequence['steps'], labels: readonly number[]): number {
  const size = model.labels.length;
  const emissions = emissionScores(model, steps);
  let score = 0;
  labels.forEach((label, step) => {
    score += emissions[step * size + label] ?? 0;
    score += model.transitions[(labels[step - 1] ?? size) * size + label] ?? 0;
    if (step === labels.length - 1) score += model.transitions[(size + 1) * size + label] ?? 0;
  });
  return score;
}
