import type { Annotation } from './annotation';

/** What becomes of one annotation: `was` is null where it is new, `is` where it goes. */
export interface AnnotationChange {
  readonly was: Annotation | null;
  readonly is: Annotation | null;
}

/** What one command does, and so what one undo takes back: each annotation that it touches, once. */
export type AnnotationStep = readonly AnnotationChange[];

/** The annotations of one file, in no order but that of their arrival. It never changes; a step makes the next one. */
export class AnnotationSet implements Iterable<Annotation> {
  static readonly EMPTY = new AnnotationSet(new Map());

  private constructor(private readonly byId: ReadonlyMap<string, Annotation>) {}

  /** Of annotations with one id, the last counts. */
  static of(annotations: Iterable<Annotation>): AnnotationSet {
    return new AnnotationSet(new Map(Array.from(annotations, (annotation) => [annotation.id, annotation])));
  }

  get size(): number {
    return this.byId.size;
  }

  get(id: string): Annotation | undefined {
    return this.byId.get(id);
  }

  [Symbol.iterator](): Iterator<Annotation> {
    return this.byId.values();
  }

  /** The set after a step. What else has happened to it since the step was made stays. */
  apply(step: AnnotationStep): AnnotationSet {
    if (step.length === 0) return this;
    const byId = new Map(this.byId);
    for (const { was, is } of step) {
      if (is) byId.set(is.id, is);
      else if (was) byId.delete(was.id);
    }
    return new AnnotationSet(byId);
  }
}

/** The step that takes a step back. */
export function inverse(step: AnnotationStep): AnnotationStep {
  return step.map(({ was, is }) => ({ was: is, is: was }));
}
