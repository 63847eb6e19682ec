import { LABEL_COUNT, NAME_TYPES, OUTSIDE, beginningOf } from './labels';
import { FIRST } from './transitions';

const L = LABEL_COUNT;

/** The labels that may follow any other; the inside of a name follows only its beginning, the label before it, and itself. */
const FREE = Uint8Array.of(OUTSIDE, ...NAME_TYPES.map((_, type) => beginningOf(type)));

/** Finds the likeliest labels of stretches of words (Viterbi). */
export class BestPath {
  /** How much more at most a label may gain by the step to a free label than another, row by row of the other. */
  readonly #gains: Float64Array;
  /** For each word and label: where the best path comes from. */
  #from = new Uint8Array(0);
  #best = new Float64Array(L);
  #next = new Float64Array(L);
  /** The labels that the best path may come from. */
  readonly #leading = new Uint8Array(L);

  /**
   * @param transitions as `possibleTransitions` gives them.
   * @param unit what a sum of 1 means.
   */
  constructor(
    private readonly transitions: Float64Array,
    private readonly unit: number,
  ) {
    this.#gains = gainsOf(transitions);
  }

  /**
   * Labels the stretch of open words from `start` to before `end`.
   * @param sums `LABEL_COUNT` a word, row by row, in units of the model.
   * @param opensLine whether the stretch begins its line, and whether it ends it.
   */
  label(
    sums: ArrayLike<number>,
    labels: Uint8Array,
    start: number,
    end: number,
    opensLine: boolean,
    endsLine: boolean,
  ): void {
    if (this.#from.length < (end - start) * L) this.#from = new Uint8Array(2 * (end - start) * L);
    const transitions = this.transitions;
    const unit = this.unit;
    let [best, next] = [this.#best, this.#next];
    const first = (opensLine ? FIRST : OUTSIDE) * L;
    for (let label = 0; label < L; label++)
      best[label] = (transitions[first + label] ?? 0) + (sums[start * L + label] ?? 0) * unit;
    for (let word = start + 1; word < end; word++) {
      this.#step(best, next, sums, word * L, (word - start) * L);
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

  /** The best way to each label of the word whose scores begin at `sums[at]` from the labels before, and where from. */
  #step(best: Float64Array, next: Float64Array, sums: ArrayLike<number>, at: number, row: number): void {
    const [transitions, from, leading, unit] = [this.transitions, this.#from, this.#leading, this.unit];
    const leaders = this.#findLeading(best);
    const lead = leading[0] ?? 0;
    const outside = this.#bestFrom(best, OUTSIDE, leaders);
    next[OUTSIDE] = (best[outside] ?? 0) + (transitions[outside * L] ?? 0) + (sums[at] ?? 0) * unit;
    from[row] = outside;
    for (let label = 1; label < L; label += 2) {
      const origin = leaders === 1 ? lead : this.#bestFrom(best, label, leaders);
      const begins = (best[origin] ?? 0) + (transitions[origin * L + label] ?? 0);
      next[label] = begins + (sums[at + label] ?? 0) * unit;
      from[row + label] = origin;
      const begun = (best[label] ?? 0) + (transitions[label * L + label + 1] ?? 0);
      const inside = (best[label + 1] ?? 0) + (transitions[(label + 1) * L + label + 1] ?? 0);
      const goesOn = inside > begun;
      next[label + 1] = (goesOn ? inside : begun) + (sums[at + label + 1] ?? 0) * unit;
      from[row + label + 1] = goesOn ? label + 1 : label;
    }
  }

  /** The label among the leading ones from which the way to a free label is best. */
  #bestFrom(best: Float64Array, label: number, leaders: number): number {
    const [transitions, leading] = [this.transitions, this.#leading];
    let origin = leading[0] ?? 0;
    let top = (best[origin] ?? 0) + (transitions[origin * L + label] ?? 0);
    for (let place = 1; place < leaders; place++) {
      const before = leading[place] ?? 0;
      const score = (best[before] ?? 0) + (transitions[before * L + label] ?? 0);
      if (score > top) {
        top = score;
        origin = before;
      }
    }
    return origin;
  }

  /** Leaves out what is so far behind the best label that no step to a free one can make up for it; returns how many are left. */
  #findLeading(best: Float64Array): number {
    const [gains, leading] = [this.#gains, this.#leading];
    let lead = 0;
    let top = best[0] ?? 0;
    for (let label = 1; label < L; label++) {
      const score = best[label] ?? 0;
      if (score > top) {
        top = score;
        lead = label;
      }
    }
    let count = 0;
    for (let label = 0; label < L; label++)
      if ((best[label] ?? 0) + (gains[lead * L + label] ?? 0) >= top) leading[count++] = label;
    return count;
  }
}

function gainsOf(transitions: Float64Array): Float64Array {
  const gain = (lead: number, label: number): number =>
    Math.max(
      ...Array.from(FREE, (to) => (transitions[label * L + to] ?? 0) - (transitions[lead * L + to] ?? 0)),
    );
  return Float64Array.from({ length: L * L }, (_, index) => gain(Math.floor(index / L), index % L));
}
