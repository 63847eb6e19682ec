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

/** What a line's characters and words tell of it. Counts are of the part that was read. A scanner writes it, nobody else. */
export class ScannedLine {
  /** The article's text, with the line's trimmed range in it. */
  start = 0;
  end = 0;
  length = 0;
  opening = 0;
  ending = 0;
  /** Estimated from the part that was read. */
  words = 0;
  digits = 0;
  /** Full stops, question and exclamation marks that end something. */
  stops = 0;
  questions = 0;
  quotes = 0;
  brackets = 0;
  dashes = 0;
  slashes = 0;
  bars = 0;
  ats = 0;
  money = 0;
  copyrights = 0;
  links = 0;
  times = 0;
  numericDates = 0;
  years = 0;
  /** Words that begin with a capital, are all capitals, are of small letters and longer than three, hold a digit, or are of a date. */
  capitalised = 0;
  capitals = 0;
  small = 0;
  numbers = 0;
  dating = 0;
  functionWords = 0;
  /** How many words stand before the first colon, the first free dash, and up to the first naming of a picture's source; -1 for none. */
  colonAfter = 0;
  dashAfter = 0;
  creditAt = 0;
  /** The kinds of words in the line, among its first three and its last four, as bits. */
  kinds = 0;
  firstKinds = 0;
  lastKinds = 0;
  /** The openings that it has, as bits, and how many words the longest takes. */
  openings = 0;
  openingWords = 0;
  /** The hashes of the first and the last word in small letters; 0 for none. */
  firstWord = 0;
  lastWord = 0;
  /** Where its first words and its longer words stand in the scanner's lists. */
  wordsFrom = 0;
  wordsTo = 0;
  contentFrom = 0;
  contentTo = 0;
  /** Its length with scripts of wide letters weighed as words of others are. */
  width = 0;
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

  /** Scans one line into `line`, given its range without the white space at its ends; linear in its length, and at most `LONGEST_READ`. */
  scan(start: number, end: number, line = new ScannedLine()): ScannedLine {
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
    line.start = start;
    line.end = end;
    line.length = length;
    line.opening = startOf(text, start);
    line.ending = endingOf(text, start, end);
    line.words = words;
    line.digits = counts.digits;
    line.stops = read.stops;
    line.questions = marks[MARK.question] ?? 0;
    line.quotes = marks[MARK.quote] ?? 0;
    line.brackets = marks[MARK.open] ?? 0;
    line.dashes = read.dashes;
    line.slashes = marks[MARK.slash] ?? 0;
    line.bars = marks[MARK.bar] ?? 0;
    line.ats = marks[MARK.at] ?? 0;
    line.money = marks[MARK.money] ?? 0;
    line.copyrights = marks[MARK.copyright] ?? 0;
    line.links = read.links;
    line.times = counts.times;
    line.numericDates = counts.numericDates;
    line.years = counts.years;
    line.capitalised = counts.capitalised;
    line.capitals = counts.capitals;
    line.small = counts.small;
    line.numbers = counts.numbers;
    line.dating = counts.dating;
    line.functionWords = counts.functionWords;
    line.colonAfter = read.colonAfter;
    line.dashAfter = read.dashAfter;
    line.creditAt = counts.creditAt;
    line.kinds = counts.kinds;
    line.firstKinds = counts.firstKinds;
    line.lastKinds = counts.lastKinds;
    line.openings = opened & 0xffff;
    line.openingWords = opened >>> 16;
    line.firstWord = wordsTo > wordsFrom ? (this.words[wordsFrom] ?? 0) : 0;
    line.lastWord = read.hashes[read.count - 1] ?? 0;
    line.wordsFrom = wordsFrom;
    line.wordsTo = wordsTo;
    line.contentFrom = contentFrom;
    line.contentTo = this.#contentCount;
    line.width = widthOf(text, start, length, read.ideographs);
    return line;
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

/** A line's length, with scripts of wide letters weighed as words of others are, rounded down. */
function widthOf(text: string, start: number, length: number, ideographs: number): number {
  const code = text.charCodeAt(start);
  const wide = lineMarks()[code] === MARK.letter && code >= HANGUL;
  return wide ? length * 2 : length + ((ideographs * 3) >> 1);
}

function grown(values: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(values.length * 2 + MOST_CONTENT);
  larger.set(values);
  return larger;
}
