import { contains, type TextRange } from '../text/range';
import type { Annotation } from './annotation';
import type { PlacedCorrection } from './applyCorrections';

/** An annotation with where it stands in its file. */
export interface AnnotationAt {
  readonly annotation: Annotation;
  readonly range: TextRange;
}

/**
 * The corrections among annotations that stand in an article, in the order in which they were made.
 * @param article where the article stands in the file.
 */
export function correctionsIn(found: readonly AnnotationAt[], article: TextRange): PlacedCorrection[] {
  return found
    .filter(({ range }) => contains(article, range))
    .sort((a, b) => (a.annotation.id < b.annotation.id ? -1 : 1))
    .flatMap(({ annotation, range }) =>
      annotation.kind === 'correction' ? [{ range, correction: annotation.correction }] : [],
    );
}
