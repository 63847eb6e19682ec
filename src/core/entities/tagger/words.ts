import { CHARACTER, characterClasses, isLetterClass } from '../../text/characters';
import { HASH_START, hashStep } from '../../text/hash';
import type { TextRange } from '../../text/range';

/** A stretch of text cut into words: runs of letters, runs of digits, and every other visible character alone. */
export interface Words {
  /** UTF-16 offsets into the text, one a word. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly forms: readonly string[];
}

/** Stands for a link, handle, tag or e-mail address, which is never inside a name. */
export const OPAQUE = '\ufffc';

const LINK = /(?:https?:\/\/|www\.|pic\.(?:twitter|x)\.com\/)\S*/y;
const HANDLE = /[@#][\p{L}\p{M}\p{N}_.-]*[\p{L}\p{M}\p{N}_]/uy;
const LINK_STARTS = new Set(['http', 'https', 'www', 'pic']);
const LONGEST_LINK_START = 5;

/** A step of a hash that has nothing in common with `hashStep`: a polynomial in an odd number. */
const checkStep = (check: number, code: number): number => (Math.imul(check, 0x2c1b3c6d) + code + 1) | 0;

/**
 * Goes through the words of a stretch of text. Hyphens, apostrophes and full stops are words of their own, so that a
 * name can end at any of them ("Kore'ye", "EE.UU.", "PC-COVID-19"); so are flags and other emoji.
 */
export class WordCursor {
  /** Where the word stands that the last `next` came to, in UTF-16 units. */
  start = 0;
  end = 0;
  /** True where it is a link, handle or tag. */
  opaque = false;
  /** Two hashes of its UTF-16 units, which together tell words apart; of no use where it is opaque. */
  hash = 0;
  check = 0;
  #from = 0;
  #to = 0;
  readonly #classes = characterClasses();

  constructor(private readonly text: string) {}

  /** Begins a stretch. */
  begin([from, to]: TextRange): void {
    this.#from = from;
    this.#to = to;
  }

  /** Goes on to the next word; false where there is none. */
  next(): boolean {
    const { text } = this;
    const classes = this.#classes;
    const to = this.#to;
    let from = this.#from;
    let code = 0;
    let kind: number = CHARACTER.space;
    for (; from < to; from++) {
      code = text.charCodeAt(from);
      kind = classes[code] ?? 0;
      if (kind !== CHARACTER.space) break;
    }
    if (from >= to) return false;
    let hash = hashStep(HASH_START, code);
    let check = checkStep(0, code);
    let end = from + 1;
    this.opaque = false;
    if (isLetterClass(kind)) {
      for (; end < to; end++) {
        code = text.charCodeAt(end);
        if (!isLetterClass(classes[code] ?? 0)) break;
        hash = hashStep(hash, code);
        check = checkStep(check, code);
      }
      if (end - from <= LONGEST_LINK_START && LINK_STARTS.has(text.slice(from, end)))
        end = this.#endOf(LINK, from, end);
    } else if (kind === CHARACTER.digit) {
      for (; end < to; end++) {
        code = text.charCodeAt(end);
        if ((classes[code] ?? 0) !== CHARACTER.digit) break;
        hash = hashStep(hash, code);
        check = checkStep(check, code);
      }
    } else if (code >= 0xd800 && code < 0xdc00 && end < to) {
      code = text.charCodeAt(end++);
      hash = hashStep(hash, code);
      check = checkStep(check, code);
    } else if (code === 0x40 || code === 0x23) {
      end = this.#endOf(HANDLE, from, end);
    }
    this.start = from;
    this.end = end;
    this.hash = hash;
    this.check = check;
    this.#from = end;
    return true;
  }

  /** Where the match of a sticky pattern at `from` ends, at most where the stretch does; `end` where none is longer. */
  #endOf(pattern: RegExp, from: number, end: number): number {
    pattern.lastIndex = from;
    const match = pattern.test(this.text) ? Math.min(pattern.lastIndex, this.#to) : -1;
    this.opaque = match > end;
    return Math.max(match, end);
  }
}

/** Cuts the stretch `range` of `text` into words as a `WordCursor` does. */
export function readWords(text: string, range: TextRange): Words {
  const starts: number[] = [];
  const ends: number[] = [];
  const forms: string[] = [];
  const cursor = new WordCursor(text);
  cursor.begin(range);
  while (cursor.next()) {
    starts.push(cursor.start);
    ends.push(cursor.end);
    forms.push(cursor.opaque ? OPAQUE : text.slice(cursor.start, cursor.end));
  }
  return { starts, ends, forms };
}
