import { insideOf, LABEL_COUNT, mayFollow, NAME_TYPES, OUTSIDE, beginningOf } from './labels';

const L = LABEL_COUNT;

/** Weights of transitions as they are used: impossible ones ruled out. A last row is for the first word. */
export function possibleTransitions(transitions: ArrayLike<number>): Float64Array {
  return Float64Array.from({ length: L * (L + 1) }, (_, index) => {
    const before = Math.floor(index / L);
    const possible = mayFollow(before === L ? OUTSIDE : before, index % L);
    return possible ? (transitions[index] ?? 0) : Number.NEGATIVE_INFINITY;
  });
}

/** The labels of a line's words, and what they are read from. All arrays may hold more than the line. */
export interface Labelling {
  /** `LABEL_COUNT` a word, row by row, in units of the model. */
  readonly sums: ArrayLike<number>;
  /** 0 for each word that is outside of names for sure, whose scores are not looked at. */
  readonly open: Uint8Array;
  readonly labels: Uint8Array;
}

/** The row of the transitions for the first word of a line. */
const FIRST = L;

/** The labels that may follow any other; the inside of a name follows only its beginning, the label before it, and itself. */
const FREE = Uint8Array.of(OUTSIDE, ...NAME_TYPES.map((_, type) => beginningOf(type)));
const INSIDE = Uint8Array.from(NAME_TYPES, (_, type) => insideOf(type));

/** Exponentials of so many differences of sums are kept; of greater ones they are worked out. */
const EXPONENTIALS = 4096;

/**
 * Finds the likeliest labels of lines and how sure they are. Between words that are outside of names for sure each stretch
 * of open words is apart from all others, so that it is read alone.
 */
export class Decoder {
  readonly #transitions: Float64Array;
  /** How much more at most a label may gain by the step to a free label than another, row by row of the other. */
  readonly #gains: Float64Array;
  /** The exponentials of the transitions, and the same column by column. */
  readonly #weights: Float64Array;
  readonly #columns: Float64Array;
  /** The exponentials of 0, -1, -2... times the unit. */
  readonly #exponentials: Float64Array;
  /** For each open word and label: where the best path comes from; then the forward and backward sums, and the emissions. */
  #from = new Uint8Array(0);
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);
  #emission = new Float64Array(0);
  #best = new Float64Array(L);
  #next = new Float64Array(L);
  /** The labels that the best path may come from. */
  readonly #leading = new Uint8Array(L);

  /**
   * @param transitions from label to label, row by row; a last row for the first word.
   * @param unit what a sum of 1 means.
   */
  constructor(
    transitions: ArrayLike<number>,
    private readonly unit: number,
  ) {
    this.#transitions = possibleTransitions(transitions);
    this.#gains = gainsOf(this.#transitions);
    this.#weights = this.#transitions.map(Math.exp);
    this.#columns = this.#weights
      .slice(0, L * L)
      .map((_, index) => this.#weights[(index % L) * L + Math.floor(index / L)] ?? 0);
    this.#exponentials = Float64Array.from({ length: EXPONENTIALS }, (_, times) => Math.exp(-times * unit));
  }

  /** Labels the words of the line from `start` to before `end` (Viterbi). */
  label({ sums, open, labels }: Labelling, start: number, end: number): void {
    for (let index = start; index < end;) {
      if (open[index] === 0) {
        labels[index++] = OUTSIDE;
        continue;
      }
      const last = endOfOpen(open, index, end);
      this.#labelStretch(sums, labels, index, last, index === start, last === end);
      index = last;
    }
  }

  /**
   * Fills `sure` with the probability of each label of the line (forward-backward, each word scaled so that nothing
   * overflows), as far as stretches with names go.
   */
  probabilities({ sums, open, labels }: Labelling, start: number, end: number, sure: Float64Array): void {
    for (let index = start; index < end; index++) {
      if (open[index] === 0) continue;
      const last = endOfOpen(open, index, end);
      if (hasName(labels, index, last)) {
        this.#runForward(sums, index, last, index === start);
        this.#runBackward(index, last, last === end);
        this.#judge(labels, index, last, sure);
      }
      index = last - 1;
    }
  }

  #labelStretch(
    sums: ArrayLike<number>,
    labels: Uint8Array,
    start: number,
    end: number,
    opensLine: boolean,
    endsLine: boolean,
  ): void {
    if (this.#from.length < (end - start) * L) this.#from = new Uint8Array(2 * (end - start) * L);
    const transitions = this.#transitions;
    let [best, next] = [this.#best, this.#next];
    const first = (opensLine ? FIRST : OUTSIDE) * L;
    for (let label = 0; label < L; label++)
      best[label] = (transitions[first + label] ?? 0) + (sums[start * L + label] ?? 0) * this.unit;
    for (let word = start + 1; word < end; word++) {
      this.#step(best, next, (word - start) * L);
      for (let label = 0; label < L; label++)
        next[label] = (next[label] ?? 0) + (sums[word * L + label] ?? 0) * this.unit;
      [best, next] = [next, best];
    }
    let label = 0;
    let top = Number.NEGATIVE_INFINITY;
    for (let last = 0; last < L; last++) {
      const score = (best[last] ?? 0) + (endsLine ? 0 : (transitions[last * L + OUTSIDE] ?? 0));
      if (score > top) [top, label] = [score, last];
    }
    for (let word = end - 1; word >= start; word--) {
      labels[word] = label;
      label = this.#from[(word - start) * L + label] ?? OUTSIDE;
    }
  }

  /** The best way to each label from the labels before, and where from. */
  #step(best: Float64Array, next: Float64Array, row: number): void {
    const transitions = this.#transitions;
    const from = this.#from;
    const leading = this.#leading;
    const leaders = this.#findLeading(best);
    for (const label of FREE) {
      let top = Number.NEGATIVE_INFINITY;
      let origin = 0;
      for (let place = 0; place < leaders; place++) {
        const before = leading[place] ?? 0;
        const score = (best[before] ?? 0) + (transitions[before * L + label] ?? 0);
        if (score > top) {
          top = score;
          origin = before;
        }
      }
      next[label] = top;
      from[row + label] = origin;
    }
    for (const label of INSIDE) {
      const begun = (best[label - 1] ?? 0) + (transitions[(label - 1) * L + label] ?? 0);
      const inside = (best[label] ?? 0) + (transitions[label * L + label] ?? 0);
      next[label] = inside > begun ? inside : begun;
      from[row + label] = inside > begun ? label : label - 1;
    }
  }

  /** Leaves out what is so far behind the best label that no step to a free one can make up for it; returns how many are left. */
  #findLeading(best: Float64Array): number {
    let lead = 0;
    for (let label = 1; label < L; label++) if ((best[label] ?? 0) > (best[lead] ?? 0)) lead = label;
    const top = best[lead] ?? 0;
    let count = 0;
    for (let label = 0; label < L; label++)
      if (label === lead || (best[label] ?? 0) + (this.#gains[lead * L + label] ?? 0) >= top)
        this.#leading[count++] = label;
    return count;
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
        else
          for (let before = 0; before < L; before++)
            sum += (forward[row - L + before] ?? 0) * (columns[label * L + before] ?? 0);
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

function gainsOf(transitions: Float64Array): Float64Array {
  const gain = (lead: number, label: number): number =>
    Math.max(
      ...Array.from(FREE, (to) => (transitions[label * L + to] ?? 0) - (transitions[lead * L + to] ?? 0)),
    );
  return Float64Array.from({ length: L * L }, (_, index) => gain(Math.floor(index / L), index % L));
}

function endOfOpen(open: Uint8Array, start: number, end: number): number {
  let last = start + 1;
  while (last < end && open[last] !== 0) last++;
  return last;
}

function hasName(labels: Uint8Array, start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (labels[index] !== OUTSIDE) return true;
  return false;
}

function scale(rows: Float64Array, row: number): void {
  let sum = 0;
  for (let label = 0; label < L; label++) sum += rows[row + label] ?? 0;
  const share = 1 / sum;
  for (let label = 0; label < L; label++) rows[row + label] = (rows[row + label] ?? 0) * share;
}
