import { Line } from './articleLines';
import { CountingRoom } from './articleShape';
import { LineScanner } from './scannedLine';

const STAMPS = 1024;

/** Takes a hash to its slot in `stamps`. */
export const STAMP_MASK = STAMPS - 1;

/** Room for more lines than articles have is not kept for the next one. */
const MOST_KEPT = 2 ** 14;

/** A line takes more room than all else of it, and the scores of its labels the most of that. */
const MOST_LINES = 2 ** 11;
const MOST_SCORES = 2 ** 15;

/** The memory that an article's features take, which serves one article after the other: to ask for it anew takes longer than to use it. */
export class FeatureRoom {
  readonly scanner = new LineScanner('');
  readonly counting = new CountingRoom();
  /** For the first lines of an article. */
  readonly lines: Line[] = [];
  /** How many lines it is to the last paragraph before and to the next one behind each line. */
  toLast = new Uint8Array(0);
  toNext = new Uint8Array(0);
  /** How many short lines in a row stand before and behind each line. */
  shortBefore = new Uint8Array(0);
  shortBehind = new Uint8Array(0);
  /** Slots for the content words of the line that another one is compared with, and what marks those of the last such line. */
  readonly stamps = new Int32Array(STAMPS);
  stamp = 0;
  #scores = new Float64Array(0);

  /** Makes it ready for another article. */
  begin(text: string, lines: number): void {
    this.scanner.begin(text);
    while (this.lines.length < Math.min(lines, MOST_LINES)) this.lines.push(new Line());
    if (lines <= this.toLast.length && this.toLast.length <= MOST_KEPT) return;
    const size = lines * 2;
    this.toLast = new Uint8Array(size);
    this.toNext = new Uint8Array(size);
    this.shortBefore = new Uint8Array(size);
    this.shortBehind = new Uint8Array(size);
  }

  /** Room for at least so many scores, which holds whatever was written into it last. */
  scoresFor(count: number): Float64Array {
    if (count <= this.#scores.length) return this.#scores;
    const scores = new Float64Array(count * 2);
    if (count <= MOST_SCORES) this.#scores = scores;
    return scores;
  }
}
