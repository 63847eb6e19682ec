import { type AnnotationStep, inverse } from '../../../core/annotations/annotationSet';

/** More steps than this nobody takes back. */
const LONGEST = 500;

/** The steps of one document that can be taken back, and those that were and can be done again. */
export class History {
  readonly #done: AnnotationStep[] = [];
  readonly #undone: AnnotationStep[] = [];

  /** Remembers a step that was done. */
  push(step: AnnotationStep): void {
    this.#done.push(step);
    if (this.#done.length > LONGEST) this.#done.shift();
    this.#undone.length = 0;
  }

  /** The step that takes the last one back; undefined where there is none. */
  undo(): AnnotationStep | undefined {
    const step = this.#done.pop();
    if (!step) return undefined;
    this.#undone.push(step);
    return inverse(step);
  }

  /** The step that was taken back last; undefined where there is none. */
  redo(): AnnotationStep | undefined {
    const step = this.#undone.pop();
    if (step) this.#done.push(step);
    return step;
  }
}
