import { lazy } from '../text/lazy';
import { lineMarks, MARK } from './lineCharacters';
import { endingOf, startOf } from './lineEnds';
import { digitsOf, LineWords, LONGEST_READ, sizeOf } from './lineWords';
import { findOpening } from './openings';
import { WordCounts } from './wordCounts';

/** So many words from a line's beginning are kept one by one. */
export const MOST_WORDS = 16;

/** So many of a line's longer words are kept for comparing it with others. */
const MOST_CONTENT = 24;

/** Shorter words carry the grammar, not the matter. */
const CONTENT_LENGTH = 5;

/** Of lines longer than `LONGEST_READ`, which are paragraphs, the beginning is enough; in UTF-16 units. */
const READ_OF_LONGER = 200;

/** What a line's characters and words tell of it. Counts are of the part that was read. */
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

/** Longer lists, of more words than articles have, are not kept for the next one. */
const MOST_KEPT = 2 ** 17;

/** What one line is read into, and then the next: room that is made once. */
const rooms = lazy(() => ({ read: new LineWords(), counts: new WordCounts() }));

/** Scans the lines of one article after the other, and keeps the words of the last one's. */
export class LineScanner {
  /** The hashes of the first words of each line, and their kinds as bits. */
  words: Int32Array;
  kinds: Int32Array;
  /** The hashes of the longer words of each line. */
  content: Int32Array;
  #wordCount = 0;
  #contentCount = 0;
  readonly #read: LineWords;
  readonly #counts: WordCounts;

  constructor(private text: string) {
    const { read, counts } = rooms();
    this.#read = read;
    this.#counts = counts;
    this.words = new Int32Array(MOST_WORDS);
    this.kinds = new Int32Array(MOST_WORDS);
    this.content = new Int32Array(MOST_CONTENT);
  }

  /** Goes on to another article and forgets the words of the one before; its lists stay as large as they have grown, within reason. */
  begin(text: string): void {
    this.text = text;
    this.#wordCount = 0;
    this.#contentCount = 0;
    if (this.content.length <= MOST_KEPT) return;
    this.words = new Int32Array(MOST_WORDS);
    this.kinds = new Int32Array(MOST_WORDS);
    this.content = new Int32Array(MOST_CONTENT);
  }

  /** Scans one line, given its range without the white space at its ends; linear in its length, and at most `LONGEST_READ`. */
  scan(start: number, end: number): ScannedLine {
    const text = this.text;
    const read = this.#read;
    const counts = this.#counts;
    const { marks } = read;
    const length = end - start;
    const stop = length <= LONGEST_READ ? end : start + READ_OF_LONGER;
    read.read(text, start, stop);
    counts.count(read, text, stop);
    this.#makeRoom();
    const wordsFrom = this.#wordCount;
    const contentFrom = this.#contentCount;
    this.#keepWords();
    const wordsTo = this.#wordCount;
    const wordsRead = read.count + (read.ideographs >> 1);
    const words = stop === end ? wordsRead : Math.round((wordsRead * length) / (stop - start));
    const opened = findOpening(this.words, wordsFrom, wordsTo, words, read.colonAfter, counts.digits > 0);
    return {
      start,
      end,
      length,
      opening: startOf(text, start),
      ending: endingOf(text, start, end),
      words,
      digits: counts.digits,
      stops: read.stops,
      questions: marks[MARK.question] ?? 0,
      quotes: marks[MARK.quote] ?? 0,
      brackets: marks[MARK.open] ?? 0,
      dashes: read.dashes,
      slashes: marks[MARK.slash] ?? 0,
      bars: marks[MARK.bar] ?? 0,
      ats: marks[MARK.at] ?? 0,
      money: marks[MARK.money] ?? 0,
      copyrights: marks[MARK.copyright] ?? 0,
      links: read.links,
      times: counts.times,
      numericDates: counts.numericDates,
      years: counts.years,
      capitalised: counts.capitalised,
      capitals: counts.capitals,
      small: counts.small,
      numbers: counts.numbers,
      dating: counts.dating,
      functionWords: counts.functionWords,
      colonAfter: read.colonAfter,
      dashAfter: read.dashAfter,
      creditAt: counts.creditAt,
      kinds: counts.kinds,
      firstKinds: counts.firstKinds,
      lastKinds: counts.lastKinds,
      openings: opened & 0xffff,
      openingWords: opened >>> 16,
      firstWord: wordsTo > wordsFrom ? (this.words[wordsFrom] ?? 0) : 0,
      lastWord: read.hashes[read.count - 1] ?? 0,
      wordsFrom,
      wordsTo,
      contentFrom,
      contentTo: this.#contentCount,
      width: widthOf(text, start, length, read.ideographs),
    };
  }

  /** Keeps what others ask for word by word. */
  #keepWords(): void {
    const { count, hashes, shapes } = this.#read;
    const { ofWords } = this.#counts;
    const { words, kinds, content } = this;
    const kept = Math.min(count, MOST_WORDS);
    const from = this.#wordCount;
    for (let word = 0; word < kept; word++) {
      words[from + word] = hashes[word] ?? 0;
      kinds[from + word] = ofWords[word] ?? 0;
    }
    this.#wordCount = from + kept;
    let next = this.#contentCount;
    const most = next + MOST_CONTENT;
    for (let word = 0; word < count && next < most; word++) {
      const shape = shapes[word] ?? 0;
      if (sizeOf(shape) >= CONTENT_LENGTH && digitsOf(shape) === 0) content[next++] = hashes[word] ?? 0;
    }
    this.#contentCount = next;
  }

  #makeRoom(): void {
    if (this.#wordCount + MOST_WORDS > this.words.length) {
      this.words = grown(this.words);
      this.kinds = grown(this.kinds);
    }
    if (this.#contentCount + MOST_CONTENT > this.content.length) this.content = grown(this.content);
  }
}

/** Hangul and wider scripts. */
const HANGUL = 0xac00;

/** A line's length, with scripts of wide letters weighed as words of others are. */
function widthOf(text: string, start: number, length: number, ideographs: number): number {
  const code = text.charCodeAt(start);
  const wide = lineMarks()[code] === MARK.letter && code >= HANGUL;
  return wide ? length * 2 : length + (ideographs * 3) / 2;
}

function grown(values: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(values.length * 2 + MOST_CONTENT);
  larger.set(values);
  return larger;
}
