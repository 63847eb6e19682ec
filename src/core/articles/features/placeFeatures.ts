import { type Line, stepOf } from '../articleLines';
import type { ArticleShape } from '../articleShape';
import { START } from '../lineEnds';
import { KIND } from '../vocabulary';
import { add, type FeatureSink } from './feature';
import { regionOf, type ScannedArticle } from './scannedArticle';

/** Where in the article a line stands. */
export function addPlace(
  sink: FeatureSink,
  { scanned, size, step, look, close, paragraph, afterBlank }: Line,
  article: ScannedArticle,
  index: number,
): void {
  const { shape } = article;
  const count = article.lines.length;
  const region = regionOf(article, index);
  const steps = Math.min(12, step);
  add(sink, 51, Math.min(index, 6), steps);
  add(sink, 52, Math.min(10, stepOf(count - 1 - index)));
  add(sink, 54, region, steps);
  add(sink, 55, region, scanned.ending);
  add(sink, 154, region, look);
  if (shape.blanks) add(sink, 59, afterBlank ? 1 : 0, steps);
  if (paragraph && index === shape.first) {
    add(sink, 60);
    add(sink, 160, Math.min(index, 6), shape.titled ? 1 : 0, close);
    if (index === shape.last) add(sink, 215, Math.min(index, 6), shape.titled ? 1 : 0);
  }
  const before = article.room.toLast[index] ?? 0;
  const behind = article.room.toNext[index] ?? 0;
  add(sink, 150, before, behind, size);
  add(sink, 151, before, behind, close, Math.min(3, size));
  if (region === 2) {
    add(sink, 155, Math.min(6, index - shape.last), size);
    add(sink, 156, Math.min(60, stepOf(count - 1 - shape.last)), size);
  }
}

/** What tells title, standfirst and first paragraph apart. */
export function addBeginning(
  sink: FeatureSink,
  { scanned, size, step, look }: Line,
  shape: ArticleShape,
  index: number,
): void {
  if (index > 3) return;
  const { first } = shape;
  const titled = shape.titled ? 1 : 0;
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
