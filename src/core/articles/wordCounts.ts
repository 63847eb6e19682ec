import { lineMarks, MARK } from './lineCharacters';
import {
  capitalsOf,
  digitsOf,
  type LineWords,
  LONGEST_READ,
  opensWithCapital,
  PLAINEST,
  sizeOf,
} from './lineWords';
import { DATING_KINDS, KIND, wordKinds } from './vocabulary';

/** Words of small letters that are longer than this carry more than grammar. */
const LONGEST_SMALL = 3;

/** What stands by the source of a picture or text. */
const SOURCE_KINDS = KIND.picture | KIND.agency;

/** What the words of one line are, and how many are of it; each `count` forgets the line before. */
export class WordCounts {
  /** Words that begin with a capital, are all capitals, are of small letters and longer than three, hold a digit, or are of a date. */
  capitalised = 0;
  capitals = 0;
  small = 0;
  numbers = 0;
  dating = 0;
  functionWords = 0;
  digits = 0;
  years = 0;
  times = 0;
  numericDates = 0;
  /** How many words stand up to the first naming of a picture's source; -1 for none. */
  creditAt = -1;
  /** The kinds of words in the line, among its first three and its last four, as bits. */
  kinds = 0;
  firstKinds = 0;
  lastKinds = 0;
  /** The kinds of each word, as bits. */
  readonly ofWords = new Int32Array(LONGEST_READ);
  readonly #vocabulary = wordKinds();
  readonly #marks = lineMarks();

  /** Counts the words of a line that was read up to `stop`. */
  count(words: LineWords, text: string, stop: number): void {
    const { count, hashes, shapes } = words;
    const kinds = this.ofWords;
    this.#clear();
    let all = 0;
    let small = 0;
    for (let word = 0; word < count; word++) {
      const kind = this.#vocabulary.get(hashes[word] ?? 0);
      const shape = shapes[word] ?? 0;
      kinds[word] = kind;
      all |= kind;
      if (kind !== 0) this.#countKind(words, word, text, stop, kind);
      if (shape > PLAINEST) this.#countShape(words, word, text, stop);
      else if (shape > LONGEST_SMALL) small++;
    }
    this.small += small;
    this.kinds = all;
    for (let word = 0; word < count && word < 3; word++) this.firstKinds |= kinds[word] ?? 0;
    for (let word = Math.max(0, count - 4); word < count; word++) this.lastKinds |= kinds[word] ?? 0;
  }

  #clear(): void {
    this.capitalised = 0;
    this.capitals = 0;
    this.small = 0;
    this.numbers = 0;
    this.dating = 0;
    this.functionWords = 0;
    this.digits = 0;
    this.years = 0;
    this.times = 0;
    this.numericDates = 0;
    this.creditAt = -1;
    this.kinds = 0;
    this.firstKinds = 0;
    this.lastKinds = 0;
  }

  #countKind({ ends, shapes }: LineWords, word: number, text: string, stop: number, kind: number): void {
    const shape = shapes[word] ?? 0;
    if ((kind & KIND.function) !== 0) this.functionWords++;
    if ((kind & DATING_KINDS) !== 0 && digitsOf(shape) === 0) this.dating++;
    if ((kind & SOURCE_KINDS) === 0 || this.creditAt >= 0) return;
    const end = ends[word] ?? 0;
    if (this.#namesSource(text, kind, end - sizeOf(shape), end, stop)) this.creditAt = word + 1;
  }

  #countShape({ ends, shapes }: LineWords, word: number, text: string, stop: number): void {
    const shape = shapes[word] ?? 0;
    const digits = digitsOf(shape);
    const capitals = capitalsOf(shape);
    const size = sizeOf(shape);
    if (opensWithCapital(shape)) this.capitalised++;
    else if (digits === 0 && size > LONGEST_SMALL) this.small++;
    if (capitals > 1 && capitals === size) this.capitals++;
    if (digits === 0) return;
    this.digits += digits;
    this.numbers++;
    this.#countNumber(text, (ends[word] ?? 0) - size, size, digits, stop);
  }

  #countNumber(text: string, start: number, size: number, digits: number, stop: number): void {
    if (size !== digits) return;
    const first = text.charCodeAt(start);
    if (digits === 4 && (first === 0x31 || first === 0x32)) this.years++;
    const end = start + size;
    if (size > 2 || end >= stop || this.#marks[text.charCodeAt(end + 1)] !== MARK.digit) return;
    const behind = text.charCodeAt(end);
    if (behind === 0x3a) this.times++;
    else if (behind === 0x2f || behind === 0x2e) this.numericDates++;
  }

  /** True where a picture's or an agency's word stands as in "Foto: …", "(Foto …)", "(AFP)", "Getty/…". */
  #namesSource(text: string, kind: number, start: number, end: number, stop: number): boolean {
    const marks = this.#marks;
    let next = end;
    while (next < stop && marks[text.charCodeAt(next)] === MARK.space) next++;
    const behind = next < stop ? marks[text.charCodeAt(next)] : MARK.space;
    const before = marks[text.charCodeAt(start - 1)];
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
}
