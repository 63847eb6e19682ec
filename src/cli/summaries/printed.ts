/** What a terminal would take for a command, and the marks that turn the direction of the text behind them. */
const NOT_PRINTED = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** Words of an article as one line that nothing but shows them. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').replace(NOT_PRINTED, '').trim();

/** The file, and the article in it where that has a name. */
export const placeName = (file: string, name: string | null): string =>
  oneLine(name === null ? file : `${file}: ${name}`);
