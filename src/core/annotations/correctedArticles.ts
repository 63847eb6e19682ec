import type { Article } from '../articles/article';
import { applyCorrections } from './applyCorrections';
import type { AnnotationSet } from './annotationSet';
import type { Placements } from './anchors/placements';
import { type AnnotationAt, correctionsIn } from './correctionsIn';

/** The articles of a file as people have corrected them, in the order in which they did. */
export function correctedArticles(
  text: string,
  articles: readonly Article[],
  set: AnnotationSet,
  placements: Placements,
): Article[] {
  const corrections = Array.from(set).flatMap((annotation): AnnotationAt[] => {
    const placement = placements.get(annotation.id);
    if (annotation.kind !== 'correction' || !placement || placement.state === 'orphan') return [];
    return [{ annotation, range: placement.range }];
  });
  return articles.map((article) =>
    applyCorrections(text, article, correctionsIn(corrections, article.range)),
  );
}
