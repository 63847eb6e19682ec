import { type Line } from '../articleLines';
import { goesOn } from '../articleShape';
import { ENDING, START } from '../lineEnds';
import { add, type FeatureSink } from './feature';
import type { ScannedArticle } from './scannedArticle';

/** What a line has in common with the whole page: first words, openings, dates, lists. */
export function addPage(sink: FeatureSink, line: Line, article: ScannedArticle, index: number): void {
  const { scanned, size, close } = line;
  const { opening } = scanned;
  const { shape } = article;
  const previous = article.lines[index - 1];
  const next = article.lines[index + 1];
  const closed = line.closed ? 1 : 0;
  const inBody = previous?.paragraph === true ? 1 : 0;
  const bodyNext = next?.paragraph === true ? 1 : 0;
  if (line.short) {
    const first = shape.firstWords.times(scanned.firstWord);
    if (first > 1) add(sink, 162, Math.min(5, first), size);
  }
  if (opening > START.letter) {
    add(sink, 163, opening, Math.min(6, shape.openings[opening] ?? 0), size);
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
  if (shape.wrapped) add(sink, 166, size);
  if (cut > 0 || shape.wrapped) add(sink, 167, cut, shape.wrapped ? 1 : 0);
  if (shape.dates > 2) addDates(sink, line, article.lines, index);
  const colon = sinceColon(article.lines, index);
  if (colon > 0) add(sink, 210, Math.min(4, colon), close, size);
}

const isOpened = (line: Line, opening: number): boolean => !line.post && line.scanned.opening === opening;

/** In lists of articles dates come again and again. */
function addDates(sink: FeatureSink, { look, size }: Line, lines: readonly Line[], index: number): void {
  let near = 0;
  let pattern = 0;
  for (let distance = -3; distance <= 3; distance++) {
    if (lines[index + distance]?.dated !== true) continue;
    near++;
    if (distance !== 0 && distance > -3 && distance < 3) pattern |= 1 << (distance + 2);
  }
  add(sink, 169, Math.min(2, near), look);
  add(sink, 170, pattern, size);
}

/** How many lines before this one a colon opened a list that no full stop has closed since; 0 for none. */
function sinceColon(lines: readonly Line[], index: number): number {
  for (let distance = 1; distance <= 8; distance++) {
    const line = lines[index - distance];
    if (!line || line.post || line.closed) return 0;
    if (line.scanned.ending === ENDING.colon) return distance;
  }
  return 0;
}
