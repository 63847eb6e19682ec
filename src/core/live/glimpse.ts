import type { ChunkedText } from '../text/chunkedText';
import type { TextRange } from '../text/range';
import type { LiveArticle } from './articleCut';

/** A longer article takes too long to be read whole before something of it is shown, in UTF-16 units. */
const LONG = 50_000;

/** So much around what is in sight tells what its names are. */
const AROUND = 4000;

/** So much at most is looked at, where what is in sight is one line without end. */
const MOST = 40_000;

/** True where it takes a while to read an article, and it has not been read. */
export function isLongUnread({ range: [start, end], reading }: LiveArticle): boolean {
  return end - start > LONG && !reading.article;
}

/**
 * The lines of an article's territory that `sight` shares something with, and some around them; of lines that are too long, pieces.
 */
export function stretchInSight(
  text: ChunkedText,
  { territory: [first, last] }: LiveArticle,
  [sightStart, sightEnd]: TextRange,
): TextRange {
  const inSight = Math.max(first, sightStart);
  const from = Math.max(first, inSight - AROUND);
  const to = Math.min(last, sightEnd + AROUND, inSight + MOST);
  const before = text.slice(from, inSight);
  const start = from === first ? from : from + (firstBreak(before) ?? 0);
  const behind = text.slice(Math.min(sightEnd, to), to);
  const end = to === last ? to : to - behind.length + (lastBreak(behind) ?? behind.length);
  return [start, end];
}

const LINE_END = /[\n\r]/;

/** Where a line, or else a word, is over for the first time. */
function firstBreak(text: string): number | undefined {
  const at = [LINE_END, /\s/].map((pattern) => text.search(pattern)).find((place) => place >= 0);
  return at === undefined ? undefined : at + 1;
}

/** Where a line, or else a word, is over for the last time. */
function lastBreak(text: string): number | undefined {
  const line = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
  const place = line >= 0 ? line : text.lastIndexOf(' ');
  return place >= 0 ? place + 1 : undefined;
}
