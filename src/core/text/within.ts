import type { TextRange } from './range';

interface Placed {
  readonly range: TextRange;
}

/** The items, which are in text order, that begin in `range`; takes time logarithmic in their number. */
export function beginningIn<T extends Placed>(items: readonly T[], [start, end]: TextRange): readonly T[] {
  return items.slice(firstFrom(items, start), firstFrom(items, end));
}

/** The last item that begins before `offset`. */
export function lastBefore<T extends Placed>(items: readonly T[], offset: number): T | undefined {
  return items[firstFrom(items, offset) - 1];
}

/** The number of the first item, of items in text order, that begins at `offset` or behind it; takes time logarithmic in their number. */
export function firstFrom(items: readonly Placed[], offset: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.range[0] ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
