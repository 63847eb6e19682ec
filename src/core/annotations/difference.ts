import type { Annotation } from './annotation';
import type { AnnotationSet, AnnotationStep } from './annotationSet';
import { toEntry } from './sidecar/entry';

/** The step that makes one set of another. Annotations that say the same are the same. */
export function difference(from: AnnotationSet, to: AnnotationSet): AnnotationStep {
  const gone = Array.from(from)
    .filter(({ id }) => !to.get(id))
    .map((was) => ({ was, is: null }));
  const others = Array.from(to)
    .map((is) => ({ was: from.get(is.id) ?? null, is }))
    .filter(({ was, is }) => !was || !isSame(was, is));
  return [...gone, ...others];
}

/**
 * What of a step can still be done: all but changes of annotations that have become others since.
 * @param before the set that the step was made for.
 */
export function stillPossible(
  step: AnnotationStep,
  before: AnnotationSet,
  now: AnnotationSet,
): AnnotationStep {
  return step.filter(({ was, is }) => {
    const id = was?.id ?? is?.id ?? '';
    return before.get(id) === now.get(id);
  });
}

function isSame(a: Annotation, b: Annotation): boolean {
  return a === b || JSON.stringify(toEntry(a)) === JSON.stringify(toEntry(b));
}
