import type { SpanTarget } from './anchors/target';
import {
  type Annotation,
  type AnnotationStatus,
  type DocumentLabel,
  type EntityCorrection,
  hasLabel,
  hasSpan,
  type Note,
  type Relation,
  type SpanLabel,
} from './annotation';
import type { AnnotationSet, AnnotationStep } from './annotationSet';
import type { Authoring } from './authoring';

/** What is said of an annotation when it is made; the rest it is signed with. */
export type NewAnnotation =
  Content<SpanLabel> | Content<Note> | Content<DocumentLabel> | Content<Relation> | Content<EntityCorrection>;

type Content<T extends Annotation> = Omit<T, 'id' | 'author' | 'created' | 'modified' | 'status'>;

/** The step that adds annotations, in the order of `contents`. */
export function add(authoring: Authoring, contents: readonly NewAnnotation[]): AnnotationStep {
  return contents.map((content) => ({ was: null, is: { ...authoring.sign(), ...content } }));
}

/**
 * The step that changes annotations, and says when they were changed. What `edit` gives back as it was is left alone, and
 * so are ids that are in the set no more.
 */
export function change(
  set: AnnotationSet,
  authoring: Authoring,
  ids: readonly string[],
  edit: (annotation: Annotation) => Annotation,
): AnnotationStep {
  const modified = authoring.now();
  return ids.flatMap((id) => {
    const was = set.get(id);
    const is = was && edit(was);
    return was && is && is !== was ? [{ was, is: { ...is, modified } }] : [];
  });
}

/** The step that removes annotations, and the relations that would be left without one of their ends. */
export function remove(set: AnnotationSet, ids: readonly string[]): AnnotationStep {
  const gone = new Set(ids);
  // A relation may point to a relation: as long as one more goes, another may have lost its end.
  for (let size = -1; size !== gone.size;) {
    size = gone.size;
    for (const annotation of set)
      if (annotation.kind === 'relation' && (gone.has(annotation.from) || gone.has(annotation.to)))
        gone.add(annotation.id);
  }
  return Array.from(gone).flatMap((id) => {
    const was = set.get(id);
    return was ? [{ was, is: null }] : [];
  });
}

/** The step that resolves annotations, or opens them again. */
export function setStatus(
  set: AnnotationSet,
  authoring: Authoring,
  ids: readonly string[],
  status: AnnotationStatus,
): AnnotationStep {
  return change(set, authoring, ids, (annotation) =>
    annotation.status === status ? annotation : { ...annotation, status },
  );
}

/** The step that gives labels and relations another label; other kinds are left alone. */
export function relabel(
  set: AnnotationSet,
  authoring: Authoring,
  ids: readonly string[],
  label: string,
): AnnotationStep {
  return change(set, authoring, ids, (annotation) =>
    hasLabel(annotation) && annotation.label !== label ? { ...annotation, label } : annotation,
  );
}

/** The step that puts an annotation on another stretch of text; one without a stretch is left alone. */
export function resize(
  set: AnnotationSet,
  authoring: Authoring,
  id: string,
  target: SpanTarget,
): AnnotationStep {
  return change(set, authoring, [id], (annotation) =>
    hasSpan(annotation) ? { ...annotation, target } : annotation,
  );
}
