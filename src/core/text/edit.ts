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
export function follow([start, end]: TextRange, edit: TextEdit): TextRange {
  const from = followStart(start, edit);
  return [from, Math.max(from, followEnd(end, edit))];
}

/** Where a range begins after an edit that its beginning saw. */
export function followStart(start: number, { offset, removed, inserted }: TextEdit): number {
  const gone = offset + removed;
  if (start >= gone) return start + inserted - removed;
  return start > offset ? offset + inserted : start;
}

/** Where a range ends after an edit, if not before its beginning. */
export function followEnd(end: number, { offset, removed, inserted }: TextEdit): number {
  if (end <= offset) return end;
  return end >= offset + removed ? end + inserted - removed : offset;
}
