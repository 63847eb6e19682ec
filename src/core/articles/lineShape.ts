import { CHARACTER, characterClasses, isLetterClass } from '../text/characters';

/** How a line looks, gathered in one pass over its characters. */
export interface LineShape {
  /** In UTF-16 units. */
  readonly length: number;
  readonly words: number;
  readonly letters: number;
  readonly upper: number;
  readonly digits: number;
  readonly symbols: number;
  /** Words that begin with a capital. */
  readonly capitalised: number;
  /** Full stops, question and exclamation marks before white space or the line's end. */
  readonly sentenceEnds: number;
  /** Commas, colons, bars and the like: what menus and tables are full of. */
  readonly separators: number;
  /** Hashes of its words in order, in lower case; at most `MOST_WORDS` from the beginning, then the last two. */
  readonly wordHashes: readonly number[];
  /** Hashes of its words of five letters and more, in order. */
  readonly contentHashes: readonly number[];
}

/** So many words from a line's beginning are kept one by one. */
export const MOST_WORDS = 12;

/** Shorter words carry the grammar, not the matter. */
const CONTENT_LENGTH = 5;

/** So much of a line is looked at: what comes later changes no role, and a file may be one line. */
const REACH = 1500;

const STOPS = new Set(Array.from('.!?…。！？।؟', (stop) => stop.charCodeAt(0)));
const SEPARATORS = new Set(Array.from(',:;|/·•–—-', (separator) => separator.charCodeAt(0)));

/** FNV-1a over UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/), one step. */
export const hashStep = (hash: number, value: number): number => Math.imul(hash ^ value, 0x01000193);
export const HASH_START = 0x811c9dc5;

/** Gathers a line's shape in time linear in its length. */
export function shapeOf(line: string): LineShape {
  const classes = characterClasses();
  const counts = {
    letters: 0,
    upper: 0,
    digits: 0,
    symbols: 0,
    capitalised: 0,
    sentenceEnds: 0,
    separators: 0,
    words: 0,
  };
  const hashes: number[] = [];
  const content: number[] = [];
  const end = Math.min(line.length, REACH);
  let hash = HASH_START;
  let wordLength = 0;
  let last = 0;
  for (let index = 0; index <= end; index++) {
    const code = index < end ? line.charCodeAt(index) : 0x20;
    const kind = classes[code] ?? CHARACTER.other;
    if (isLetterClass(kind) || kind === CHARACTER.digit) {
      if (kind === CHARACTER.digit) counts.digits++;
      else counts.letters++;
      if (kind === CHARACTER.upper) counts.upper++;
      if (wordLength === 0 && kind === CHARACTER.upper) counts.capitalised++;
      // Capitals below U+0600 differ from their small letters by these bits or by table; a hash needs no more than that.
      hash = hashStep(hash, kind === CHARACTER.upper ? line.charAt(index).toLowerCase().charCodeAt(0) : code);
      wordLength++;
    } else {
      if (wordLength > 0) {
        counts.words++;
        if (hashes.length < MOST_WORDS) hashes.push(hash);
        if (wordLength >= CONTENT_LENGTH) content.push(hash);
        last = hash;
        hash = HASH_START;
        wordLength = 0;
      }
      if (STOPS.has(code)) {
        const next = index + 1 < end ? (classes[line.charCodeAt(index + 1)] ?? 0) : CHARACTER.space;
        if (next === CHARACTER.space) counts.sentenceEnds++;
      } else if (SEPARATORS.has(code)) counts.separators++;
      else if (kind === CHARACTER.symbol) counts.symbols++;
    }
  }
  if (counts.words > MOST_WORDS) hashes.push(last);
  return { ...counts, length: line.length, wordHashes: hashes, contentHashes: content };
}

/** The share of a line's content words that are among `others`, from 0 to 1. */
export function sharedContent({ contentHashes }: LineShape, others: ReadonlySet<number>): number {
  if (contentHashes.length === 0) return 0;
  let shared = 0;
  for (const hash of contentHashes) if (others.has(hash)) shared++;
  return shared / contentHashes.length;
}
