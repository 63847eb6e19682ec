import { type Annotation, hasSpan } from '../annotation';
import { AnnotationSet } from '../annotationSet';
import { ArticleFinder } from './articleFinder';
import { recapture } from './capture';
import type { Placements } from './placements';
import { type ArticleText, isSameArticle } from './target';

/** So many annotations are looked at in a step. */
const A_STEP = 64;

/**
 * The set with targets as the text is now, for saving: of annotations that are `exact`. Those that are to be confirmed, or
 * lost, keep what they looked for; what is as it was stays the same object. In steps.
 */
export function* refresh(
  set: AnnotationSet,
  placements: Placements,
  articles: readonly ArticleText[],
): Generator<undefined, AnnotationSet> {
  const finder = new ArticleFinder(articles);
  const refreshed: Annotation[] = [];
  for (const annotation of set) {
    refreshed.push(refreshedIn(finder, annotation, placements));
    if (refreshed.length % A_STEP === 0) yield;
  }
  return AnnotationSet.of(refreshed);
}

function refreshedIn(finder: ArticleFinder, annotation: Annotation, placements: Placements): Annotation {
  if (annotation.kind === 'relation') return annotation;
  const { target } = annotation;
  if (!hasSpan(annotation)) {
    const article = finder.find(target.article)?.selector;
    const isSame = !article || isSameArticle(article, target.article);
    return isSame ? annotation : { ...annotation, target: { article } };
  }
  const placement = placements.get(annotation.id);
  const now =
    placement?.state === 'exact' ? recapture(finder, annotation.target, placement.range) : undefined;
  return now && now !== target ? { ...annotation, target: now } : annotation;
}
