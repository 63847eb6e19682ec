import { CHARACTER, characterClasses, isLetterClass } from '../../text/characters';
import { HASH_START, hashStep } from '../../text/hash';
import type { TextRange } from '../../text/range';
import { isSuspicious, isWordStart, mayBeginLink } from '../../text/tokens';
import { WordFilter } from './wordFilter';

/** What a look at a stretch of text tells. */
export const LOOK = {
  /** It holds no date. */
  none: 0,
  /** It may hold one, and neither links nor handles nor anything else that is opaque. */
  plain: 1,
  /** Whether it may hold one shows only in its tokens. */
  tokens: 2,
} as const;

export type Look = (typeof LOOK)[keyof typeof LOOK];

const HYPHEN = 0x2d;
const SOFT_HYPHEN = 0x2010;
const AT_SIGN = 0x40;

/** Looks at each character once to tell whether a stretch may hold a date: a calendar word, or a number that can be part of one. */
export class DateScan {
  /** From the first word of the stretch that was looked at last to the end of its last word; empty where it has none. */
  first = 0;
  last = 0;
  readonly #filter: WordFilter;

  /** @param spellings the words that speak for a date. */
  constructor(private readonly spellings: ReadonlySet<string>) {
    this.#filter = new WordFilter(spellings);
  }

  look(text: string, [start, end]: TextRange): Look {
    const classes = characterClasses();
    [this.first, this.last] = [start, start];
    let [found, digits, opaque] = [false, false, false];
    for (let at = start; at < end;) {
      const code = text.charCodeAt(at);
      const kind = classes[code] ?? 0;
      if (!isWordStart(kind)) {
        // An address may end within a word.
        if (code === AT_SIGN) return LOOK.tokens;
        opaque ||= isSuspicious(code);
        at++;
        continue;
      }
      if (this.last === start) this.first = at;
      const behind = this.#endOfWord(text, at, end, classes);
      found ||= isDigit(code) ? this.#isDateNumber(text, at, behind) : this.#spelled;
      digits ||= this.#digits;
      opaque ||= mayBeginLink(text, behind);
      this.last = behind;
      at = behind;
    }
    if (opaque) return found || digits ? LOOK.tokens : LOOK.none;
    return found ? LOOK.plain : LOOK.none;
  }

  /** Of the word that `#endOfWord` came to last: whether a part of it, between hyphens, is a spelling, and whether it holds digits. */
  #spelled = false;
  #digits = false;

  #endOfWord(text: string, start: number, end: number, classes: Uint8Array): number {
    this.#spelled = false;
    this.#digits = false;
    let part = start;
    for (;;) {
      const behind = this.#endOfPart(text, part, end, classes);
      if (text.charCodeAt(behind) !== HYPHEN || !isJoined(text, behind, end, classes)) return behind;
      part = behind + 1;
    }
  }

  /** Where the word, or its part before a hyphen, ends. */
  #endOfPart(text: string, start: number, end: number, classes: Uint8Array): number {
    let digits = 0;
    let at = start;
    for (; at < end; at++) {
      const code = text.charCodeAt(at);
      const kind = classes[code] ?? 0;
      if (isLetterClass(kind)) continue;
      if (kind === CHARACTER.digit) digits++;
      else if (code !== SOFT_HYPHEN || !isJoined(text, at, end, classes)) break;
    }
    if (digits > 0) this.#digits = true;
    if (this.#isSpelling(text, start, at)) this.#spelled = true;
    return at;
  }

  /** Most words are told from all spellings by how they begin, and nearly all others by their hash. */
  #isSpelling(text: string, start: number, end: number): boolean {
    if (!this.#filter.mayBegin(text.charCodeAt(start), text.charCodeAt(start + 1))) return false;
    let hash = HASH_START;
    for (let at = start; at < end; at++) hash = hashStep(hash, text.charCodeAt(at));
    return this.#filter.mayHold(hash) && this.spellings.has(text.slice(start, end));
  }

  /** A number that can be part of a date: of more than two digits, or with something behind it that is not white space. */
  #isDateNumber(text: string, start: number, end: number): boolean {
    return end - start > 2 || !isDigit(text.charCodeAt(end - 1)) || BEHIND_DAYS.has(text.charAt(end));
  }
}

/** True where the hyphen at `at` is within a word. */
const isJoined = (text: string, at: number, end: number, classes: Uint8Array): boolean =>
  at + 1 < end && isWordStart(classes[text.charCodeAt(at + 1)] ?? 0);

const BEHIND_DAYS = new Set("./ªº'’-");

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
