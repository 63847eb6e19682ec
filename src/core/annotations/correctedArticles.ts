import type { Article } from '../articles/article';
import { contains } from '../text/range';
import { applyCorrections, type PlacedCorrection } from './applyCorrections';
import type { AnnotationSet } from './annotationSet';
import type { Placements } from './anchors/placements';

/** The articles of a file as people have corrected them, in the order in which they did. */
export function correctedArticles(
  text: string,
  articles: readonly Article[],
  set: AnnotationSet,
  placements: Placements,
): Article[] {
  const corrections = Array.from(set)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((annotation): PlacedCorrection[] => {
      const placement = placements.get(annotation.id);
      if (annotation.kind !== 'correction' || !placement || placement.state === 'orphan') return [];
      return [{ range: placement.range, correction: annotation.correction }];
    });
  if (corrections.length === 0) return [...articles];
  return articles.map((article) =>
    applyCorrections(
      text,
      article,
      corrections.filter(({ range }) => contains(article.range, range)),
    ),
  );
}
