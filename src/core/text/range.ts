import { CHARACTER, characterClasses } from './characters';

/** A half-open stretch `[start, end)` of a document, in UTF-16 code units from its beginning. */
export type TextRange = readonly [start: number, end: number];

/** True where `offset` lies in `range`, its end included, as a cursor behind the last character does. */
export function touches(range: TextRange, offset: number): boolean {
  return range[0] <= offset && offset <= range[1];
}

/** True where the two ranges share at least one code unit. */
export function overlaps(a: TextRange, b: TextRange): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/** True where `inner` lies wholly in `outer`. */
export function contains(outer: TextRange, inner: TextRange): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}

/** The same range, `by` code units further on. */
export function shift(range: TextRange, by: number): TextRange {
  return [range[0] + by, range[1] + by];
}

/** The range without the white space at its two ends; an all-blank range becomes empty at its start. */
export function trim(text: string, [start, end]: TextRange): TextRange {
  const first = firstVisible(text, start, end);
  return first >= end ? [start, start] : [first, lastVisible(text, first, end)];
}

/** Where in `[start, end)` the first unit stands that is no white space, as `String.prototype.trim` knows it; `end` where none does. */
export function firstVisible(text: string, start: number, end: number): number {
  const classes = characterClasses();
  let at = start;
  while (at < end && classes[text.charCodeAt(at)] === CHARACTER.space) at++;
  return at;
}

/** The offset behind the last unit in `[start, end)` that is no white space; `start` where all are. */
export function lastVisible(text: string, start: number, end: number): number {
  const classes = characterClasses();
  let at = end;
  while (at > start && classes[text.charCodeAt(at - 1)] === CHARACTER.space) at--;
  return at;
}
