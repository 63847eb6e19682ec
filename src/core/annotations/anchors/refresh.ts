import { type Annotation, hasSpan } from '../annotation';
import { AnnotationSet } from '../annotationSet';
import { ArticleFinder } from './articleFinder';
import { recapture } from './capture';
import type { Placements } from './placements';
import type { ArticleText } from './target';

/**
 * The set with targets as the text is now, for saving: of annotations that are `exact`. Those that are to be confirmed, or
 * lost, keep what they looked for.
 */
export function refresh(
  set: AnnotationSet,
  placements: Placements,
  articles: readonly ArticleText[],
): AnnotationSet {
  const finder = new ArticleFinder(articles);
  const refreshed = (annotation: Annotation): Annotation => {
    if (annotation.kind === 'relation') return annotation;
    if (!hasSpan(annotation)) {
      const article = finder.find(annotation.target.article)?.selector ?? annotation.target.article;
      return { ...annotation, target: { article } };
    }
    const placement = placements.get(annotation.id);
    const target =
      placement?.state === 'exact' ? recapture(finder, annotation.target, placement.range) : undefined;
    return target ? { ...annotation, target } : annotation;
  };
  return AnnotationSet.of(Array.from(set, refreshed));
}
