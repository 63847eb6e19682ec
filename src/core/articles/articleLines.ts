import { lazy } from '../text/lazy';
import { cueOf } from './lineCues';
import { ENDING, START } from './lineEnds';
import { LineScanner, type ScannedLine } from './scannedLine';
import { KIND } from './vocabulary';

/** A line of an article, or a post in its place, as the classifier gets it. */
export interface LineItem {
  /** Trimmed; not looked at for a post. */
  readonly start: number;
  readonly end: number;
  readonly post: boolean;
  /** True where a blank line stands before it. */
  readonly afterBlank: boolean;
}

/** A line with what its neighbours need to know of it. */
export interface Line {
  readonly scanned: ScannedLine;
  readonly post: boolean;
  readonly afterBlank: boolean;
  /** 0 for a few words, 1 and 2 for a headline's, 3 and 4 for a sentence's and more. */
  readonly size: number;
  /** The number of words in steps that grow: 0 1 2 3 4 6 8 12 16 24 32 … */
  readonly step: number;
  readonly short: boolean;
  readonly closed: boolean;
  readonly paragraph: boolean;
  /** The ending, of which neighbours need less: 1 open, 2 closed, 3 dots, 4 a colon, 5 a bracket. */
  readonly close: number;
  /** Size and ending in one number below 64; `NO_LINE` stands beyond the article's ends. */
  readonly look: number;
  /** Number of the cue in `CUED_ROLES`; -1 for none. */
  readonly cue: number;
  readonly dated: boolean;
}

export const NO_LINE = 0;
const POST_LOOK = 1;
const FIRST_LOOK = 2;
const CLOSES = 6;

const OPEN = 1;
const FULL_STOP = 2;

const CLOSE: Readonly<Record<number, number>> = {
  [ENDING.stop]: FULL_STOP,
  [ENDING.question]: FULL_STOP,
  [ENDING.quotedSentence]: FULL_STOP,
  [ENDING.exclamation]: FULL_STOP,
  [ENDING.bracketStop]: FULL_STOP,
  [ENDING.ellipsis]: 3,
  [ENDING.colon]: 4,
  [ENDING.bracket]: 5,
};

const ELLIPSIS = 3;

/** Short lines are those that paragraphs are not, in UTF-16 units. */
const SHORT = 120;

/** A paragraph has at least this width and so many words. */
const PARAGRAPH_WIDTH = 110;
const PARAGRAPH_WORDS = 12;

const logarithmicStep = (value: number): number => (value < 4 ? value : Math.round(Math.log2(value) * 2));

/** The steps of the smaller values, which come all the time. */
const STEPS = Uint8Array.from({ length: 1024 }, (_, value) => logarithmicStep(value));

/** A value in steps that grow: 0 1 2 3 4 5 5 6 6 6 7 … */
export function stepOf(value: number): number {
  return STEPS[value] ?? logarithmicStep(value);
}

/** The size of more than thirty words. */
export const PARAGRAPH_SIZE = 4;

const sizeOf = (words: number): number =>
  words <= 3 ? 0 : words <= 8 ? 1 : words <= 16 ? 2 : words <= 30 ? 3 : PARAGRAPH_SIZE;

/** Scans the lines of an article. */
export function scanLines(scanner: LineScanner, items: readonly LineItem[]): Line[] {
  return items.map((item) =>
    item.post ? post() : toLine(scanner.scan(item.start, item.end), item.afterBlank),
  );
}

function toLine(scanned: ScannedLine, afterBlank: boolean): Line {
  const { words, length, ending } = scanned;
  const size = sizeOf(words);
  const close = CLOSE[ending] ?? OPEN;
  return {
    scanned,
    post: false,
    afterBlank,
    size,
    step: stepOf(words),
    short: length < SHORT,
    closed: close === FULL_STOP || close === ELLIPSIS,
    paragraph: scanned.width >= PARAGRAPH_WIDTH && scanned.stops > 0 && words >= PARAGRAPH_WORDS,
    close,
    look: FIRST_LOOK + size * CLOSES + close,
    cue: cueOf(scanned),
    dated: isDated(scanned),
  };
}

const LONGEST_DATED = 100;

/** Longer lines that end in a full stop tell of a date, they are not dated. */
const LONGEST_SENTENCE = 40;

/** How many words may stand in a dated line that belong to no date. */
const MOST_AROUND_DATE = 4;

/** True for a line that holds a date or a time and little else. */
function isDated(line: ScannedLine): boolean {
  const { length, ending, words, numbers, dating, kinds, numericDates, times, years } = line;
  if (numbers === 0 || length >= LONGEST_DATED || words - numbers - dating > MOST_AROUND_DATE) return false;
  if (ending === ENDING.stop && length > LONGEST_SENTENCE) return false;
  return (
    numericDates > 0 ||
    times > 0 ||
    (kinds & KIND.month) !== 0 ||
    (years > 0 && words <= 2) ||
    ((kinds & KIND.dating) !== 0 && words <= 6)
  );
}

/** What a post is to the lines around it. */
const post = lazy((): Line => ({
  scanned: new LineScanner('').scan(0, 0),
  post: true,
  afterBlank: false,
  size: 0,
  step: 0,
  short: false,
  closed: false,
  paragraph: false,
  close: 0,
  look: POST_LOOK,
  cue: -1,
  dated: false,
}));

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
  readonly firstWords: ReadonlyMap<number, number>;
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
}

/** @param room is cleared, and belongs to the shape until another article is described in it. */
export function describeArticle(
  lines: readonly Line[],
  content: Int32Array,
  { openings, bag }: CountingRoom,
): ArticleShape {
  openings.fill(0);
  bag.fill(0);
  const firstWords = new Map<number, number>();
  let first = -1;
  let last = -1;
  let blanks = 0;
  let broken = 0;
  let dates = 0;
  for (const [index, line] of lines.entries()) {
    if (line.afterBlank) blanks++;
    if (line.post) continue;
    const { scanned } = line;
    if (line.dated) dates++;
    if (line.paragraph) {
      if (first < 0) first = index;
      last = index;
      countWords(bag, content, scanned);
    }
    if (line.short) firstWords.set(scanned.firstWord, (firstWords.get(scanned.firstWord) ?? 0) + 1);
    if (scanned.length < LONGEST_MARKED) openings[scanned.opening] = (openings[scanned.opening] ?? 0) + 1;
    const before = lines[index - 1];
    if (before && goesOn(before, line)) broken++;
  }
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
