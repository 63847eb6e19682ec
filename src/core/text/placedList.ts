/**
 * Things by where they begin in a text, in order. A list never changes; the list after a change of the text shares all
 * things with it that have only moved, which costs an addition each.
 */
export class PlacedList<T> {
  constructor(
    readonly items: readonly T[],
    readonly starts: readonly number[],
  ) {}

  get length(): number {
    return this.items.length;
  }

  /** The index of the first that begins at `offset` or behind it. */
  indexFrom(offset: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? Infinity) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The same with `others` in place of those from `start` to `end`; those behind them move `by` UTF-16 units. */
  replace(start: number, end: number, others: PlacedList<T>, by: number): PlacedList<T> {
    const moved = this.starts.slice(end);
    for (let i = 0; i < moved.length; i++) moved[i] = (moved[i] ?? 0) + by;
    return new PlacedList(
      [...this.items.slice(0, start), ...others.items, ...this.items.slice(end)],
      [...this.starts.slice(0, start), ...others.starts, ...moved],
    );
  }
}
