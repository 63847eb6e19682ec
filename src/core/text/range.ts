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
  let first = start;
  let last = end;
  while (first < last && isSpace(text.charCodeAt(first))) first++;
  if (first >= last) return [start, start];
  while (isSpace(text.charCodeAt(last - 1))) last--;
  return [first, last];
}

const WHITE_SPACE = /\s/;

/** True for white space as `String.prototype.trim` knows it, given as a UTF-16 unit. */
function isSpace(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return WHITE_SPACE.test(String.fromCharCode(code));
}
