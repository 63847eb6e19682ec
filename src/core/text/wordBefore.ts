import { CHARACTER, characterClasses, isLetterClass } from './characters';

/** The word at the end of a piece of text, dots within it included, and what the word before that is. */
export interface WordBefore {
  /** Empty where there is none. */
  readonly word: string;
  /** True where the word before begins with a capital. */
  readonly afterCapital: boolean;
  /** True where a number stands before. */
  readonly afterNumber: boolean;
}

const WORD_BEFORE =
  /(?:(?:(?<capital>\p{Lu})[\p{L}\p{M}]*|(?<number>\p{N})|[\p{L}\p{M}]+)?\s+)?(?<=^|[^\p{L}\p{N}])(?<word>[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[./’'-]{1,2}[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*)$/u;

const BEYOND_BASIC = /[\ud800-\udfff]/;

/** The word that `text` ends with. */
export function wordBefore(text: string): WordBefore {
  if (BEYOND_BASIC.test(text)) return byPattern(text);
  const start = wordStart(text);
  const gap = start < text.length ? gapBefore(text, start) : start;
  return {
    word: text.slice(start),
    afterCapital: gap < start && beginsCapital(text, gap),
    afterNumber: gap < start && classAt(text, gap - 1) === CHARACTER.digit,
  };
}

/** What `wordBefore` finds, by one pattern that knows letters beyond the basic plane too, at many times the cost. */
function byPattern(text: string): WordBefore {
  const { word = '', capital, number } = WORD_BEFORE.exec(text)?.groups ?? {};
  return { word, afterCapital: capital !== undefined, afterNumber: number !== undefined };
}

const classAt = (text: string, at: number): number => characterClasses()[text.charCodeAt(at)] ?? 0;

const isInWord = (kind: number): boolean => isLetterClass(kind) || kind === CHARACTER.digit;

const SEPARATORS = "./’'-";
const MOST_SEPARATORS = 2;

/** Where the last word begins: runs of letters and digits, with one or two signs between them; the text's end where there is none. */
function wordStart(text: string): number {
  let start = text.length;
  for (let end = start; ;) {
    let run = end;
    while (run > 0 && isInWord(classAt(text, run - 1))) run--;
    let first = run;
    // No word begins with a mark.
    while (first < end && classAt(text, first) === CHARACTER.mark) first++;
    if (first === end) return start;
    start = first;
    if (first > run) return start;
    end = first;
    while (first - end < MOST_SEPARATORS && end > 0 && SEPARATORS.includes(text.charAt(end - 1))) end--;
    if (end === first) return start;
  }
}

/** Where the white space before a word begins. */
function gapBefore(text: string, word: number): number {
  let gap = word;
  while (gap > 0 && classAt(text, gap - 1) === CHARACTER.space) gap--;
  return gap;
}

/** True where the word that ends at `end` begins with a capital. */
function beginsCapital(text: string, end: number): boolean {
  let start = end;
  while (start > 0 && isLetterClass(classAt(text, start - 1))) start--;
  return start < end && /^\p{Lu}/u.test(text.charAt(start));
}
