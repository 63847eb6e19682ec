import { at } from '../../src/core/text/at';
import { Decoder } from '../../src/core/entities/tagger/decoding';
import { LABEL_COUNT } from '../../src/core/entities/tagger/labels';
import { Votes } from '../../src/core/entities/tagger/votes';
import type { Example, ExampleDocument, ExampleMaker, WordRows } from './examples';
import { Expectations, exponentials } from './lattice';
import { createRandom, shuffle } from './random';
import { type LearningRates, TagWeights } from './tagWeights';

const L = LABEL_COUNT;

export interface TaggerTraining extends LearningRates {
  readonly epochs: number;
  /** How often a capitalised word's identity is hidden, so that what stands around it is learnt too; 0 to 1. */
  readonly hidden: number;
  /** How often a line is read with the votes of its document; 0 to 1. */
  readonly voting: number;
  /** The votes of a document come from taggers that have not seen it, trained on so many parts less one. */
  readonly folds: number;
  /** So many taggers, trained in different orders, are averaged. */
  readonly seeds: number;
}

/** Weights of features by row and of transitions. */
export interface TaggerWeights {
  readonly weights: Float32Array;
  readonly transitions: Float64Array;
}

/** The votes' rows of each line, once somebody has read its document. */
type VoteRows = ReadonlyMap<Example, WordRows>;

/**
 * Trains a conditional random field on documents: to the likelihood of what labels are known, in random order, a line at a
 * time. The same data give the same weights.
 * @param rows how many rows of features there are by now; the votes may add `VOTE_ROWS` more.
 */
export function trainTagger(
  documents: readonly ExampleDocument[],
  maker: ExampleMaker,
  rows: () => number,
  training: TaggerTraining,
  tell: (progress: string) => void,
): TaggerWeights {
  const votes = jackknife(documents, maker, rows, training, tell);
  const trained = Array.from({ length: training.seeds }, (_, seed) => {
    tell(`seed ${seed + 1} of ${training.seeds}`);
    return learn(documents.flat(), votes, rows(), training, seed + 1);
  });
  return average(trained);
}

/** More rows than the votes can need. */
const VOTE_ROWS = 4096;

/** Reads each part of the documents with a tagger that was trained on the others, and gathers the votes. */
function jackknife(
  documents: readonly ExampleDocument[],
  maker: ExampleMaker,
  rows: () => number,
  training: TaggerTraining,
  tell: (progress: string) => void,
): VoteRows {
  const votes = new Map<Example, WordRows>();
  for (let fold = 0; fold < training.folds; fold++) {
    tell(`votes ${fold + 1} of ${training.folds}`);
    const others = documents.filter((_, index) => index % training.folds !== fold);
    const tagger = learn(others.flat(), new Map(), rows() + VOTE_ROWS, training, fold + 101);
    documents.forEach((document, index) => {
      if (index % training.folds === fold)
        for (const [line, found] of voteOn(document, tagger, maker)) votes.set(line, found);
    });
  }
  return votes;
}

/** Reads a document once and gives the rows of the votes for each of its lines. */
export function voteOn(
  document: ExampleDocument,
  tagger: TaggerWeights,
  maker: ExampleMaker,
): Map<Example, WordRows> {
  const votes = new Votes();
  const labels = document.map((example) => readLabels(example, undefined, tagger));
  document.forEach((example, index) => votes.add(example.words, labels[index] ?? []));
  return new Map(
    document.map((example, index) => [example, maker.voteRows(votes, example.words, labels[index] ?? [])]),
  );
}

/** The likeliest labels of a line, with or without votes. */
export function readLabels(
  example: Example,
  votes: WordRows | undefined,
  { weights, transitions }: TaggerWeights,
): Uint8Array {
  const scores = new Float32Array((example.offsets.length - 1) * L);
  for (const { offsets, rows } of votes ? [example, votes] : [example])
    for (let word = 0; word < offsets.length - 1; word++)
      for (let place = at(offsets, word); place < at(offsets, word + 1); place++)
        for (let label = 0; label < L; label++)
          scores[word * L + label] = at(scores, word * L + label) + at(weights, at(rows, place) * L + label);
  const count = example.words.length;
  const labels = new Uint8Array(count);
  const open = new Uint8Array(count).fill(1);
  new Decoder(transitions, 1).label({ sums: scores, open, labels }, 0, count);
  return labels;
}

function learn(
  examples: readonly Example[],
  votes: VoteRows,
  rows: number,
  training: TaggerTraining,
  seed: number,
): TaggerWeights {
  const random = createRandom(seed);
  const order = Int32Array.from(examples.keys());
  const learner = new Learner(rows, training);
  for (let epoch = 0; epoch < training.epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const example = examples[index];
      if (example)
        learner.learn(example, random() < training.voting ? votes.get(example) : undefined, random);
    }
  }
  return { weights: learner.features.weights, transitions: learner.transitions };
}

/** Learns line by line. */
class Learner {
  readonly features: TagWeights;
  readonly transitions = new Float64Array(L * (L + 1));
  readonly #squares = new Float64Array(L * (L + 1));
  readonly #free = new Expectations();
  readonly #held = new Expectations();
  readonly #gradient = new Float64Array(L);
  #scores = new Float64Array(0);

  constructor(
    rows: number,
    private readonly training: TaggerTraining,
  ) {
    this.features = new TagWeights(rows, training);
  }

  learn(example: Example, votes: WordRows | undefined, random: () => number): void {
    const { hidden } = this.training;
    const count = example.words.length;
    const ends = example.offsets.slice(1);
    if (hidden > 0)
      for (let word = 0; word < count; word++)
        if (random() < hidden) ends[word] = at(example.identities, word);
    this.#score(example, ends, votes);
    const pair = exponentials(this.transitions);
    if (!this.#free.compute(count, this.#scores, pair, undefined)) return;
    // Labels that contradict each other, as two names of one word do, teach nothing.
    if (!this.#held.compute(count, this.#scores, pair, example.allowed)) return;
    this.#learnFeatures(example, ends, votes);
    this.#learnTransitions();
  }

  /** Fills `#scores` with the exponentials of each word's scores, the best of a word being 1. */
  #score({ offsets, rows }: Example, ends: Int32Array, votes: WordRows | undefined): void {
    const count = ends.length;
    if (this.#scores.length < count * L) this.#scores = new Float64Array(count * L * 2);
    const scores = this.#scores;
    scores.fill(0, 0, count * L);
    for (let word = 0; word < count; word++) {
      this.features.add(rows, at(offsets, word), at(ends, word), scores, word * L);
      if (votes)
        this.features.add(votes.rows, at(votes.offsets, word), at(votes.offsets, word + 1), scores, word * L);
      let top = Number.NEGATIVE_INFINITY;
      for (let label = 0; label < L; label++) top = Math.max(top, at(scores, word * L + label));
      for (let label = 0; label < L; label++)
        scores[word * L + label] = Math.exp(at(scores, word * L + label) - top);
    }
  }

  #learnFeatures({ offsets, rows }: Example, ends: Int32Array, votes: WordRows | undefined): void {
    const gradient = this.#gradient;
    for (let word = 0; word < ends.length; word++) {
      let norm = 0;
      for (let label = 0; label < L; label++) {
        const difference = at(this.#free.labels, word * L + label) - at(this.#held.labels, word * L + label);
        gradient[label] = difference;
        norm += difference * difference;
      }
      if (norm < NOTHING_TO_LEARN) continue;
      this.features.learn(rows, at(offsets, word), at(ends, word), gradient, norm);
      if (votes)
        this.features.learn(votes.rows, at(votes.offsets, word), at(votes.offsets, word + 1), gradient, norm);
    }
  }

  #learnTransitions(): void {
    for (let index = 0; index < this.transitions.length; index++) {
      const difference = at(this.#free.transitions, index) - at(this.#held.transitions, index);
      const square = at(this.#squares, index) + difference * difference;
      this.#squares[index] = square;
      this.transitions[index] =
        at(this.transitions, index) - (this.training.rate * difference) / Math.sqrt(square + FIRST_SQUARE);
    }
  }
}

/** A word whose labels are as sure as this, as the sum of squared errors, is left alone. */
const NOTHING_TO_LEARN = 1e-4;

/** Keeps the first steps of a transition from being too long. */
const FIRST_SQUARE = 0.01;

function average(trained: readonly TaggerWeights[]): TaggerWeights {
  const [first, ...others] = trained;
  if (!first) throw new Error('No tagger was trained.');
  for (const { weights, transitions } of others) {
    for (let index = 0; index < weights.length; index++)
      first.weights[index] = at(first.weights, index) + at(weights, index);
    transitions.forEach(
      (weight, index) => (first.transitions[index] = at(first.transitions, index) + weight),
    );
  }
  return {
    weights: first.weights.map((weight) => weight / trained.length),
    transitions: first.transitions.map((weight) => weight / trained.length),
  };
}
