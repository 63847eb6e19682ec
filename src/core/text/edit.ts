import type { TextRange } from './range';

/** One change of a text: `removed` units from `offset` on give way to `inserted` others. */
export interface TextEdit {
  readonly offset: number;
  readonly removed: number;
  readonly inserted: number;
}

/**
 * Where `range` stands after an edit. What is typed at its edges stays outside; a range whose text has gone is empty.
 */
export function follow([start, end]: TextRange, { offset, removed, inserted }: TextEdit): TextRange {
  const gone = offset + removed;
  const by = inserted - removed;
  let from = start;
  if (start >= gone) from = start + by;
  else if (start > offset) from = offset + inserted;
  let to = end;
  if (end > offset) to = end >= gone ? end + by : offset;
  return [from, Math.max(from, to)];
}
