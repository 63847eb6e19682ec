import { type Annotation, hasSpan } from '../annotation';
import { AnnotationSet } from '../annotationSet';
import { captureSpan } from './capture';
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
  const refreshed = (annotation: Annotation): Annotation => {
    if (!hasSpan(annotation)) return annotation;
    const placement = placements.get(annotation.id);
    const target = placement?.state === 'exact' ? captureSpan(articles, placement.range) : undefined;
    return target ? { ...annotation, target } : annotation;
  };
  return AnnotationSet.of(Array.from(set, refreshed));
}
