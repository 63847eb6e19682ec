import { HASH_START, hashStep } from '../text/hash';
import { lazy } from '../text/lazy';
import { lineMarks, MARK, smallLetters } from './lineCharacters';

/** The longest stretch that is read, in UTF-16 units. */
export const LONGEST_READ = 400;

/** No stretch has more words: a sign stands between any two. */
const MOST = LONGEST_READ / 2 + 1;

const IDEOGRAPHIC_SPACE = 0x3000;
const DANDA = 0x964;

/** How a word's shape is packed: its length in the low bits, how many digits and capitals it has, whether one opens it. */
const SIZE_BITS = 9;
const DIGITS_AT = 9;
const CAPITALS_AT = 18;
const OPENS_CAPITAL = 1 << 27;
const FIRST_CAPITAL = OPENS_CAPITAL + (1 << CAPITALS_AT);
const SIZE = (1 << SIZE_BITS) - 1;

/** The mark of every UTF-16 unit, and above it its small letter: one look-up tells both. */
const SMALL_AT = 8;
const MARKS = (1 << SMALL_AT) - 1;
const units = lazy((): Uint32Array => {
  const marks = lineMarks();
  return Uint32Array.from(smallLetters(), (small, code) => (small << SMALL_AT) | (marks[code] ?? 0));
});

/** The words of one line, and the signs between them; each `read` forgets the line before. */
export class LineWords {
  /** How many words there are. */
  count = 0;
  /** Of each word: the hash of its small letters, where it ends, and its shape: see `sizeOf` and its like. */
  readonly hashes = new Int32Array(MOST);
  readonly ends = new Int32Array(MOST);
  readonly shapes = new Int32Array(MOST);
  /** How often each mark stands between words. */
  readonly marks = new Uint16Array(MARK.other + 1);
  /** Full stops, question and exclamation marks that end something. */
  stops = 0;
  /** Dashes behind a space or a stop. */
  dashes = 0;
  links = 0;
  ideographs = 0;
  /** How many words stand before the first colon and the first of the dashes; -1 for none. */
  colonAfter = -1;
  dashAfter = -1;
  readonly #marks = lineMarks();
  readonly #units = units();

  /** Reads the stretch `[start, stop)`, of at most `LONGEST_READ` units. */
  read(text: string, start: number, stop: number): void {
    const units = this.#units;
    this.#clear();
    let before: number = MARK.space;
    // The word that is being read, if it has begun.
    let wordStart = start;
    let shape = 0;
    let hash = HASH_START | 0;
    for (let index = start; index < stop; index++) {
      const code = text.charCodeAt(index);
      const unit = units[code] ?? 0;
      const mark = unit & MARKS;
      if (mark <= MARK.ideograph) {
        // Nearly every letter is a small one.
        if (mark !== MARK.lower) {
          if (mark === MARK.upper) shape += index === wordStart ? FIRST_CAPITAL : 1 << CAPITALS_AT;
          else if (mark === MARK.digit) shape += 1 << DIGITS_AT;
          else if (mark === MARK.ideograph) this.ideographs++;
        }
        hash = hashStep(hash, unit >>> SMALL_AT);
      } else {
        if (index > wordStart) {
          this.#add(hash, index, shape + index - wordStart);
          hash = HASH_START | 0;
          shape = 0;
        }
        wordStart = index + 1;
        if (mark !== MARK.space) this.#readSign(text, index, stop, code, mark, before);
      }
      before = mark;
    }
    if (stop > wordStart) this.#add(hash, stop, shape + stop - wordStart);
  }

  #add(hash: number, end: number, shape: number): void {
    const word = this.count++;
    this.hashes[word] = hash;
    this.ends[word] = end;
    this.shapes[word] = shape;
  }

  #clear(): void {
    this.count = 0;
    // Faster than `fill` for so few.
    for (let mark = 0; mark < this.marks.length; mark++) this.marks[mark] = 0;
    this.stops = 0;
    this.dashes = 0;
    this.links = 0;
    this.ideographs = 0;
    this.colonAfter = -1;
    this.dashAfter = -1;
  }

  #readSign(text: string, index: number, stop: number, code: number, mark: number, before: number): void {
    const marks = this.#marks;
    this.marks[mark] = (this.marks[mark] ?? 0) + 1;
    if (mark === MARK.stop || mark === MARK.question) {
      const next = index + 1 < stop ? (marks[text.charCodeAt(index + 1)] ?? 0) : MARK.space;
      const ends = next === MARK.space || next === MARK.quote || code === DANDA || code > IDEOGRAPHIC_SPACE;
      // A point behind a single letter shortens a word: "a. m.", "J. R. Ruiz".
      const single = before <= MARK.ideograph && isSingle(this.shapes[this.count - 1] ?? 0);
      if (ends && !single) this.stops++;
    } else if (mark === MARK.colon) {
      if (this.colonAfter < 0) this.colonAfter = this.count;
      if (text.charCodeAt(index + 1) === 0x2f && text.charCodeAt(index + 2) === 0x2f) this.links++;
    } else if (mark === MARK.dash && (before === MARK.space || before === MARK.stop)) {
      this.dashes++;
      if (this.dashAfter < 0) this.dashAfter = this.count;
    }
  }
}

/** What a word's shape says. A shape that is no more than `PLAINEST` is its size: it has neither digits nor capitals. */
export const PLAINEST = SIZE;
export const sizeOf = (shape: number): number => shape & SIZE;
export const digitsOf = (shape: number): number => (shape >> DIGITS_AT) & SIZE;
export const capitalsOf = (shape: number): number => (shape >> CAPITALS_AT) & SIZE;
export const opensWithCapital = (shape: number): boolean => (shape & OPENS_CAPITAL) !== 0;

/** True for one letter alone. */
const isSingle = (shape: number): boolean => sizeOf(shape) === 1 && digitsOf(shape) === 0;
