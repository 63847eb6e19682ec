import { CERTAIN, type ChainModel, marginalsOf } from '../../src/core/learning/crf';
import { at } from '../../src/core/text/at';
import { minimise } from './lbfgs';

/** One labelled sequence: the features and the label's number of each step. */
export interface Sequence {
  /** Where it is from; copies of a sequence share the name. */
  readonly source: string;
  readonly steps: readonly (readonly number[])[];
  readonly labels: readonly number[];
  /** The steps whose label is known beforehand: only their neighbours learn from them. */
  readonly known: readonly boolean[];
  /** How much it counts. */
  readonly weight: number;
}

export interface TrainingOptions {
  readonly labels: readonly string[];
  /** The strength of the Gaussian prior on each weight. */
  readonly l2: number;
  /** A feature that sequences of fewer sources have is left out: it would tell of them, not of others. */
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
  const known = sequences.map((sequence) => toRows(sequence, rows));
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
  const bySource = new Map<string, Set<number>>();
  for (const { source, steps, known } of sequences) {
    const own = bySource.get(source) ?? new Set<number>();
    bySource.set(source, own);
    for (const [step, features] of steps.entries())
      if (known[step] !== true) for (const hash of features) own.add(hash);
  }
  const counts = new Map<number, number>();
  for (const own of bySource.values()) for (const hash of own) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  return Array.from(counts)
    .filter(([, count]) => count >= fewest)
    .map(([hash]) => hash)
    .sort((a, b) => a - b);
}

/** A sequence whose features are rows of the weights. */
interface IndexedSequence extends Pick<Sequence, 'labels' | 'known' | 'weight'> {
  readonly steps: readonly Int32Array[];
}

function toRows(
  { steps, labels, known, weight }: Sequence,
  rows: ReadonlyMap<number, number>,
): IndexedSequence {
  const rowsOf = (features: readonly number[]): number[] =>
    [...new Set(features)].map((hash) => rows.get(hash) ?? -1).filter((row) => row >= 0);
  const indexed = steps.map((features, step) =>
    Int32Array.from(known[step] === true ? [] : rowsOf(features)),
  );
  return { labels, known, weight, steps: indexed };
}

interface Layout {
  readonly l2: number;
  readonly edge: number;
  readonly size: number;
}

/** The negative log-likelihood with its prior; adds up the gradient. */
function lossOf(
  sequences: readonly IndexedSequence[],
  model: ChainModel,
  point: Float64Array,
  gradient: Float64Array,
  { l2, edge, size }: Layout,
): number {
  let loss = 0;
  for (let index = 0; index < point.length; index++) {
    const value = at(point, index);
    gradient[index] = l2 * value;
    loss += (l2 * value * value) / 2;
  }
  const add = (index: number, amount: number): void => {
    gradient[index] = at(gradient, index) + amount;
  };
  for (const { steps, labels, known, weight } of sequences) {
    const scores = scoresOf(steps, point, size);
    labels.forEach((label, step) => {
      if (known[step] === true) scores[step * size + label] = CERTAIN;
    });
    const likelihood = scoreOf(model, scores, labels);
    const expected = marginalsOf(model, scores);
    loss += weight * (expected.logSum - likelihood);
    steps.forEach((rows, step) => {
      for (let label = 0; label < size; label++) {
        const there = labels[step] === label ? 1 : 0;
        const excess = weight * (at(expected.labels, step * size + label) - there);
        for (const row of rows) add(row * size + label, excess);
      }
    });
    expected.transitions.forEach((value, index) => add(edge + index, weight * value));
    labels.forEach((label, step) => {
      add(edge + (labels[step - 1] ?? size) * size + label, -weight);
      if (step === labels.length - 1) add(edge + (size + 1) * size + label, -weight);
    });
  }
  return loss;
}

/** The score of each label at each step from its features alone, row by row. */
function scoresOf(steps: readonly Int32Array[], point: Float64Array, size: number): Float64Array {
  const scores = new Float64Array(steps.length * size);
  steps.forEach((rows, step) => {
    const start = step * size;
    for (const row of rows) {
      for (let label = 0; label < size; label++)
        scores[start + label] = at(scores, start + label) + at(point, row * size + label);
    }
  });
  return scores;
}

function scoreOf(model: ChainModel, scores: Float64Array, labels: readonly number[]): number {
  const size = model.labels.length;
  return labels.reduce((sum, label, step) => {
    const last = step === labels.length - 1 ? at(model.transitions, (size + 1) * size + label) : 0;
    const before = labels[step - 1] ?? size;
    return sum + at(scores, step * size + label) + at(model.transitions, before * size + label) + last;
  }, 0);
}
