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
   * Fills `sure` with the probability of each label, but "outside", of the stretch of open words from `start` to before `end`.
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
    let [first, last] = [start, end - 1];
    while (first < end && labels[first] === OUTSIDE) first++;
    if (first === end) return;
    while (labels[last] === OUTSIDE) last--;
    this.#makeRoom((end - start) * L);
    for (let word = start; word < end; word++) this.#exponentiate(sums, word * L, (word - start) * L);
    this.#runForward((last - start) * L, opensLine);
    this.#runBackward((first - start) * L, (end - 1 - start) * L, endsLine);
    for (let word = first; word <= last; word++) {
      const label = labels[word] ?? OUTSIDE;
      if (label !== OUTSIDE) sure[word] = this.#shareOf(label, (word - start) * L);
    }
  }

  #makeRoom(room: number): void {
    if (this.#forward.length >= room) return;
    this.#forward = new Float64Array(2 * room);
    this.#backward = new Float64Array(2 * room);
    this.#emission = new Float64Array(2 * room);
  }

  /** The forward sums of the words from the first one's row to the row `last`. */
  #runForward(last: number, opensLine: boolean): void {
    const [forward, columns, emission] = [this.#forward, this.#columns, this.#emission];
    const first = (opensLine ? FIRST : OUTSIDE) * L;
    for (let label = 0; label < L; label++)
      forward[label] = (this.#weights[first + label] ?? 0) * (emission[label] ?? 0);
    scale(forward, 0);
    for (let row = L; row <= last; row += L) {
      forward[row] = product(forward, row - L, columns, OUTSIDE) * (emission[row] ?? 0);
      for (let label = 1; label < L; label += 2) {
        forward[row + label] = product(forward, row - L, columns, label * L) * (emission[row + label] ?? 0);
        // The inside of a name follows only its own labels.
        const inside = (label + 1) * L + label;
        const goesOn =
          (forward[row - L + label] ?? 0) * (columns[inside] ?? 0) +
          (forward[row - L + label + 1] ?? 0) * (columns[inside + 1] ?? 0);
        forward[row + label + 1] = goesOn * (emission[row + label + 1] ?? 0);
      }
      scale(forward, row);
    }
  }

  /**
   * The backward sums of the words from the last one's row back to the row `first`. Once a word's emissions are asked for here, they
   * are needed no more: they become products with what is behind.
   */
  #runBackward(first: number, last: number, endsLine: boolean): void {
    const [backward, weights, emission] = [this.#backward, this.#weights, this.#emission];
    for (let label = 0; label < L; label++)
      backward[last + label] = endsLine ? 1 : (weights[label * L + OUTSIDE] ?? 0);
    for (let row = last - L; row >= first; row -= L) {
      for (let next = row + L; next < row + 2 * L; next++)
        emission[next] = (emission[next] ?? 0) * (backward[next] ?? 0);
      for (let label = 0; label < L; label++)
        backward[row + label] = product(emission, row + L, weights, label * L);
      scale(backward, row);
    }
  }

  #shareOf(label: number, row: number): number {
    const [forward, backward] = [this.#forward, this.#backward];
    const total = product(forward, row, backward, row);
    return ((forward[row + label] ?? 0) * (backward[row + label] ?? 0)) / total;
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

/** The sum of the products of two rows, label by label. */
function product(a: Float64Array, row: number, b: Float64Array, other: number): number {
  let sum = 0;
  for (let label = 0; label < L; label++) sum += (a[row + label] ?? 0) * (b[other + label] ?? 0);
  return sum;
}

function scale(rows: Float64Array, row: number): void {
  let sum = 0;
  for (let label = 0; label < L; label++) sum += rows[row + label] ?? 0;
  const share = 1 / sum;
  for (let label = 0; label < L; label++) rows[row + label] = (rows[row + label] ?? 0) * share;
}
