import { at } from '../../text/at';
import type { TextRange } from '../../text/range';

/** Finds, among many ranges, those that touch one, without looking at all of them. */
export class RangeIndex {
  /** The ranges in order of their starts. */
  readonly #order: Uint32Array;
  /** How far any up to each of these reaches. */
  readonly #reach: Int32Array;

  constructor(
    private readonly starts: Int32Array,
    private readonly ends: Int32Array,
  ) {
    this.#order = Uint32Array.from(starts.keys());
    // They nearly always are in order.
    if (!isAscending(starts)) this.#order.sort((a, b) => at(starts, a) - at(starts, b));
    let furthest = -Infinity;
    this.#reach = Int32Array.from(this.#order, (index) => (furthest = Math.max(furthest, at(ends, index))));
  }

  /** The indices of those that touch a range, its ends included, in order of their starts. */
  touching([start, end]: TextRange): number[] {
    const found: number[] = [];
    for (let i = this.#firstReaching(start); i < this.#order.length; i++) {
      const index = at(this.#order, i);
      if (at(this.starts, index) > end) break;
      if (at(this.ends, index) >= start) found.push(index);
    }
    return found;
  }

  /** The first in order up to which one reaches so far. */
  #firstReaching(offset: number): number {
    let [low, high] = [0, this.#reach.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(this.#reach, middle) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const isAscending = (values: Int32Array): boolean =>
  values.every((value, i) => i === 0 || at(values, i - 1) <= value);
