import { lazy } from '../text/lazy';
import { cueOf } from './lineCues';
import { ENDING } from './lineEnds';
import { LineScanner, ScannedLine } from './scannedLine';
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

/** A line with what its neighbours need to know of it; written once an article. */
export class Line {
  readonly scanned = new ScannedLine();
  post = false;
  afterBlank = false;
  /** 0 for a few words, 1 and 2 for a headline's, 3 and 4 for a sentence's and more. */
  size = 0;
  /** The number of words in steps that grow: 0 1 2 3 4 6 8 12 16 24 32 … */
  step = 0;
  short = false;
  closed = false;
  paragraph = false;
  /** The ending, of which neighbours need less: 1 open, 2 closed, 3 dots, 4 a colon, 5 a bracket. */
  close = 0;
  /** Size and ending in one number below 64; `NO_LINE` stands beyond the article's ends. */
  look = 0;
  /** Number of the cue in `CUED_ROLES`; -1 for none. */
  cue = 0;
  dated = false;
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

/** Scans the lines of an article into `lines`, as far as these reach: to ask for the memory anew takes longer than to use it. */
export function scanLines(scanner: LineScanner, items: readonly LineItem[], lines: readonly Line[]): Line[] {
  return items.map((item, index) => {
    if (item.post) return post();
    const line = lines[index] ?? new Line();
    scanner.scan(item.start, item.end, line.scanned);
    describe(line, item.afterBlank);
    return line;
  });
}

/** Tells from what was scanned of a line what its neighbours need to know. */
function describe(line: Line, afterBlank: boolean): void {
  const { scanned } = line;
  const { words, length, ending } = scanned;
  const size = sizeOf(words);
  const close = CLOSE[ending] ?? OPEN;
  line.afterBlank = afterBlank;
  line.size = size;
  line.step = stepOf(words);
  line.short = length < SHORT;
  line.closed = close === FULL_STOP || close === ELLIPSIS;
  line.paragraph = scanned.width >= PARAGRAPH_WIDTH && scanned.stops > 0 && words >= PARAGRAPH_WORDS;
  line.close = close;
  line.look = FIRST_LOOK + size * CLOSES + close;
  line.cue = cueOf(scanned);
  line.dated = isDated(scanned);
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
const post = lazy((): Line => {
  const line = new Line();
  new LineScanner('').scan(0, 0, line.scanned);
  line.post = true;
  line.look = POST_LOOK;
  line.cue = -1;
  return line;
});
