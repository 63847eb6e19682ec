import type { ArticleTarget, SpanTarget } from './anchors/target';
import type { Correction } from './correction';

/** Whether there is still something to be done about an annotation. */
export type AnnotationStatus = 'open' | 'resolved';

/** What every annotation has, whatever its kind. */
interface Signed {
  /** A ULID: unique, and in order of creation when sorted as text. */
  readonly id: string;
  /** Who made it; null where nobody said. */
  readonly author: string | null;
  /** ISO 8601, in UTC. */
  readonly created: string;
  /** ISO 8601, in UTC; the same as `created` where it never was changed. */
  readonly modified: string;
  readonly status: AnnotationStatus;
}

/** A label on a stretch of text. Labels may overlap and nest. */
export interface SpanLabel extends Signed {
  readonly kind: 'label';
  /** The label's id in the workspace's scheme. */
  readonly label: string;
  readonly target: SpanTarget;
}

/** Something that somebody has to say about a stretch of text, or about a whole article. */
export interface Note extends Signed {
  readonly kind: 'note';
  /** Markdown, and not to be trusted. */
  readonly text: string;
  readonly target: SpanTarget | ArticleTarget;
}

/** A label on a whole article. */
export interface DocumentLabel extends Signed {
  readonly kind: 'document-label';
  readonly label: string;
  readonly target: ArticleTarget;
}

/** A labelled arrow from one annotation to another. */
export interface Relation extends Signed {
  readonly kind: 'relation';
  readonly label: string;
  /** The `id` of the annotation that it goes out from. */
  readonly from: string;
  /** The `id` of the annotation that it points to. */
  readonly to: string;
}

/** A correction of what Lede found at a stretch of text. */
export interface EntityCorrection extends Signed {
  readonly kind: 'correction';
  readonly correction: Correction;
  readonly target: SpanTarget;
}

/** What a person added to a text. A plain value that never changes. */
export type Annotation = SpanLabel | Note | DocumentLabel | Relation | EntityCorrection;

export type AnnotationKind = Annotation['kind'];

/** An annotation with a place of its own: on a span, or on an article as a whole. */
export type TargetedAnnotation = Exclude<Annotation, Relation>;

/** An annotation of a stretch of text. */
export type SpanAnnotation = TargetedAnnotation & { readonly target: SpanTarget };

/** True of an annotation that stands on a stretch of text, and can be found there or be lost. */
export function hasSpan(annotation: Annotation): annotation is SpanAnnotation {
  return annotation.kind !== 'relation' && 'span' in annotation.target;
}

/** True of annotations that carry a label. */
export function hasLabel(annotation: Annotation): annotation is SpanLabel | DocumentLabel | Relation {
  return (
    annotation.kind === 'label' || annotation.kind === 'document-label' || annotation.kind === 'relation'
  );
}
