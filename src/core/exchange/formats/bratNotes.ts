/** What no line of an `.ann` may hold as it is: all that Python takes for a line's end, and tabs. */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\', '\\\\'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['\v', '\\v'],
  ['\f', '\\f'],
  ['\x1c', '\\x1c'],
  ['\x1d', '\\x1d'],
  ['\x1e', '\\x1e'],
  ['\x85', '\\x85'],
  ['\u2028', '\\u2028'],
  ['\u2029', '\\u2029'],
]);

const TO_ESCAPE = /[\\\n\r\t\v\f\x1c-\x1e\x85\u2028\u2029]/g;

/** A note on the one line that it may have. */
export const onOneLine = (note: string): string =>
  note.replace(TO_ESCAPE, (sign) => ESCAPES.get(sign) ?? sign);

const PLAIN: ReadonlyMap<string, string> = new Map(Array.from(ESCAPES, ([sign, escape]) => [escape, sign]));

/** The note that a line stands for. */
export const fromOneLine = (line: string): string =>
  line.replace(/\\(?:x[0-9a-f]{2}|u[0-9a-f]{4}|.)/g, (escape) => PLAIN.get(escape) ?? escape);
