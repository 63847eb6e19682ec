import { LABEL_COUNT, OUTSIDE } from './labels';
import { FIRST } from './transitions';

const L = LABEL_COUNT;

/** Exponentials of so many differences of sums are kept; of greater ones they are worked out. */
const EXPONENTIALS = 4096;

/** Finds how sure the labels of stretches of words are (forward-backward, each word scaled so that nothing overflows). */
export class ForwardBackward {
  /** The exponentials of the transitions, and the same column by column. */
  readonly #weights: Float64Array;
  readonly #columns: Float64Array;
  /** The exponentials of 0, -1, -2... times the unit. */
  readonly #exponentials: Float64Array;
  /** For each word and label: the forward and backward sums, and the emissions. */
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);
  #emission = new Float64Array(0);

  /**
   * @param transitions as `possibleTransitions` gives them.
   * @param unit what a sum of 1 means.
   */
  constructor(
    transitions: Float64Array,
    private readonly unit: number,
  ) {
    this.#weights = transitions.map(Math.exp);
    this.#columns = this.#weights
      .slice(0, L * L)
      .map((_, index) => this.#weights[(index % L) * L + Math.floor(index / L)] ?? 0);
    this.#exponentials = Float64Array.from({ length: EXPONENTIALS }, (_, times) => Math.exp(-times * unit));
  }

  /**
   * Fills `sure` with the probability of each label of the stretch of open words from `start` to before `end`.
   * @param sums `LABEL_COUNT` a word, row by row, in units of the model.
   * @param opensLine whether the stretch begins its line, and whether it ends it.
   */
  judge(
    sums: ArrayLike<number>,
    labels: Uint8Array,
    start: number,
    end: number,
    opensLine: boolean,
    endsLine: boolean,
    sure: Float64Array,
  ): void {
    this.#runForward(sums, start, end, opensLine);
    this.#runBackward(start, end, endsLine);
    this.#judge(labels, start, end, sure);
  }

  #runForward(sums: ArrayLike<number>, start: number, end: number, opensLine: boolean): void {
    const room = (end - start) * L;
    if (this.#forward.length < room) {
      this.#forward = new Float64Array(2 * room);
      this.#backward = new Float64Array(2 * room);
      this.#emission = new Float64Array(2 * room);
    }
    const [forward, columns, emission] = [this.#forward, this.#columns, this.#emission];
    const first = (opensLine ? FIRST : OUTSIDE) * L;
    for (let word = start; word < end; word++) {
      const row = (word - start) * L;
      this.#exponentiate(sums, word * L, row);
      for (let label = 0; label < L; label++) {
        let sum = 0;
        if (word === start) sum = this.#weights[first + label] ?? 0;
        else {
          // The inside of a name follows only its own labels.
          const isInside = label !== OUTSIDE && label % 2 === 0;
          const end = isInside ? label + 1 : L;
          for (let before = isInside ? label - 1 : 0; before < end; before++)
            sum += (forward[row - L + before] ?? 0) * (columns[label * L + before] ?? 0);
        }
        forward[row + label] = sum * (emission[row + label] ?? 0);
      }
      scale(forward, row);
    }
  }

  /** Once a word's emissions are asked for here, they are needed no more: they become products with what is behind. */
  #runBackward(start: number, end: number, endsLine: boolean): void {
    const [backward, weights, emission] = [this.#backward, this.#weights, this.#emission];
    const last = (end - start - 1) * L;
    for (let label = 0; label < L; label++)
      backward[last + label] = endsLine ? 1 : (weights[label * L + OUTSIDE] ?? 0);
    for (let row = last - L; row >= 0; row -= L) {
      for (let next = row + L; next < row + 2 * L; next++)
        emission[next] = (emission[next] ?? 0) * (backward[next] ?? 0);
      for (let label = 0; label < L; label++) {
        let sum = 0;
        for (let next = 0; next < L; next++)
          sum += (weights[label * L + next] ?? 0) * (emission[row + L + next] ?? 0);
        backward[row + label] = sum;
      }
      scale(backward, row);
    }
  }

  #judge(labels: Uint8Array, start: number, end: number, sure: Float64Array): void {
    const [forward, backward] = [this.#forward, this.#backward];
    for (let word = start; word < end; word++) {
      const row = (word - start) * L;
      let total = 0;
      for (let label = 0; label < L; label++)
        total += (forward[row + label] ?? 0) * (backward[row + label] ?? 0);
      const chosen = row + (labels[word] ?? OUTSIDE);
      sure[word] = ((forward[chosen] ?? 0) * (backward[chosen] ?? 0)) / total;
    }
  }

  /** The exponentials of a word's scores, the best being 1. */
  #exponentiate(sums: ArrayLike<number>, from: number, row: number): void {
    let top = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < L; label++) {
      const sum = sums[from + label] ?? 0;
      if (sum > top) top = sum;
    }
    for (let label = 0; label < L; label++) {
      const below = top - (sums[from + label] ?? 0);
      this.#emission[row + label] = this.#exponentials[below] ?? Math.exp(-below * this.unit);
    }
  }
}

function scale(rows: Float64Array, row: number): void {
  let sum = 0;
  for (let label = 0; label < L; label++) sum += rows[row + label] ?? 0;
  const share = 1 / sum;
  for (let label = 0; label < L; label++) rows[row + label] = (rows[row + label] ?? 0) * share;
}
