import {
  type ArticleShape,
  describeArticle,
  goesOn,
  isInTitle,
  type Line,
  type LineItem,
  NO_LINE,
  scanLines,
  stepOf,
  timesInBody,
} from './articleLines';
import { FeatureRoom, STAMP_MASK } from './featureRoom';
import { OPENING_NAMES } from './openings';
import { ENDING, START } from './lineEnds';
import type { LineScanner } from './scannedLine';
import { KIND, WORD_KINDS } from './vocabulary';

/** A change to the features below makes older models useless: count up. */
export const FEATURES_VERSION = 2;

/** Takes features as 32-bit hashes. */
export interface FeatureSink {
  add(feature: number): void;
}

/** An article's lines, scanned, ready to give their features. */
export class ArticleFeatures {
  readonly lines: readonly Line[];
  readonly #scanner: LineScanner;
  readonly #article: ArticleShape;
  readonly #room: FeatureRoom;

  /** @param room what it needs of memory; the features of the article that had it before are no more. */
  constructor(text: string, items: readonly LineItem[], room = new FeatureRoom()) {
    room.begin(text, items.length);
    this.#room = room;
    this.#scanner = room.scanner;
    this.lines = scanLines(room.scanner, items);
    this.#article = describeArticle(this.lines, room.scanner.content, room.counting);
    distances(this.lines, 1, room.toLast);
    distances(this.lines, -1, room.toNext);
    runs(this.lines, 1, room.shortBefore);
    runs(this.lines, -1, room.shortBehind);
  }

  /** Gives the features of line number `index` to the sink. */
  addTo(sink: FeatureSink, index: number): void {
    const line = this.lines[index];
    add(sink, 0);
    if (!line || line.post) {
      add(sink, 1);
      return;
    }
    this.#addShape(sink, line);
    this.#addOpenings(sink, line, this.#region(index));
    this.#addWords(sink, line, this.#region(index));
    this.#addPlace(sink, line, index);
    this.#addBeginning(sink, line, index);
    this.#addPage(sink, line, index);
    this.#addLikeness(sink, line, index);
    this.#addNeighbours(sink, line, index);
  }

  /** Before the first paragraph 0, between paragraphs 1, behind the last 2; 3 where there are none. */
  #region(index: number): number {
    const { first, last } = this.#article;
    return first < 0 ? 3 : index < first ? 0 : index > last ? 2 : 1;
  }

  #addShape(sink: FeatureSink, { scanned, size, step, closed, dated }: Line): void {
    const { opening, ending } = scanned;
    const steps = Math.min(12, step);
    add(sink, 10, step);
    add(sink, 11, stepOf(scanned.length));
    add(sink, 15, steps, ending);
    add(sink, 16, steps, opening);
    add(sink, 141, opening, ending, size);
    add(sink, 25, Math.min(3, scanned.stops), step);
    if (scanned.capitals > 0)
      add(sink, 27, scanned.capitals === scanned.words ? 9 : Math.min(3, scanned.capitals), size);
    if (scanned.links > 0) add(sink, 30, size);
    if (scanned.ats > 0) add(sink, 31, size);
    if (scanned.brackets > 0) add(sink, 32, size, ending);
    if (scanned.quotes > 0) add(sink, 33, Math.min(3, scanned.quotes), size, opening === START.quote ? 1 : 0);
    if (scanned.bars > 0) add(sink, 34, size);
    if (scanned.slashes > 0) add(sink, 35, size, Math.min(2, scanned.slashes));
    if (scanned.money > 0) add(sink, 36, size);
    if (scanned.copyrights > 0) add(sink, 37, size);
    if (scanned.dashes > 0) add(sink, 38, Math.min(2, scanned.dashes), size);
    if (scanned.questions > 0) add(sink, 39, size, ending === ENDING.question ? 1 : 0);
    if (scanned.colonAfter >= 0)
      add(sink, 28, Math.min(6, scanned.colonAfter), size, ending === ENDING.colon ? 1 : 0);
    if (scanned.years > 0) add(sink, 29, size);
    if (scanned.times > 0) add(sink, 26, size, 1);
    if (scanned.numericDates > 0) add(sink, 26, size, 2);
    if (dated) {
      add(sink, 24, step);
      add(sink, 206, Math.max(0, scanned.words - scanned.numbers - scanned.dating), size);
    }
    if (scanned.creditAt >= 0) {
      const behind = scanned.words - scanned.creditAt;
      add(sink, 205, Math.min(4, scanned.creditAt), Math.min(3, behind >> 1), size);
      add(sink, 207, scanned.creditAt < 4 ? 0 : 1, behind < 9 ? 0 : 1, closed ? 1 : 0);
    }
  }

  #addOpenings(sink: FeatureSink, { scanned, size }: Line, region: number): void {
    if (scanned.openings === 0) return;
    const { openingWords, words, colonAfter } = scanned;
    const followed = words === openingWords ? 1 : colonAfter === openingWords ? 2 : 0;
    for (let bit = 0; bit < OPENING_NAMES.length; bit++) {
      if ((scanned.openings & (1 << bit)) === 0) continue;
      add(sink, 201, bit, size);
      add(sink, 202, bit, followed, Math.min(2, scanned.stops));
      add(sink, 203, bit, region);
    }
  }

  #addWords(sink: FeatureSink, { scanned, size }: Line, region: number): void {
    const { words } = this.#scanner;
    const { wordsFrom, wordsTo, kinds, firstKinds, lastKinds } = scanned;
    addWord(sink, 40, scanned.firstWord);
    addWord(
      sink,
      41,
      scanned.firstWord ^ Math.imul(wordsTo > wordsFrom + 1 ? (words[wordsFrom + 1] ?? 0) : 0, 31),
    );
    if (scanned.words <= MOST_BAGGED) {
      addWord(sink, 42, scanned.lastWord);
      for (let index = wordsFrom; index < wordsTo; index++) addWord(sink, 43, words[index] ?? 0);
    } else {
      for (let index = wordsFrom; index < wordsTo && index < wordsFrom + 3; index++)
        addWord(sink, 44, words[index] ?? 0);
      addWord(sink, 45, scanned.lastWord);
    }
    for (let bit = 1; bit < WORD_KINDS.length && kinds >> bit !== 0; bit++) {
      const kind = 1 << bit;
      if ((kinds & kind) === 0) continue;
      add(sink, 46, bit, size);
      if ((firstKinds & kind) !== 0) add(sink, 48, bit, Math.min(3, size));
      if ((lastKinds & kind) !== 0) add(sink, 49, bit, Math.min(3, size));
      if (size >= 3) continue;
      add(sink, 47, bit, share(this.#timesOf(kind, wordsFrom, wordsTo), scanned.words, 4), size);
      add(sink, 146, bit, region, size);
    }
    if (size < 4) add(sink, 145, share(scanned.functionWords, scanned.words, 6), size);
    add(sink, 147, Math.min(4, share(scanned.small, scanned.words, 8)), size);
  }

  #timesOf(kind: number, from: number, to: number): number {
    let times = 0;
    for (let index = from; index < to; index++) if (((this.#scanner.kinds[index] ?? 0) & kind) !== 0) times++;
    return times;
  }

  #addPlace(
    sink: FeatureSink,
    { scanned, size, step, look, close, paragraph, afterBlank }: Line,
    index: number,
  ): void {
    const article = this.#article;
    const count = this.lines.length;
    const region = this.#region(index);
    const steps = Math.min(12, step);
    add(sink, 51, Math.min(index, 6), steps);
    add(sink, 52, Math.min(10, stepOf(count - 1 - index)));
    add(sink, 54, region, steps);
    add(sink, 55, region, scanned.ending);
    add(sink, 154, region, look);
    if (article.blanks) add(sink, 59, afterBlank ? 1 : 0, steps);
    if (paragraph && index === article.first) {
      add(sink, 60);
      add(sink, 160, Math.min(index, 6), article.titled ? 1 : 0, close);
      if (index === article.last) add(sink, 215, Math.min(index, 6), article.titled ? 1 : 0);
    }
    const before = this.#room.toLast[index] ?? 0;
    const behind = this.#room.toNext[index] ?? 0;
    add(sink, 150, before, behind, size);
    add(sink, 151, before, behind, close, Math.min(3, size));
    if (region === 2) {
      add(sink, 155, Math.min(6, index - article.last), size);
      add(sink, 156, Math.min(60, stepOf(count - 1 - article.last)), size);
    }
  }

  /** What tells title, standfirst and first paragraph apart. */
  #addBeginning(sink: FeatureSink, { scanned, size, step, look }: Line, index: number): void {
    if (index > 3) return;
    const { first } = this.#article;
    const titled = this.#article.titled ? 1 : 0;
    const { kinds, ending } = scanned;
    add(sink, 62, index, ending, titled);
    add(sink, 63, index, Math.min(2, scanned.stops), Math.min(12, step), titled);
    add(sink, 65, index, titled, look);
    add(sink, 66, index, titled, look, first - index > 2 ? 4 : Math.max(0, first - index + 1));
    if (index > 2) return;
    const tells = (kinds & KIND.saying) !== 0 ? 1 : 0;
    add(sink, 211, index, titled, tells, (kinds & KIND.weekday) !== 0 ? 1 : 0, size);
    const marked = scanned.opening === START.bracket ? 1 : scanned.opening === START.capitals ? 2 : 0;
    add(sink, 212, index, titled, scanned.dashAfter >= 0 ? Math.min(6, scanned.dashAfter) : 7, marked);
    if (scanned.colonAfter >= 0 && scanned.colonAfter < 4) add(sink, 213, index, titled, size);
  }

  #addPage(sink: FeatureSink, line: Line, index: number): void {
    const { scanned, size, close } = line;
    const { opening } = scanned;
    const article = this.#article;
    const previous = this.lines[index - 1];
    const next = this.lines[index + 1];
    const closed = line.closed ? 1 : 0;
    const inBody = previous?.paragraph === true ? 1 : 0;
    const bodyNext = next?.paragraph === true ? 1 : 0;
    if (line.short) {
      const first = article.firstWords.get(scanned.firstWord) ?? 0;
      if (first > 1) add(sink, 162, Math.min(5, first), size);
    }
    if (opening > START.letter) {
      add(sink, 163, opening, Math.min(6, article.openings[opening] ?? 0), size);
      const alike =
        (previous && isOpened(previous, opening) ? 1 : 0) + (next && isOpened(next, opening) ? 2 : 0);
      add(sink, 164, opening, alike, size);
      add(sink, 165, opening, inBody, bodyNext, closed);
    }
    if (opening > START.letter || scanned.capitals > 0) {
      const shouted = scanned.capitals > 0 && scanned.capitals === scanned.words - scanned.numbers ? 1 : 0;
      add(sink, 214, opening, shouted, next && !next.post ? next.scanned.opening : 0, size);
    }
    const cut = (previous && goesOn(previous, line) ? 1 : 0) + (next && goesOn(line, next) ? 2 : 0);
    if (article.wrapped) add(sink, 166, size);
    if (cut > 0 || article.wrapped) add(sink, 167, cut, article.wrapped ? 1 : 0);
    if (article.dates > 2) this.#addDates(sink, line, index);
    const colon = this.#sinceColon(index);
    if (colon > 0) add(sink, 210, Math.min(4, colon), close, size);
  }

  /** In lists of articles dates come again and again. */
  #addDates(sink: FeatureSink, { look, size }: Line, index: number): void {
    let near = 0;
    let pattern = 0;
    for (let distance = -3; distance <= 3; distance++) {
      if (this.lines[index + distance]?.dated !== true) continue;
      near++;
      if (distance !== 0 && distance > -3 && distance < 3) pattern |= 1 << (distance + 2);
    }
    add(sink, 169, Math.min(2, near), look);
    add(sink, 170, pattern, size);
  }

  /** How many lines before this one a colon opened a list that no full stop has closed since; 0 for none. */
  #sinceColon(index: number): number {
    for (let distance = 1; distance <= 8; distance++) {
      const line = this.lines[index - distance];
      if (!line || line.post || line.closed) return 0;
      if (line.scanned.ending === ENDING.colon) return distance;
    }
    return 0;
  }

  #addLikeness(sink: FeatureSink, line: Line, index: number): void {
    const { size, scanned } = line;
    const { bag } = this.#article;
    const { content } = this.#scanner;
    const { contentFrom, contentTo } = scanned;
    const count = contentTo - contentFrom;
    let inTitle = 0;
    let inBody = 0;
    let again = 0;
    for (let place = contentFrom; place < contentTo; place++) {
      const hash = content[place] ?? 0;
      if (isInTitle(bag, hash)) inTitle++;
      const times = timesInBody(bag, hash);
      if (times > 0) inBody++;
      if (times > 1) again++;
    }
    if (index > 0) add(sink, 70, share(inTitle, count, 4), size);
    if (size >= 3) {
      add(sink, 75, share(again, count, 4), Math.min(index, 2));
      return;
    }
    add(sink, 72, share(inBody, count, 4), size);
    add(sink, 172, share(inBody, count, 3), size, this.#region(index), line.closed ? 1 : 0);
    const previous = this.lines[index - 1];
    const next = this.lines[index + 1];
    if (next && !next.post) {
      const shared = Math.ceil(3 * this.#shared(line, next));
      add(sink, 73, shared, size);
      add(sink, 173, shared, size, next.paragraph ? 1 : 0, previous?.paragraph === true ? 1 : 0);
    }
    if (previous && !previous.post) add(sink, 74, Math.ceil(3 * this.#shared(line, previous)), size);
  }

  /** The share of a line's content words that another line has too. */
  #shared({ scanned }: Line, { scanned: other }: Line): number {
    if (scanned.contentFrom === scanned.contentTo) return 0;
    const { content } = this.#scanner;
    const { stamps } = this.#room;
    const stamp = ++this.#room.stamp;
    for (let index = other.contentFrom; index < other.contentTo; index++)
      stamps[(content[index] ?? 0) & STAMP_MASK] = stamp;
    let shared = 0;
    for (let index = scanned.contentFrom; index < scanned.contentTo; index++)
      if (stamps[(content[index] ?? 0) & STAMP_MASK] === stamp) shared++;
    return shared / (scanned.contentTo - scanned.contentFrom);
  }

  #addNeighbours(sink: FeatureSink, line: Line, index: number): void {
    const { look, size } = line;
    const steps = Math.min(12, line.step);
    for (let distance = -2; distance <= 2; distance++) {
      if (distance === 0) continue;
      const other = this.lines[index + distance];
      const place = distance + 2;
      const otherLook = other ? other.look : NO_LINE;
      add(sink, 81, place, otherLook, size);
      add(sink, 82, place, otherLook, look);
      if (!other || other.post || (distance !== -1 && distance !== 1)) continue;
      const { scanned } = other;
      if (other.cue >= 0) add(sink, 84, place, other.cue, line.short ? 1 : 0);
      if (other.dated) add(sink, 85, place, steps);
      add(sink, 86, place, scanned.opening, size);
      add(sink, 87, place, scanned.ending, steps);
      if (scanned.openings !== 0)
        for (let bit = 0; bit < OPENING_NAMES.length; bit++)
          if ((scanned.openings & (1 << bit)) !== 0) add(sink, 204, place, bit, size);
      if (scanned.length >= LONGEST_TELLING) continue;
      for (let bit = 1; bit < WORD_KINDS.length && scanned.kinds >> bit !== 0; bit++)
        if ((scanned.kinds & (1 << bit)) !== 0) add(sink, 88, place, bit, size);
    }
    add(sink, 83, this.lines[index - 1]?.look ?? NO_LINE, look, this.lines[index + 1]?.look ?? NO_LINE);
    const before = this.#room.shortBefore[index] ?? 0;
    const behind = this.#room.shortBehind[index] ?? 0;
    add(sink, 89, before, size);
    add(sink, 90, behind, size);
    add(sink, 91, Math.min(3, before), Math.min(3, behind), look);
  }
}

/** In longer lines single words say nothing of the role. */
const MOST_BAGGED = 9;

/** The words of longer neighbours say nothing of a line, in UTF-16 units. */
const LONGEST_TELLING = 90;

const isOpened = (line: Line, opening: number): boolean => !line.post && line.scanned.opening === opening;

/** A share in steps, from 1; 0 of nothing. */
function share(part: number, whole: number, steps: number): number {
  return whole === 0 ? 0 : 1 + Math.round((steps * Math.min(part, whole)) / whole);
}

/** A feature: a template's number and up to five values from 0 to 63. */
function add(sink: FeatureSink, template: number, a = 0, b = 0, c = 0, d = 0, e = 0): void {
  addWord(sink, template, (((((((a << 6) | b) << 6) | c) << 6) | d) << 6) | e);
}

/** A feature: a template's number and a hash. */
function addWord(sink: FeatureSink, template: number, value: number): void {
  const hash = Math.imul(value ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b);
  sink.add(hash ^ (hash >>> 15));
}

/** Distances up to 4 are told apart; 5 is beyond the article, 6 farther. */
const FAR = 6;
const BEYOND = 5;

function distances(lines: readonly Line[], direction: 1 | -1, found: Uint8Array): void {
  const from = direction === 1 ? 0 : lines.length - 1;
  let distance = BEYOND + 1;
  let walked = 0;
  for (let index = from; index >= 0 && index < lines.length; index += direction) {
    found[index] = walked < 4 && distance > walked ? BEYOND : distance <= 4 ? distance : FAR;
    distance = lines[index]?.paragraph === true ? 1 : distance + 1;
    walked++;
  }
}

const LONGEST_RUN = 6;

function runs(lines: readonly Line[], direction: 1 | -1, found: Uint8Array): void {
  let run = 0;
  for (
    let index = direction === 1 ? 0 : lines.length - 1;
    index >= 0 && index < lines.length;
    index += direction
  ) {
    found[index] = run;
    run = lines[index]?.short === true ? Math.min(LONGEST_RUN, run + 1) : 0;
  }
}
