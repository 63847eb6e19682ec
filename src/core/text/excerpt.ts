import type { TextRange } from './range';

/** What a list shows of a text: at most so many UTF-16 units before it is cut. */
const LONGEST = 80;

const BLANKS = /[\s\u0085]+/gu;

/** Control characters, and the marks that would turn the direction of the row that they stand in. */
const INVISIBLE = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** The beginning of `range` as one line for a list: white space made single spaces, cut at a word where it is long. */
export function excerpt(text: string, [start, end]: TextRange, longest = LONGEST): string {
  // White space shrinks, so look a little further than `longest`, but never through a whole book.
  const piece = text.slice(start, Math.min(end, start + longest * 4));
  const line = plain(piece).trim();
  if (line.length <= longest) return line;
  const word = line.lastIndexOf(' ', longest);
  const cut = word > longest / 2 ? word : wholeCharacters(line, longest);
  return `${line.slice(0, cut).trimEnd()}…`;
}

/** An excerpt that shows `focus` within `around`, and where in the excerpt it stands. */
export function excerptAround(
  text: string,
  around: TextRange,
  focus: TextRange,
): { readonly text: string; readonly focus: TextRange } {
  const reach = Math.floor(LONGEST / 3);
  const from = focus[0] - around[0] > reach ? wordAfter(text, focus[0] - reach, focus[0]) : around[0];
  const before = (from > around[0] ? '…' : '') + plain(text.slice(from, focus[0])).trimStart();
  const named = excerpt(text, focus);
  const behind = excerpt(text, [focus[1], around[1]], LONGEST - reach);
  const gap = /^\s/u.test(text.slice(focus[1], focus[1] + 1)) ? ' ' : '';
  return {
    text: before + named + gap + behind,
    focus: [before.length, before.length + named.length],
  };
}

function plain(text: string): string {
  return text.replace(BLANKS, ' ').replace(INVISIBLE, '');
}

/** Where the first whole word begins at or after `from`, but not after `limit`. */
function wordAfter(text: string, from: number, limit: number): number {
  const space = text.slice(from, limit).search(/\s/u);
  return space < 0 ? wholeCharacters(text, from) : from + space + 1;
}

/** The offset `at`, or one less where that would cut a surrogate pair. */
function wholeCharacters(text: string, at: number): number {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;
}
