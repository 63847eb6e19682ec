import type { Annotation } from './annotation';
import type { AnnotationSet } from './annotationSet';
import { type Key, toEntry } from './sidecar/entry';

/** An annotation of which two people have changed the same at the same time. */
export interface Contested {
  /** As it is kept. */
  readonly kept: Annotation;
  /** As the other of the two had it. */
  readonly other: Annotation;
}

/** What an annotation says. Where it stands is left out: places follow the text, and both mean the same one. */
const SAYING: readonly Key[] = ['label', 'text', 'action', 'type', 'scope', 'into', 'name'];

/**
 * The annotations that two sets say something else of, both else than what they began with.
 * @param merged what has become of the two.
 */
export function contested(
  base: AnnotationSet,
  mine: AnnotationSet,
  theirs: AnnotationSet,
  merged: AnnotationSet,
): Contested[] {
  return Array.from(merged).flatMap((kept) => {
    const [before, a, b] = [base.get(kept.id), mine.get(kept.id), theirs.get(kept.id)];
    if (!before || !a || !b || a === before || b === before) return [];
    const [was, is, entryA, entryB] = [before, kept, a, b].map(toEntry);
    const key = SAYING.find(
      (each) =>
        entryA?.[each] !== entryB?.[each] && entryA?.[each] !== was?.[each] && entryB?.[each] !== was?.[each],
    );
    return key === undefined ? [] : [{ kept, other: entryA?.[key] === is?.[key] ? b : a }];
  });
}
