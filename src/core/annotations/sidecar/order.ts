import type { Placements } from '../anchors/placements';
import type { ArticleText } from '../anchors/target';
import { ArticleFinder } from '../anchors/articleFinder';
import type { Annotation } from '../annotation';
import type { AnnotationSet } from '../annotationSet';

/**
 * All annotations in the order of a sidecar: by place, those of a whole article before those in it, relations behind the
 * annotation that they go out from. In steps.
 */
export function* inOrderOfPlace(
  set: AnnotationSet,
  placements: Placements,
  articles: readonly ArticleText[],
): Generator<undefined, Annotation[]> {
  const finder = new ArticleFinder(articles);
  const placeOf = (annotation: Annotation, depth = 0): readonly [number, number] => {
    if (annotation.kind === 'relation') {
      const from = depth < DEEPEST ? set.get(annotation.from) : undefined;
      return from ? placeOf(from, depth + 1) : NOWHERE;
    }
    const placement = placements.get(annotation.id);
    if (placement) return placement.range;
    const article = finder.find(annotation.target.article);
    return article ? [article.start, -1] : NOWHERE;
  };
  const placed: { readonly annotation: Annotation; readonly place: readonly [number, number] }[] = [];
  for (const annotation of set) {
    placed.push({ annotation, place: placeOf(annotation) });
    if (placed.length % A_STEP === 0) yield;
  }
  yield;
  return placed
    .sort((a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1] || compare(a.annotation, b.annotation))
    .map(({ annotation }) => annotation);
}

/** So many annotations are looked up in a step. */
const A_STEP = 256;

/** Relations of relations are followed so far. */
const DEEPEST = 8;

const NOWHERE = [Infinity, Infinity] as const;

function compare(a: Annotation, b: Annotation): number {
  const [ofA, ofB] = [a.kind === 'relation' ? 1 : 0, b.kind === 'relation' ? 1 : 0];
  return ofA - ofB || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
