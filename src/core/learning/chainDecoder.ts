import type { ChainModel } from './crf';

/** Room for longer sequences is not kept for the next one. */
const MOST_KEPT = 2 ** 16;

/** Finds the likeliest labels of sequences (Viterbi), one after the other, with what it needs to know of a model made ready once. */
export class ChainDecoder {
  readonly #size: number;
  /** The scores of moves, one row for each label that they lead to; of the first labels and of the last. */
  readonly #into: Float64Array;
  readonly #first: Float64Array;
  readonly #last: Float64Array;
  /** Of each label, the least and the most that a move from it scores. */
  readonly #least: Float64Array;
  readonly #most: Float64Array;
  /** The labels of one step that the way to a label of the next step may lead over, with their scores. */
  readonly #rivals: Uint8Array;
  readonly #scores: Float64Array;
  #count = 0;
  /** From which label the best way to each label of each step comes: room that serves one sequence after the other. */
  #from = new Uint8Array(0);

  constructor({ labels, transitions }: ChainModel) {
    const size = labels.length;
    const moves = new Float64Array(transitions);
    const numbers = [...labels.keys()];
    const movesFrom = (label: number): Float64Array => moves.subarray(label * size, (label + 1) * size);
    this.#size = size;
    this.#into = new Float64Array(size * size);
    for (const label of numbers)
      movesFrom(label).forEach((score, next) => (this.#into[next * size + label] = score));
    this.#first = moves.slice(size * size, size * (size + 1));
    this.#last = moves.slice(size * (size + 1), size * (size + 2));
    this.#least = Float64Array.from(numbers, (label) => Math.min(...movesFrom(label)));
    this.#most = Float64Array.from(numbers, (label) => Math.max(...movesFrom(label)));
    this.#rivals = new Uint8Array(size);
    this.#scores = new Float64Array(size);
  }

  /**
   * The likeliest sequence of label numbers.
   * @param scores of each label at each step from its features alone, row by row; used up.
   * @param known the number of a step's label where it scores `CERTAIN` more than any other, which spares the others.
   * @param steps how many rows of `scores` count.
   */
  bestPath(
    scores: Float64Array,
    known: readonly (number | undefined)[] = [],
    steps = scores.length / this.#size,
  ): number[] {
    const size = this.#size;
    if (steps === 0) return [];
    const from = this.#roomFor(steps * size);
    addTo(scores, 0, this.#first);
    for (let step = 1; step < steps; step++) {
      const start = step * size;
      const own = known[step];
      this.#findRivals(scores, start - size, known[step - 1]);
      if (own !== undefined) this.#decide(scores, from, start, own);
      else for (let label = 0; label < size; label++) this.#decide(scores, from, start, label);
    }
    addTo(scores, (steps - 1) * size, this.#last);
    return traceBack(scores, from, steps, size);
  }

  #roomFor(count: number): Uint8Array {
    if (count <= this.#from.length) return this.#from;
    const from = new Uint8Array(count * 2);
    if (count <= MOST_KEPT) this.#from = from;
    return from;
  }

  /** Finds the labels of a step but those that lose to another one wherever the way goes on. */
  #findRivals(scores: Float64Array, start: number, known: number | undefined): void {
    this.#count = 0;
    if (known !== undefined) {
      this.#addRival(known, scores[start + known] ?? 0);
      return;
    }
    let sure = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < this.#size; label++) {
      const least = (scores[start + label] ?? 0) + (this.#least[label] ?? 0);
      if (least > sure) sure = least;
    }
    for (let label = 0; label < this.#size; label++) {
      const score = scores[start + label] ?? 0;
      if (score + (this.#most[label] ?? 0) >= sure) this.#addRival(label, score);
    }
  }

  #addRival(label: number, score: number): void {
    this.#rivals[this.#count] = label;
    this.#scores[this.#count++] = score;
  }

  /** Writes down which label the best way to `next` comes from, of equals the first, and adds what it scores to the row at `start`. */
  #decide(scores: Float64Array, from: Uint8Array, start: number, next: number): void {
    const rivals = this.#rivals;
    const row = next * this.#size;
    let top = Number.NEGATIVE_INFINITY;
    let best = 0;
    for (let rival = 0; rival < this.#count; rival++) {
      const label = rivals[rival] ?? 0;
      const score = (this.#scores[rival] ?? 0) + (this.#into[row + label] ?? 0);
      if (score > top) {
        top = score;
        best = label;
      }
    }
    from[start + next] = best;
    scores[start + next] = (scores[start + next] ?? 0) + top;
  }
}

function addTo(scores: Float64Array, start: number, more: Float64Array): void {
  for (let label = 0; label < more.length; label++)
    scores[start + label] = (scores[start + label] ?? 0) + (more[label] ?? 0);
}

/** The way back from the best label of the last step, of equals the first. */
function traceBack(scores: Float64Array, from: Uint8Array, steps: number, size: number): number[] {
  const path = new Array<number>(steps);
  let label = 0;
  let top = Number.NEGATIVE_INFINITY;
  for (let last = 0; last < size; last++) {
    const score = scores[(steps - 1) * size + last] ?? 0;
    if (score > top) [top, label] = [score, last];
  }
  for (let step = steps - 1; step >= 0; step--) {
    path[step] = label;
    label = from[step * size + label] ?? 0;
  }
  return path;
}
