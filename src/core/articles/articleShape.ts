import type { Line } from './articleLines';
import { START } from './lineEnds';
import type { ScannedLine } from './scannedLine';
import { WordTally } from './wordTally';

/** What the lines of an article have in common. */
export interface ArticleShape {
  /** The numbers of the first and the last paragraph; -1 for none. */
  readonly first: number;
  readonly last: number;
  /** Most lines stand behind a blank one. */
  readonly blanks: boolean;
  /** Paragraphs are cut into lines of about one width. */
  readonly wrapped: boolean;
  /** The first line may be a title. */
  readonly titled: boolean;
  readonly dates: number;
  /** How often lines that are not long have each opening, and how often short ones have each first word. */
  readonly openings: Int32Array;
  readonly firstWords: WordTally;
  /** By slot of a content word's hash: how often paragraphs have it, and whether the title does. */
  readonly bag: Uint8Array;
}

/** Slots for the content words of an article; words that share one do little harm. */
const BAG = 8192;
const IN_TITLE = 0x80;
const MOST_COUNTED = 0x7f;

const slotOf = (hash: number): number => (hash ^ (hash >>> 13)) & (BAG - 1);

export const isInTitle = (bag: Uint8Array, hash: number): boolean =>
  ((bag[slotOf(hash)] ?? 0) & IN_TITLE) !== 0;

export const timesInBody = (bag: Uint8Array, hash: number): number => (bag[slotOf(hash)] ?? 0) & MOST_COUNTED;

/** Longer titles are paragraphs. */
const TITLE_WIDTH = 160;

/** So much of an article's opening marks counts towards `openings`. */
const LONGEST_MARKED = 200;

/** What an article's lines are counted in: room that serves one article after the other. */
export class CountingRoom {
  readonly openings = new Int32Array(Object.keys(START).length + 1);
  readonly bag = new Uint8Array(BAG);
  readonly firstWords = new WordTally();
}

/** @param room is cleared, and belongs to the shape until another article is described in it. */
export function describeArticle(
  lines: readonly Line[],
  content: Int32Array,
  { openings, bag, firstWords }: CountingRoom,
): ArticleShape {
  openings.fill(0);
  bag.fill(0);
  firstWords.begin(lines.length);
  let first = -1;
  let last = -1;
  let blanks = 0;
  let broken = 0;
  let dates = 0;
  lines.forEach((line, index) => {
    if (line.afterBlank) blanks++;
    if (line.post) return;
    const { scanned } = line;
    if (line.dated) dates++;
    if (line.paragraph) {
      if (first < 0) first = index;
      last = index;
      countWords(bag, content, scanned);
    }
    if (line.short) firstWords.add(scanned.firstWord);
    if (scanned.length < LONGEST_MARKED) openings[scanned.opening] = (openings[scanned.opening] ?? 0) + 1;
    const before = lines[index - 1];
    if (before && goesOn(before, line)) broken++;
  });
  const title = lines.find((line) => !line.post);
  if (title) markTitle(bag, content, title.scanned);
  return {
    first,
    last,
    blanks: blanks * 2 > lines.length,
    wrapped: broken >= 3 && broken * 4 > lines.length,
    titled:
      lines.length > 1 &&
      lines[0] === title &&
      title !== undefined &&
      title.scanned.width < TITLE_WIDTH &&
      !title.closed,
    dates,
    openings,
    firstWords,
    bag,
  };
}

/** True where a line goes on in the next one in the middle of a sentence. */
export function goesOn(line: Line, next: Line): boolean {
  return !line.post && !next.post && !line.closed && line.close !== 4 && next.scanned.opening === START.lower;
}

function countWords(bag: Uint8Array, content: Int32Array, { contentFrom, contentTo }: ScannedLine): void {
  for (let index = contentFrom; index < contentTo; index++) {
    const slot = slotOf(content[index] ?? 0);
    if ((bag[slot] ?? 0) < MOST_COUNTED) bag[slot] = (bag[slot] ?? 0) + 1;
  }
}

function markTitle(bag: Uint8Array, content: Int32Array, { contentFrom, contentTo }: ScannedLine): void {
  for (let index = contentFrom; index < contentTo; index++) {
    const slot = slotOf(content[index] ?? 0);
    bag[slot] = (bag[slot] ?? 0) | IN_TITLE;
  }
}
