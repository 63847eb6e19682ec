import { type Line } from '../articleLines';
import { isInTitle, timesInBody } from '../articleShape';
import { STAMP_MASK } from '../featureRoom';
import { add, type FeatureSink, share } from './feature';
import { regionOf, type ScannedArticle } from './scannedArticle';

/** Which of a line's longer words the title, the paragraphs and its neighbours have too. */
export function addLikeness(sink: FeatureSink, line: Line, article: ScannedArticle, index: number): void {
  const { size, scanned } = line;
  const { bag } = article.shape;
  const { content } = article.scanner;
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
  add(sink, 172, share(inBody, count, 3), size, regionOf(article, index), line.closed ? 1 : 0);
  const previous = article.lines[index - 1];
  const next = article.lines[index + 1];
  if (next && !next.post) {
    const shared = Math.ceil(3 * sharedWords(article, line, next));
    add(sink, 73, shared, size);
    add(sink, 173, shared, size, next.paragraph ? 1 : 0, previous?.paragraph === true ? 1 : 0);
  }
  if (previous && !previous.post) add(sink, 74, Math.ceil(3 * sharedWords(article, line, previous)), size);
}

/** The share of a line's content words that another line has too. */
function sharedWords({ scanner, room }: ScannedArticle, { scanned }: Line, { scanned: other }: Line): number {
  if (scanned.contentFrom === scanned.contentTo) return 0;
  const { content } = scanner;
  const { stamps } = room;
  const stamp = ++room.stamp;
  for (let index = other.contentFrom; index < other.contentTo; index++)
    stamps[(content[index] ?? 0) & STAMP_MASK] = stamp;
  let shared = 0;
  for (let index = scanned.contentFrom; index < scanned.contentTo; index++)
    if (stamps[(content[index] ?? 0) & STAMP_MASK] === stamp) shared++;
  return shared / (scanned.contentTo - scanned.contentFrom);
}
