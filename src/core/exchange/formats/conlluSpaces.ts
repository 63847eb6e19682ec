/** What UDPipe writes white space as (https://ufal.mff.cuni.cz/udpipe/1/users-manual#run_udpipe_tokenizer). */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  [' ', '\\s'],
  ['\t', '\\t'],
  ['\r', '\\r'],
  ['\n', '\\n'],
  ['|', '\\p'],
  ['\\', '\\\\'],
]);

const PLAIN: ReadonlyMap<string, string> = new Map(Array.from(ESCAPES, ([sign, escape]) => [escape, sign]));

/** White space as a value of the last column; what UDPipe has no escape for by its code. */
export function escapeSpaces(blanks: string): string {
  return blanks.replace(
    /[^]/g,
    (sign) => ESCAPES.get(sign) ?? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The white space that such a value stands for. */
export function unescapeSpaces(value: string): string {
  return value.replace(/\\(?:u([0-9a-f]{4})|.)/g, (escape, code: string | undefined) =>
    code === undefined ? (PLAIN.get(escape) ?? escape) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
