import { BestPath } from './bestPath';
import { ForwardBackward } from './forwardBackward';
import { OUTSIDE } from './labels';
import { possibleTransitions } from './transitions';

/** The labels of a line's words, and what they are read from. All arrays may hold more than the line. */
export interface Labelling {
  /** `LABEL_COUNT` a word, row by row, in units of the model. */
  readonly sums: ArrayLike<number>;
  /** 0 for each word that is outside of names for sure, whose scores are not looked at. */
  readonly open: Uint8Array;
  readonly labels: Uint8Array;
}

/**
 * Finds the likeliest labels of lines and how sure they are. Between words that are outside of names for sure each stretch
 * of open words is apart from all others, so that it is read alone.
 */
export class Decoder {
  readonly #path: BestPath;
  readonly #certainty: ForwardBackward;

  /**
   * @param transitions from label to label, row by row; a last row for the first word.
   * @param unit what a sum of 1 means.
   */
  constructor(transitions: ArrayLike<number>, unit: number) {
    const possible = possibleTransitions(transitions);
    this.#path = new BestPath(possible, unit);
    this.#certainty = new ForwardBackward(possible, unit);
  }

  /** Labels the words of the line from `start` to before `end`. */
  label({ sums, open, labels }: Labelling, start: number, end: number): void {
    for (let index = start; index < end;) {
      if (open[index] === 0) {
        labels[index++] = OUTSIDE;
        continue;
      }
      const last = endOfOpen(open, index, end);
      this.#path.label(sums, labels, index, last, index === start, last === end);
      index = last;
    }
  }

  /** Fills `sure` with the probability of each label of the line's names. */
  probabilities({ sums, open, labels }: Labelling, start: number, end: number, sure: Float64Array): void {
    for (let index = start; index < end; index++) {
      if (open[index] === 0) continue;
      const last = endOfOpen(open, index, end);
      this.#certainty.judge(sums, labels, index, last, index === start, last === end, sure);
      index = last - 1;
    }
  }
}

function endOfOpen(open: Uint8Array, start: number, end: number): number {
  let last = start + 1;
  while (last < end && open[last] !== 0) last++;
  return last;
}
