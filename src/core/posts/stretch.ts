import { lazy } from '../text/lazy';

/** What a stretch of a post's text weighs and holds. */
export interface Stretch {
  /** As X counts a text: links as `t.co`, East Asian letters twice, an emoji as its UTF-16 units. */
  readonly weight: number;
  /** Full stops, question and exclamation marks with white space behind them. */
  readonly sentenceEnds: number;
  /** Runs of two spaces or more. */
  readonly wideSpaces: number;
  /** True where it holds what an article's prose does not: an emoji, a tag, a handle, a link. */
  readonly signed: boolean;
  /** Letters outside of tags, handles and links. */
  readonly letters: number;
}

/** A link of any length weighs as much as a `t.co` link (https://docs.x.com/fundamentals/counting-characters). */
const LINK_WEIGHT = 23;

/** What a UTF-16 unit is here; half of a surrogate pair is looked at closely. */
const OTHER = 0;
const SPACE = 1;
const BLANK = 2;
const STOP = 3;
const WIDE = 4;
const SIGN = 5;
const SURROGATE = 6;
const LINK_LETTER = 7;
const LETTER = 8;
const DIGIT = 9;
const TAG = 10;

const KINDS: readonly (readonly [RegExp, number])[] = [
  [/ /, SPACE],
  [/\s/u, BLANK],
  [/[.!?…]/, STOP],
  [/h/, LINK_LETTER],
  [/[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uff00-\uff60]/, WIDE],
  [/[\ud800-\udfff]/, SURROGATE],
  [/[#@]/, TAG],
  [/\p{L}/u, LETTER],
  [/[\p{N}_]/u, DIGIT],
  [/\p{Extended_Pictographic}/u, SIGN],
];

const kinds = lazy((): Uint8Array => {
  const table = new Uint8Array(0x10000);
  for (let code = 0; code < table.length; code++) {
    const character = String.fromCharCode(code);
    table[code] = KINDS.find(([pattern]) => pattern.test(character))?.[1] ?? OTHER;
  }
  return table;
});

const PICTURE = /[\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}]/uy;

const LINK = /https?:\/\/\S{1,3000}/y;

/** Weighs the stretch `[start, end)` of `text`, in one pass. What ends in it may be followed by a further one. */
export function weigh(text: string, start: number, end: number): Stretch {
  const table = kinds();
  let weight = end - start;
  let sentenceEnds = 0;
  let wideSpaces = 0;
  let signed = false;
  let letters = 0;
  let inTag = false;
  let previous = OTHER;
  /** The length of the run of spaces before `at`; 0 where other white space is in it. */
  let spaces = 0;
  for (let at = start; at < end; at++) {
    let kind = table[text.charCodeAt(at)] ?? OTHER;
    if (kind === SPACE || kind === BLANK) {
      if (previous === STOP) sentenceEnds++;
      spaces = kind === SPACE && (spaces > 0 || previous !== BLANK) ? spaces + 1 : 0;
      previous = kind === SPACE && spaces > 0 ? SPACE : BLANK;
      inTag = false;
      continue;
    }
    if (spaces > 1 && at > start + spaces) wideSpaces++;
    spaces = 0;
    if (kind === WIDE) weight++;
    else if (kind === SIGN || kind === TAG) signed = true;
    else if (kind === SURROGATE) signed ||= matchesAt(PICTURE, text, at);
    else if (kind === LINK_LETTER && matchesAt(LINK, text, at)) {
      const linkEnd = Math.min(LINK.lastIndex, end);
      weight += LINK_WEIGHT - (linkEnd - at);
      signed = true;
      at = linkEnd - 1;
      kind = table[text.charCodeAt(at)] ?? OTHER;
      previous = kind;
      continue;
    }
    if (kind === TAG) inTag = true;
    else if (kind !== LETTER && kind !== LINK_LETTER && kind !== WIDE && kind !== DIGIT) inTag = false;
    else if (kind !== DIGIT && !inTag) letters++;
    previous = kind;
  }
  return { weight, sentenceEnds, wideSpaces: wideSpaces + (spaces > 1 ? 1 : 0), signed, letters };
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
