import { lineRanges } from './lines';

/** Where an offset stands: the line and the UTF-16 units before it on that line, both from 0. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** Finds the lines of offsets in `text`; what lies outside of it stands at its nearer end. */
export function placesIn(text: string): (offset: number) => Place {
  const starts = Array.from(lineRanges(text), ([start]) => start);
  if (starts.length === 0 || /[\n\r]$/.test(text)) starts.push(text.length);
  return (offset) => {
    const at = Math.min(Math.max(offset, 0), text.length);
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    return { line: low, character: at - (starts[low] ?? 0) };
  };
}
