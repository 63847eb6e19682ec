import { addTo } from '../text/groups';
import type { TextRange } from '../text/range';
import { type Annotation, hasSpan } from './annotation';
import type { AnnotationSet } from './annotationSet';
import { ArticleFinder, type KnownArticle } from './anchors/articleFinder';
import type { Placements } from './anchors/placements';
import type { ArticleText } from './anchors/target';
import { inOrderOfPlace } from './sidecar/order';

/** An annotation with its place. */
export interface AnnotationInArticle {
  readonly annotation: Annotation;
  /** In the file; null for what is on a whole article, and for relations. */
  readonly range: TextRange | null;
  /** True where somebody has to confirm the place. */
  readonly isMoved: boolean;
}

/**
 * A file's annotations in order of place, by where the article begins that they are in; a relation is where it goes out from.
 * Those that have lost their text are left out. In steps, as there may be many.
 */
export function* annotationsByArticle(
  set: AnnotationSet,
  placements: Placements,
  articles: readonly ArticleText[],
): Generator<undefined, ReadonlyMap<number, readonly AnnotationInArticle[]>> {
  const finder = new ArticleFinder(articles);
  const articleOf = (annotation: Annotation): KnownArticle | undefined => {
    if (annotation.kind === 'relation') {
      const from = set.get(annotation.from);
      return from && from.kind !== 'relation' ? articleOf(from) : undefined;
    }
    if (!hasSpan(annotation)) return finder.find(annotation.target.article);
    const placement = placements.get(annotation.id);
    return placement && placement.state !== 'orphan' ? finder.holding(placement.range) : undefined;
  };
  const byArticle = new Map<number, AnnotationInArticle[]>();
  for (const annotation of yield* inOrderOfPlace(set, placements, articles)) {
    const article = articleOf(annotation);
    const placement = placements.get(annotation.id);
    if (article)
      addTo(byArticle, article.start, {
        annotation,
        range: placement?.range ?? null,
        isMoved: placement?.state === 'moved',
      });
  }
  return byArticle;
}
