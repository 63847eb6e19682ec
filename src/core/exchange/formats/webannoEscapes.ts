/** What a value may not hold as it is; "->" begins a link. */
const IN_VALUE = /[\\[\]|_;\t\n*]|->/g;

const NAMED: ReadonlyMap<string, string> = new Map([
  ['\t', 't'],
  ['\n', 'n'],
  ['\r', 'r'],
  ['\f', 'f'],
  ['\b', 'b'],
]);

const BY_NAME: ReadonlyMap<string, string> = new Map(Array.from(NAMED, ([sign, name]) => [name, sign]));

const escaped = (sign: string): string => `\\${NAMED.get(sign) ?? sign}`;

/** A value of a feature; a type that could be taken for none is one all the same. */
export const escapeValue = (value: string): string =>
  value.replace(/[\r\f\b]/g, ' ').replace(IN_VALUE, escaped);

/** One line of a sentence. */
export function escapeText(line: string): string {
  return line.replace(/[\\\u0000-\u001f]/g, escaped);
}

/** What an escaped value or line stands for. */
export function unescape(text: string): string {
  return text.replace(/\\([^])/g, (_, sign: string) => BY_NAME.get(sign) ?? sign);
}

/** A value cut at signs that are not escaped. */
export function splitUnescaped(text: string, separator: string): string[] {
  const parts: string[] = [];
  let begun = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === separator) {
      parts.push(text.slice(begun, at));
      begun = at + 1;
    }
  }
  return [...parts, text.slice(begun)];
}
