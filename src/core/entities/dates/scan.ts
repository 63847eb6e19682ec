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
    let hash = HASH_START;
    let at = start;
    for (; at < end; at++) {
      const code = text.charCodeAt(at);
      const kind = classes[code] ?? 0;
      if (isLetterClass(kind)) hash = hashStep(hash, code);
      else if (kind === CHARACTER.digit) {
        hash = hashStep(hash, code);
        this.#digits = true;
      } else {
        const joins = code === HYPHEN || code === SOFT_HYPHEN;
        if (!joins || at + 1 >= end || !isWordStart(classes[text.charCodeAt(at + 1)] ?? 0)) break;
        if (code === SOFT_HYPHEN) hash = hashStep(hash, code);
        else {
          this.#checkPart(text, part, at, hash);
          part = at + 1;
          hash = HASH_START;
        }
      }
    }
    this.#checkPart(text, part, at, hash);
    return at;
  }

  #checkPart(text: string, start: number, end: number, hash: number): void {
    if (this.#filter.mayHold(hash) && this.spellings.has(text.slice(start, end))) this.#spelled = true;
  }

  /** A number that can be part of a date: of more than two digits, or with something behind it that is not white space. */
  #isDateNumber(text: string, start: number, end: number): boolean {
    return end - start > 2 || !isDigit(text.charCodeAt(end - 1)) || BEHIND_DAYS.has(text.charAt(end));
  }
}

const BEHIND_DAYS = new Set("./ªº'’-");

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
