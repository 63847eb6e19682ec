import { at } from '../../src/core/text/at';
import { LABEL_COUNT, mayFollow, OUTSIDE } from '../../src/core/entities/tagger/labels';

const L = LABEL_COUNT;

/** Expectations over all labellings of a line, or over those that some words' labels leave. */
export class Expectations {
  /** The probability of each label at each word, row by row. */
  labels = new Float64Array(0);
  /** The expected number of each transition; a last row for the first word's label. */
  readonly transitions = new Float64Array(L * (L + 1));
  #forward = new Float64Array(0);
  #backward = new Float64Array(0);

  /**
   * Forward-backward over `count` words; false where no labelling is allowed.
   * @param emission the exponential of each label's score at each word.
   * @param pair the exponentials of the transitions (`exponentials`).
   * @param allowed the labels that a word may have, as bits; any where it is undefined.
   */
  compute(
    count: number,
    emission: Float64Array,
    pair: Float64Array,
    allowed: Uint16Array | undefined,
  ): boolean {
    this.#makeRoom(count);
    if (!this.#runForward(count, emission, pair, allowed)) return false;
    this.#runBackward(count, emission, pair, allowed);
    this.#expectLabels(count);
    this.#expectTransitions(count, emission, pair, allowed);
    return true;
  }

  #makeRoom(count: number): void {
    if (this.labels.length >= count * L) return;
    this.labels = new Float64Array(count * L * 2);
    this.#forward = new Float64Array(count * L * 2);
    this.#backward = new Float64Array(count * L * 2);
  }

  #runForward(count: number, emission: Float64Array, pair: Float64Array, allowed?: Uint16Array): boolean {
    const forward = this.#forward;
    for (let word = 0; word < count; word++) {
      let sum = 0;
      for (let label = 0; label < L; label++) {
        let value = 0;
        if (may(allowed, word, label)) {
          if (word === 0) value = at(pair, L * L + label);
          else
            for (let before = 0; before < L; before++)
              value += at(forward, (word - 1) * L + before) * at(pair, before * L + label);
          value *= at(emission, word * L + label);
        }
        forward[word * L + label] = value;
        sum += value;
      }
      if (!(sum > 0)) return false;
      divide(forward, word, sum);
    }
    return true;
  }

  #runBackward(count: number, emission: Float64Array, pair: Float64Array, allowed?: Uint16Array): void {
    const backward = this.#backward;
    backward.fill(1, (count - 1) * L, count * L);
    for (let word = count - 2; word >= 0; word--) {
      let sum = 0;
      for (let label = 0; label < L; label++) {
        let value = 0;
        for (let after = 0; after < L; after++)
          if (may(allowed, word + 1, after))
            value +=
              at(pair, label * L + after) *
              at(emission, (word + 1) * L + after) *
              at(backward, (word + 1) * L + after);
        backward[word * L + label] = value;
        sum += value;
      }
      divide(backward, word, sum);
    }
  }

  #expectLabels(count: number): void {
    for (let word = 0; word < count; word++) {
      let sum = 0;
      for (let label = 0; label < L; label++) {
        const value = at(this.#forward, word * L + label) * at(this.#backward, word * L + label);
        this.labels[word * L + label] = value;
        sum += value;
      }
      divide(this.labels, word, sum);
    }
  }

  #expectTransitions(count: number, emission: Float64Array, pair: Float64Array, allowed?: Uint16Array): void {
    const { transitions, labels } = this;
    transitions.fill(0);
    for (let label = 0; label < L; label++) transitions[L * L + label] = at(labels, label);
    const values = new Float64Array(L * L);
    for (let word = 1; word < count; word++) {
      let sum = 0;
      for (let label = 0; label < L; label++) {
        const weight = may(allowed, word, label)
          ? at(emission, word * L + label) * at(this.#backward, word * L + label)
          : 0;
        for (let before = 0; before < L; before++) {
          const value = at(this.#forward, (word - 1) * L + before) * at(pair, before * L + label) * weight;
          values[before * L + label] = value;
          sum += value;
        }
      }
      for (let index = 0; index < L * L; index++)
        transitions[index] = at(transitions, index) + at(values, index) / sum;
    }
  }
}

/** The exponentials of transitions; 0 where a label may not follow. A last row is for the first word. */
export function exponentials(transitions: Float64Array): Float64Array {
  return transitions.map((weight, index) => {
    const before = Math.floor(index / L);
    return mayFollow(before === L ? OUTSIDE : before, index % L) ? Math.exp(weight) : 0;
  });
}

const may = (allowed: Uint16Array | undefined, word: number, label: number): boolean =>
  allowed === undefined || ((at(allowed, word) >> label) & 1) === 1;

function divide(rows: Float64Array, word: number, sum: number): void {
  for (let label = 0; label < L; label++) rows[word * L + label] = at(rows, word * L + label) / sum;
}
