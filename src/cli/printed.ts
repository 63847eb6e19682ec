/** What a terminal would take for a command, and the marks that turn the direction of the text behind them. */
const NOT_PRINTED = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** Words of an article as one line that nothing but shows them. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').replace(NOT_PRINTED, '').trim();

/** The file, and the article in it where that has a name. */
export const placeName = (file: string, name: string | null): string =>
  oneLine(name === null ? file : `${file}: ${name}`);

/** What JSON may hold as it is, and a terminal acts on, or a reader of lines ends a line at. */
const UNESCAPED = /[\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g;

/** A value as JSON in which all of that is escaped: the same value, and nothing but text where it is printed. */
export function printedJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(
    UNESCAPED,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
