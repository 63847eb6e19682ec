import type { Line } from '../text/lines';

/** What a delimiter family recognises at one line. */
export interface DelimiterHit {
  /** How many lines the delimiter takes. */
  readonly lines: number;
  readonly name: string | null;
  /** `open` begins an article, `close` ends one. */
  readonly kind: 'open' | 'close';
}

/** A way of separating the articles of a bundle. */
export interface DelimiterFamily {
  readonly id: string;
  /** What its first character other than white space can be; any where this is missing. Spares other lines a look. */
  readonly begins?: string;
  /** Reads the delimiter that begins at `lines[index]`; undefined where none does. */
  readonly read: (lines: readonly Line[], index: number) => DelimiterHit | undefined;
  /** True where an opening without its closing is no delimiter. */
  readonly paired?: boolean;
}

/** How far a family looks ahead of a delimiter's first line at most, in lines. */
export const LONGEST_REACH = 6;

/** No delimiter is longer, in UTF-16 units; a longer line is not even looked at, which bounds the time of every pattern. */
export const LONGEST_DELIMITER = 400;

/**
 * A line's text without white space at its end, and without the byte order mark that one bundle brings along when it is
 * put behind another; empty where it is too long for a delimiter's.
 */
export function lineText(lines: readonly Line[], index: number): string {
  const text = lines[index]?.text ?? '';
  return text.length <= LONGEST_DELIMITER ? withoutMark(text).trimEnd() : '';
}

/** A line's text without a byte order mark. */
export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** A family whose delimiter is one line; the pattern's group `name`, where it has one, is the article's name. */
export function oneLine(pattern: RegExp, kind: DelimiterHit['kind'] = 'open'): DelimiterFamily['read'] {
  return (lines, index) => {
    const match = pattern.exec(lineText(lines, index));
    return match ? { lines: 1, name: nameOf(match), kind } : undefined;
  };
}

/** A family whose delimiter is a rule, a line with the name, and the same rule again. */
export function betweenRules(rule: string, pattern: RegExp): DelimiterFamily['read'] {
  return (lines, index) => {
    if (lineText(lines, index) !== rule || lineText(lines, index + 2) !== rule) return undefined;
    const match = pattern.exec(lineText(lines, index + 1));
    return match ? { lines: 3, name: nameOf(match), kind: 'open' } : undefined;
  };
}

/** The first reader that recognises the line wins. */
export function anyOf(...readers: DelimiterFamily['read'][]): DelimiterFamily['read'] {
  return (lines, index) => {
    for (const read of readers) {
      const hit = read(lines, index);
      if (hit) return hit;
    }
    return undefined;
  };
}

/** The text of a match's group `name`, trimmed; null where it is empty or missing. */
export function nameOf(match: RegExpExecArray): string | null {
  const name = match.groups?.['name']?.trim() ?? '';
  return name === '' ? null : name;
}
