import { CHARACTER, characterClasses } from '../text/characters';
import { cueOf, LONGEST_CUED } from './cues';
import { HASH_START, hashStep, type LineShape, shapeOf, sharedContent } from './lineShape';
import { isDateLine } from './dateLine';

/** A change to the features below makes older models useless: count up. */
export const FEATURES_VERSION = 1;

/** A line of an article as the classifier gets it. */
export interface LineItem {
  /** Trimmed; empty for an embedded post. */
  readonly text: string;
  readonly post: boolean;
  /** True where a blank line stands before it. */
  readonly afterBlank: boolean;
}

interface Line extends LineItem {
  readonly shape: LineShape;
  readonly ending: number;
  readonly opening: number;
  /** Number of the cue row that fits, from 1; 0 for none. */
  readonly cue: number;
  readonly short: boolean;
  readonly dated: boolean;
}

/**
 * The features of each line of one article, as hashes: its shape, first and last words, cues, place, likeness to the
 * title and the neighbours, and the neighbours' shapes.
 */
export function lineFeatures(items: readonly LineItem[]): number[][] {
  const lines = items.map(toLine);
  const article = describeArticle(lines);
  return lines.map((line, index) => featuresOf(lines, index, line, article));
}

function toLine(item: LineItem): Line {
  const shape = shapeOf(item.text);
  return {
    ...item,
    shape,
    ending: endingOf(item.text),
    opening: openingOf(item.text),
    cue: cueOf(item.text) + 1,
    short: item.text.length < 120,
    dated: shape.digits > 0 && item.text.length < 100 && isDateLine(item.text),
  };
}

interface ArticleShape {
  readonly title: ReadonlySet<number>;
  readonly repeats: ReadonlyMap<string, number>;
  readonly body: ReadonlySet<number>;
  readonly firstParagraph: number;
  readonly lastParagraph: number;
  readonly paragraphShare: number;
  /** The share of paragraphs that end in punctuation. */
  readonly closedShare: number;
  readonly blanks: boolean;
}

const isParagraph = (line: Line): boolean => line.shape.words >= 25 && line.shape.sentenceEnds > 0;

/** True where a line ends in a mark, not in a word or a number. */
const isClosed = (line: Line): boolean => line.ending > 0;

function describeArticle(lines: readonly Line[]): ArticleShape {
  const repeats = new Map<string, number>();
  const content = new Set<number>();
  for (const line of lines) {
    if (line.short) repeats.set(line.text, (repeats.get(line.text) ?? 0) + 1);
    if (isParagraph(line)) for (const hash of line.shape.contentHashes) content.add(hash);
  }
  const paragraphs = lines.filter(isParagraph).length;
  const closed = lines.filter((line) => isParagraph(line) && isClosed(line)).length;
  return {
    title: new Set(lines.find((line) => !line.post)?.shape.contentHashes),
    repeats,
    body: content,
    firstParagraph: lines.findIndex(isParagraph),
    lastParagraph: lines.findLastIndex(isParagraph),
    closedShare: closed / Math.max(1, paragraphs),
    paragraphShare: paragraphs / Math.max(1, lines.length),
    blanks: lines.filter((line) => line.afterBlank).length * 2 > lines.length,
  };
}

/** Marks that end a line, each its own kind; 0 for a letter or digit. */
const ENDINGS = Array.from('.?!…:;,"”»’\')]|-–—>%。！？।؟');

function endingOf(text: string): number {
  const last = text.at(-1) ?? '';
  const kind = ENDINGS.indexOf(last) + 1;
  if (kind > 0 && /["”»’')\]]/.test(last)) return kind * 40 + ENDINGS.indexOf(text.at(-2) ?? '') + 1;
  if (kind > 0) return kind;
  return characterClasses()[last.charCodeAt(0)] === CHARACTER.digit ? -2 : -1;
}

function openingOf(text: string): number {
  const kind = characterClasses()[text.charCodeAt(0)] ?? CHARACTER.other;
  return kind === CHARACTER.other || kind === CHARACTER.symbol ? 100 + text.charCodeAt(0) : kind;
}

/** Lengths in steps that grow with the length: 0 1 2 3 4 6 8 12 16 24 32 … */
function step(value: number): number {
  return value < 4 ? value : Math.round(Math.log2(value) * 2);
}

/** Collects features; each is a hash of its template's number and its values. */
class Collector {
  readonly features: number[] = [];

  add(template: number, ...values: readonly number[]): void {
    let hash = hashStep(HASH_START, template);
    for (const value of values) hash = hashStep(hashStep(hash, value & 0xffff), value >>> 16);
    this.features.push((hash ^ (hash >>> 15)) >>> 0);
  }
}

function featuresOf(lines: readonly Line[], index: number, line: Line, article: ArticleShape): number[] {
  const to = new Collector();
  to.add(0);
  if (line.post) {
    to.add(1);
    return to.features;
  }
  addShape(to, line);
  addWords(to, line);
  addPlace(to, lines, index, article);
  addLikeness(to, lines, index, article);
  addNeighbours(to, lines, index);
  return to.features;
}

function tenth(part: number, whole: number): number {
  return whole === 0 ? -1 : Math.round((10 * part) / whole);
}

function addShape(to: Collector, { shape, ending, opening, cue, dated, text }: Line): void {
  const size = step(shape.words);
  to.add(10, size);
  to.add(11, step(shape.length));
  to.add(12, ending);
  to.add(13, opening);
  to.add(14, Math.min(4, shape.sentenceEnds));
  to.add(15, size, ending);
  to.add(16, size, opening);
  to.add(17, tenth(shape.upper, shape.letters));
  to.add(18, tenth(shape.capitalised, shape.words), Math.min(3, size));
  to.add(19, tenth(shape.digits, shape.digits + shape.letters));
  to.add(20, step(shape.separators), Math.min(12, size));
  to.add(21, Math.min(3, shape.symbols));
  if (cue > 0) {
    to.add(22, cue);
    to.add(23, cue, Math.min(12, size));
  }
  if (dated) to.add(24, step(shape.words));
  to.add(25, Math.min(3, shape.sentenceEnds), size);
  if (text.length > LONGEST_CUED) return;
  for (const [number, pattern] of PATTERNS.entries()) if (pattern.test(text)) to.add(26, number);
}

/** Things in a line that say more than their letters. */
const PATTERNS: readonly RegExp[] = [
  /https?:|www\./,
  /(?:^|\s)@\w/,
  /(?:^|\s)#\p{L}/u,
  /©|\(c\)/i,
  /\b\d{1,2}[:.]\d{2}\b/,
  /\b(?:19|20)\d\d\b/,
  /[\w.]+@[\w.]+/,
  /\d+\s?[-–:]\s?\d+/,
  /^\p{Lu}[\p{L}\p{M}. ]{1,24}[,.]?(?: \([^)]{1,20}\))?\s?[.,]?[-–—]/u,
  /["“”«»„]/,
  /^["“«„].*["”»“]\.?$/u,
  /\|/,
  /\([^)]{2,40}\)[.]?$/,
  /^\d+[.)]/,
  /^[^:]{2,40}:\s/,
  /[:]\s*$/,
  /\/\s?[\p{Lu}]/u,
  /[€$£%]/,
  /\.\.\.$|…$/,
];

function addWords(to: Collector, { shape }: Line): void {
  const { wordHashes, words } = shape;
  to.add(40, wordHashes[0] ?? 0);
  to.add(41, wordHashes[0] ?? 0, wordHashes[1] ?? 0);
  if (words > MOST_BAGGED) return;
  to.add(42, wordHashes.at(-1) ?? 0);
  for (const hash of wordHashes) to.add(43, hash);
}

/** In longer lines single words say nothing of the role. */
const MOST_BAGGED = 9;

function addPlace(to: Collector, lines: readonly Line[], index: number, article: ArticleShape): void {
  const line = lines[index];
  const fromEnd = lines.length - 1 - index;
  const opening = index < article.firstParagraph ? 0 : index > article.lastParagraph ? 2 : 1;
  const size = Math.min(10, step(line?.shape.words ?? 0));
  to.add(50, Math.min(index, 6));
  to.add(51, Math.min(index, 6), size);
  to.add(52, step(fromEnd));
  to.add(53, opening);
  to.add(54, opening, size);
  to.add(55, opening, line?.ending ?? 0);
  to.add(56, Math.round(article.paragraphShare * 5), size);
  to.add(57, Math.round((index / lines.length) * 5), size);
  if (article.firstParagraph < 0) to.add(58, size);
  if (article.blanks) to.add(59, line?.afterBlank ? 1 : 0, size);
  if (index === article.firstParagraph) to.add(60);
  if (line?.cue) to.add(61, line.cue, opening);
  if (line) {
    const closed = isClosed(line) ? 1 : 0;
    const between = [lines[index - 1], lines[index + 1]].map((other) =>
      other && isParagraph(other) ? 1 : 0,
    );
    to.add(64, closed, Math.floor(article.closedShare * 4), size);
    to.add(65, closed, size, ...between);
    to.add(66, closed, Math.floor(article.closedShare * 4), opening, ...between);
  }
  if (index < 3) to.add(62, index, line?.ending ?? 0);
  if (index < 3) to.add(63, index, Math.min(2, line?.shape.sentenceEnds ?? 0), size);
}

function addLikeness(
  to: Collector,
  lines: readonly Line[],
  index: number,
  { title, repeats, body }: ArticleShape,
): void {
  const line = lines[index];
  if (!line) return;
  const { shape } = line;
  const size = Math.min(8, step(shape.words));
  const short = line.short ? 1 : 0;
  if (index > 0) to.add(70, Math.round(sharedContent(shape, title) * 4), short);
  if ((repeats.get(line.text) ?? 0) > 1) to.add(71, size);
  if (!line.short) return;
  to.add(72, shape.contentHashes.length === 0 ? -1 : Math.round(sharedContent(shape, body) * 4), size);
  const next = lines[index + 1]?.shape;
  const previous = lines[index - 1]?.shape;
  if (next) to.add(73, Math.ceil(sharedContent(shape, new Set(next.contentHashes)) * 3), short);
  if (previous) to.add(74, Math.ceil(sharedContent(shape, new Set(previous.contentHashes)) * 3), short);
}

function addNeighbours(to: Collector, lines: readonly Line[], index: number): void {
  const line = lines[index];
  const size = Math.min(10, step(line?.shape.words ?? 0));
  for (const distance of [-2, -1, 1, 2]) {
    const other = lines[index + distance];
    const kind = !other ? -1 : other.post ? -2 : Math.min(10, step(other.shape.words));
    to.add(80, distance, kind);
    to.add(81, distance, kind, size);
    if (other && Math.abs(distance) === 1) {
      to.add(82, distance, other.ending);
      to.add(83, distance, other.ending, size);
      if (other.cue > 0) to.add(84, distance, other.cue, line?.short ? 1 : 0);
      if (other.dated) to.add(85, distance, size);
    }
  }
  to.add(86, runOfShort(lines, index, -1), size);
  to.add(87, runOfShort(lines, index, 1), size);
}

/** How many short lines in a row stand before (-1) or behind (1) a line, up to 6. */
function runOfShort(lines: readonly Line[], index: number, direction: -1 | 1): number {
  let run = 0;
  while (run < 6 && lines[index + direction * (run + 1)]?.short === true) run++;
  return run;
}
