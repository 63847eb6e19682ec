import type { TextRange } from '../../text/range';
import { EDGE_WORD, type Vocabulary } from './vocabulary';
import { CASE, REACH } from './wordFeatures';
import { WordCursor } from './words';

/** Room for so many words at first; doubled where it is too small. */
const ROOM = 4096;

/** So many are read in one step. */
const WORDS_A_STEP = 4000;

/** The words of an article's lines in a row, `REACH` times the edge before, between and behind the lines. */
export class ArticleTokens {
  /** Their numbers in the vocabulary. */
  words = new Int32Array(ROOM);
  /** Where they stand in the text. */
  starts = new Int32Array(ROOM);
  ends = new Int32Array(ROOM);
  /** How they are written (`CASE`). */
  cases = new Uint8Array(ROOM);
  /** 1 for the first word of a line, 2 for one behind a mark that opens sentences, else 0. */
  openings = new Uint8Array(ROOM);
  /** By turns where a line begins and where it ends, in tokens. */
  readonly lines: number[] = [];
  count = 0;

  constructor(private readonly vocabulary: Vocabulary) {}

  /** Reads the words of stretches of a text, each a line, in steps; what was read before is forgotten. */
  *read(text: string, stretches: readonly TextRange[]): Generator<undefined, void> {
    const cursor = new WordCursor(text);
    this.lines.length = 0;
    this.count = 0;
    this.#pushEdge();
    let paused = 0;
    for (const stretch of stretches) {
      if (this.count - paused >= WORDS_A_STEP) {
        yield;
        paused = this.count;
      }
      cursor.begin(stretch);
      this.lines.push(this.count);
      this.#readLine(text, cursor);
      this.lines.push(this.count);
      this.#pushEdge();
    }
  }

  #readLine(text: string, cursor: WordCursor): void {
    const { vocabulary } = this;
    let opening = 1;
    for (; cursor.next(); this.count++) {
      if (this.count === this.words.length) this.#makeRoom();
      const { count } = this;
      const word = vocabulary.numberOf(text, cursor);
      this.words[count] = word;
      this.starts[count] = cursor.start;
      this.ends[count] = cursor.end;
      this.cases[count] = vocabulary.caseOf(word);
      this.openings[count] = opening;
      opening = 2 * vocabulary.opensSentence(word);
    }
  }

  #pushEdge(): void {
    for (let step = 0; step < REACH; step++) {
      if (this.count === this.words.length) this.#makeRoom();
      this.words[this.count] = EDGE_WORD;
      this.cases[this.count++] = CASE.other;
    }
  }

  #makeRoom(): void {
    const { words, starts, ends, cases, openings } = this;
    const room = 2 * words.length;
    this.words = new Int32Array(room);
    this.words.set(words);
    this.starts = new Int32Array(room);
    this.starts.set(starts);
    this.ends = new Int32Array(room);
    this.ends.set(ends);
    this.cases = new Uint8Array(room);
    this.cases.set(cases);
    this.openings = new Uint8Array(room);
    this.openings.set(openings);
  }
}
