import { HASH_START, hashStep } from '../text/hash';
import { lineMarks, MARK, smallLetters } from './lineCharacters';
import { findOpening } from './openings';
import { DATING_KINDS, KIND, wordKinds } from './vocabulary';

/** So many words from a line's beginning are kept one by one. */
export const MOST_WORDS = 16;

/** So many of a line's longer words are kept for comparing it with others. */
const MOST_CONTENT = 24;

/** Shorter words carry the grammar, not the matter. */
const CONTENT_LENGTH = 5;

/** Lines up to this length are read whole, in UTF-16 units; of longer ones, which are paragraphs, the beginning is enough. */
const READ_WHOLE = 400;
const READ_OF_LONGER = 200;

/** How a line begins. */
export const START = {
  lower: 1,
  upper: 2,
  letter: 3,
  digit: 4,
  ordinal: 5,
  dash: 6,
  bullet: 7,
  quote: 8,
  bracket: 9,
  question: 10,
  arrow: 11,
  hash: 12,
  at: 13,
  stop: 14,
  other: 15,
  capitals: 16,
  symbol: 17,
  copyright: 18,
} as const;

/** How a line ends. */
export const ENDING = {
  letter: 1,
  digit: 2,
  stop: 3,
  question: 4,
  ellipsis: 5,
  colon: 6,
  comma: 7,
  quotedSentence: 8,
  quote: 9,
  bracket: 10,
  exclamation: 11,
  arrow: 12,
  other: 13,
  dash: 14,
  bracketStop: 15,
  symbol: 16,
  semicolon: 17,
} as const;

/** What one pass over a line's characters tells of it. Counts are of the part that was read. */
export interface ScannedLine {
  /** The article's text, with the line's trimmed range in it. */
  readonly start: number;
  readonly end: number;
  readonly length: number;
  readonly opening: number;
  readonly ending: number;
  /** Estimated from the part that was read. */
  readonly words: number;
  readonly digits: number;
  /** Full stops, question and exclamation marks that end something. */
  readonly stops: number;
  readonly questions: number;
  readonly quotes: number;
  readonly brackets: number;
  readonly dashes: number;
  readonly slashes: number;
  readonly bars: number;
  readonly ats: number;
  readonly money: number;
  readonly copyrights: number;
  readonly links: number;
  readonly times: number;
  readonly numericDates: number;
  readonly years: number;
  /** Words that begin with a capital, are all capitals, are of small letters and longer than three, hold a digit, or are of a date. */
  readonly capitalised: number;
  readonly capitals: number;
  readonly small: number;
  readonly numbers: number;
  readonly dating: number;
  readonly functionWords: number;
  /** How many words stand before the first colon, the first free dash, and up to the first naming of a picture's source; -1 for none. */
  readonly colonAfter: number;
  readonly dashAfter: number;
  readonly creditAt: number;
  /** The kinds of words in the line, among its first three and its last four, as bits. */
  readonly kinds: number;
  readonly firstKinds: number;
  readonly lastKinds: number;
  /** The openings that it has, as bits, and how many words the longest takes. */
  readonly openings: number;
  readonly openingWords: number;
  /** The hashes of the first and the last word in small letters; 0 for none. */
  readonly firstWord: number;
  readonly lastWord: number;
  /** Where its first words and its longer words stand in the scanner's lists. */
  readonly wordsFrom: number;
  readonly wordsTo: number;
  readonly contentFrom: number;
  readonly contentTo: number;
  /** Its length with scripts of wide letters weighed as words of others are. */
  readonly width: number;
}

/** Scans the lines of one article and keeps their words. */
export class LineScanner {
  /** The hashes of the first words of each line, and their kinds as bits. */
  words: Int32Array;
  kinds: Int32Array;
  /** The hashes of the longer words of each line. */
  content: Int32Array;
  #wordCount = 0;
  #contentCount = 0;
  readonly #marks = lineMarks();
  readonly #small = smallLetters();
  readonly #vocabulary = wordKinds();

  /** @param lines how many lines there are to scan: what the lists begin with room for. */
  constructor(
    readonly text: string,
    lines = 1,
  ) {
    this.words = new Int32Array(lines * MOST_WORDS);
    this.kinds = new Int32Array(lines * MOST_WORDS);
    this.content = new Int32Array(lines * MOST_CONTENT);
  }

  /** Scans one line, given its range without the white space at its ends; linear in its length, and at most `READ_WHOLE`. */
  scan(start: number, end: number): ScannedLine {
    const text = this.text;
    const marks = this.#marks;
    const small = this.#small;
    const vocabulary = this.#vocabulary;
    const length = end - start;
    const stop = length <= READ_WHOLE ? end : start + READ_OF_LONGER;
    this.#makeRoom();
    const wordsFrom = this.#wordCount;
    const contentFrom = this.#contentCount;
    let words = 0;
    let digits = 0;
    let stops = 0;
    let questions = 0;
    let quotes = 0;
    let brackets = 0;
    let dashes = 0;
    let slashes = 0;
    let bars = 0;
    let ats = 0;
    let money = 0;
    let copyrights = 0;
    let links = 0;
    let times = 0;
    let numericDates = 0;
    let years = 0;
    let capitalised = 0;
    let capitals = 0;
    let smallWords = 0;
    let numbers = 0;
    let dating = 0;
    let functionWords = 0;
    let ideographs = 0;
    let colonAfter = -1;
    let dashAfter = -1;
    let creditAt = -1;
    let kinds = 0;
    let firstKinds = 0;
    let last1 = 0;
    let last2 = 0;
    let last3 = 0;
    let last4 = 0;
    let lastWord = 0;
    // A point behind a single letter shortens a word: "a. m.", "J. R. Ruiz".
    let single = false;
    let before: number = MARK.space;
    for (let index = start; index <= stop; index++) {
      let code = index < stop ? text.charCodeAt(index) : SPACE;
      let mark = marks[code] ?? 0;
      if (mark <= MARK.ideograph) {
        const wordStart = index;
        let hash = HASH_START | 0;
        let wordDigits = 0;
        let wordUpper = 0;
        do {
          if (mark === MARK.upper) wordUpper++;
          else if (mark === MARK.digit) wordDigits++;
          else if (mark === MARK.ideograph) ideographs++;
          hash = hashStep(hash, small[code] ?? 0);
          before = mark;
          index++;
          code = index < stop ? text.charCodeAt(index) : SPACE;
          mark = marks[code] ?? 0;
        } while (mark <= MARK.ideograph);
        const size = index - wordStart;
        single = size === 1 && wordDigits === 0;
        const kind = vocabulary.get(hash);
        words++;
        digits += wordDigits;
        if (marks[text.charCodeAt(wordStart)] === MARK.upper) capitalised++;
        else if (wordDigits === 0 && size > 3) smallWords++;
        if (wordUpper > 1 && wordUpper === size) capitals++;
        if (wordDigits > 0) {
          numbers++;
          if (
            wordDigits === 4 &&
            size === 4 &&
            (text.charCodeAt(wordStart) === 0x31 || text.charCodeAt(wordStart) === 0x32)
          )
            years++;
          if (size <= 2 && size === wordDigits && marks[text.charCodeAt(index + 1)] === MARK.digit) {
            if (code === 0x3a) times++;
            else if (code === 0x2f || code === 0x2e) numericDates++;
          }
        } else if ((kind & DATING_KINDS) !== 0) dating++;
        if ((kind & KIND.function) !== 0) functionWords++;
        if (
          creditAt < 0 &&
          (kind & (KIND.picture | KIND.agency)) !== 0 &&
          this.#namesSource(kind, wordStart, index, stop)
        )
          creditAt = words;
        kinds |= kind;
        if (words <= 3) firstKinds |= kind;
        last4 = last3;
        last3 = last2;
        last2 = last1;
        last1 = kind;
        if (words <= MOST_WORDS) {
          this.words[this.#wordCount] = hash;
          this.kinds[this.#wordCount++] = kind;
        }
        if (size >= CONTENT_LENGTH && wordDigits === 0 && this.#contentCount - contentFrom < MOST_CONTENT)
          this.content[this.#contentCount++] = hash;
        lastWord = hash;
      }
      switch (mark) {
        case MARK.space:
          break;
        case MARK.stop:
        case MARK.question: {
          const next = index + 1 < stop ? (marks[text.charCodeAt(index + 1)] ?? 0) : MARK.space;
          const ends = next === MARK.space || next === MARK.quote || code === 0x964 || code > 0x3000;
          if (ends && !(single && before <= MARK.ideograph)) stops++;
          if (mark === MARK.question) questions++;
          break;
        }
        case MARK.colon:
          if (colonAfter < 0) colonAfter = words;
          if (text.charCodeAt(index + 1) === 0x2f && text.charCodeAt(index + 2) === 0x2f) links++;
          break;
        case MARK.quote:
          quotes++;
          break;
        case MARK.open:
          brackets++;
          break;
        case MARK.dash:
          if (before === MARK.space || before === MARK.stop) {
            dashes++;
            if (dashAfter < 0) dashAfter = words;
          }
          break;
        case MARK.slash:
          slashes++;
          break;
        case MARK.bar:
          bars++;
          break;
        case MARK.at:
          ats++;
          break;
        case MARK.money:
          money++;
          break;
        case MARK.copyright:
          copyrights++;
          break;
      }
      before = mark;
    }
    words += ideographs >> 1;
    const estimated = stop === end ? words : Math.round((words * length) / (stop - start));
    const wide = marks[text.charCodeAt(start)] === MARK.letter && text.charCodeAt(start) >= HANGUL;
    const wordsTo = this.#wordCount;
    const opened = findOpening(this.words, wordsFrom, wordsTo, estimated, colonAfter, digits > 0);
    return {
      start,
      end,
      length,
      opening: this.#opening(start),
      ending: this.#ending(start, end),
      words: estimated,
      digits,
      stops,
      questions,
      quotes,
      brackets,
      dashes,
      slashes,
      bars,
      ats,
      money,
      copyrights,
      links,
      times,
      numericDates,
      years,
      capitalised,
      capitals,
      small: smallWords,
      numbers,
      dating,
      functionWords,
      colonAfter,
      dashAfter,
      creditAt,
      kinds,
      firstKinds,
      lastKinds: last1 | last2 | last3 | last4,
      openings: opened & 0xffff,
      openingWords: opened >>> 16,
      firstWord: wordsTo > wordsFrom ? (this.words[wordsFrom] ?? 0) : 0,
      lastWord,
      wordsFrom,
      wordsTo,
      contentFrom,
      contentTo: this.#contentCount,
      width: wide ? length * 2 : length + (ideographs * 3) / 2,
    };
  }

  /** True where a picture's or an agency's word stands as in "Foto: …", "(Foto …)", "(AFP)", "Getty/…". */
  #namesSource(kind: number, start: number, end: number, stop: number): boolean {
    const marks = this.#marks;
    let next = end;
    while (next < stop && marks[this.text.charCodeAt(next)] === MARK.space) next++;
    const behind = next < stop ? marks[this.text.charCodeAt(next)] : MARK.space;
    const before = marks[this.text.charCodeAt(start - 1)];
    if (before === MARK.open) return true;
    if ((kind & KIND.picture) !== 0)
      return (
        behind === MARK.colon ||
        behind === MARK.slash ||
        behind === MARK.copyright ||
        (before === MARK.slash && behind !== MARK.space)
      );
    return (behind === MARK.slash && next === end) || (before === MARK.slash && next >= stop);
  }

  #opening(start: number): number {
    const marks = this.#marks;
    const { text } = this;
    const code = text.charCodeAt(start);
    const mark = marks[code] ?? 0;
    if (mark === MARK.upper)
      return marks[text.charCodeAt(start + 1)] === MARK.upper &&
        marks[text.charCodeAt(start + 2)] === MARK.upper
        ? START.capitals
        : START.upper;
    if (mark === MARK.digit) {
      let next = start + 1;
      while (next < start + 3 && marks[text.charCodeAt(next)] === MARK.digit) next++;
      const point = text.charCodeAt(next);
      const pointed = point === 0x2e || point === 0x29;
      return pointed && marks[text.charCodeAt(next + 1)] === MARK.space ? START.ordinal : START.digit;
    }
    return STARTS[mark] ?? START.other;
  }

  #ending(start: number, end: number): number {
    const marks = this.#marks;
    const { text } = this;
    const code = text.charCodeAt(end - 1);
    const mark = marks[code] ?? 0;
    const before = end - 2 >= start ? (marks[text.charCodeAt(end - 2)] ?? 0) : MARK.space;
    if (code === 0x21) return ENDING.exclamation;
    if (mark === MARK.stop) {
      if (code === 0x2026 || (code === 0x2e && text.charCodeAt(end - 2) === 0x2e)) return ENDING.ellipsis;
      if (before === MARK.close) return ENDING.bracketStop;
      return before === MARK.quote ? ENDING.quotedSentence : ENDING.stop;
    }
    if (mark === MARK.quote)
      return before === MARK.stop || before === MARK.question || before === MARK.comma
        ? ENDING.quotedSentence
        : ENDING.quote;
    if (code === 0x3b) return ENDING.semicolon;
    return ENDINGS[mark] ?? ENDING.other;
  }

  #makeRoom(): void {
    if (this.#wordCount + MOST_WORDS > this.words.length) {
      this.words = grown(this.words);
      this.kinds = grown(this.kinds);
    }
    if (this.#contentCount + MOST_CONTENT > this.content.length) this.content = grown(this.content);
  }
}

/** Stands behind the part that is read, so that its last word ends. */
const SPACE = 0x20;

/** Hangul and wider scripts. */
const HANGUL = 0xac00;

const STARTS: Readonly<Record<number, number>> = {
  [MARK.lower]: START.lower,
  [MARK.letter]: START.letter,
  [MARK.ideograph]: START.letter,
  [MARK.dash]: START.dash,
  [MARK.bullet]: START.bullet,
  [MARK.quote]: START.quote,
  [MARK.open]: START.bracket,
  [MARK.question]: START.question,
  [MARK.arrow]: START.arrow,
  [MARK.hash]: START.hash,
  [MARK.at]: START.at,
  [MARK.stop]: START.stop,
  [MARK.symbol]: START.symbol,
  [MARK.copyright]: START.copyright,
};

const ENDINGS: Readonly<Record<number, number>> = {
  [MARK.lower]: ENDING.letter,
  [MARK.upper]: ENDING.letter,
  [MARK.letter]: ENDING.letter,
  [MARK.combining]: ENDING.letter,
  [MARK.ideograph]: ENDING.letter,
  [MARK.digit]: ENDING.digit,
  [MARK.question]: ENDING.question,
  [MARK.colon]: ENDING.colon,
  [MARK.comma]: ENDING.comma,
  [MARK.close]: ENDING.bracket,
  [MARK.arrow]: ENDING.arrow,
  [MARK.dash]: ENDING.dash,
  [MARK.symbol]: ENDING.symbol,
};

function grown(values: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(values.length * 2 + MOST_CONTENT);
  larger.set(values);
  return larger;
}
