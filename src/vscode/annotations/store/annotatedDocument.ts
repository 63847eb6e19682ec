import type * as vscode from 'vscode';
import { type Annotation, hasSpan } from '../../../core/annotations/annotation';
import {
  type AnnotationChange,
  AnnotationSet,
  type AnnotationStep,
} from '../../../core/annotations/annotationSet';
import { anchorAll } from '../../../core/annotations/anchors/anchoring';
import { type Placement, Placements } from '../../../core/annotations/anchors/placements';
import type { ArticleText } from '../../../core/annotations/anchors/target';
import { stillPossible } from '../../../core/annotations/difference';
import type { ChunkedText } from '../../../core/text/chunkedText';
import type { TextRange } from '../../../core/text/range';
import { lengthOf, textChanges } from '../../textChanges';
import { History } from './history';

/** An annotation of a stretch of text, with where it stands. */
export interface PlacedAnnotation extends Placement {
  readonly annotation: Annotation;
}

/**
 * The annotations of one open document, and where they stand in it as it is now. Places of annotations that were removed
 * are followed too, so that undoing finds them.
 */
export class AnnotatedDocument {
  #set = AnnotationSet.EMPTY;
  /** True once all of the sidecar is in the set. */
  #isRead = false;
  #placements = Placements.NONE;
  /** The text that the placements are of; undefined as long as they are not known. */
  #text: ChunkedText | undefined;
  readonly #history = new History();

  constructor(readonly document: vscode.TextDocument) {}

  get set(): AnnotationSet {
    return this.#set;
  }

  get placements(): Placements {
    return this.#placements;
  }

  /** True as long as it is known where the annotations stand. */
  get isPlaced(): boolean {
    return this.#text !== undefined;
  }

  /** All annotations of stretches of text, in order of place. */
  placed(): PlacedAnnotation[] {
    return this.#known(this.#placements.all());
  }

  /** Those that touch a range, its ends included; orphans are nowhere. */
  touching(range: TextRange): PlacedAnnotation[] {
    return this.#known(this.#placements.touching(range));
  }

  /** Where one annotation stands. */
  placeOf(id: string): PlacedAnnotation | undefined {
    const placement = this.#placements.get(id);
    return placement && this.#known([placement])[0];
  }

  /** Begins with what a sidecar holds, whose places are not known yet. */
  begin(set: AnnotationSet): void {
    this.#set = set;
    this.#isRead = true;
  }

  /**
   * Takes note of where some of them stand in the document as it is, until all are known.
   * @param set all, or those alone as long as the sidecar is being read.
   * @returns false where more is known by now.
   */
  glimpse(set: AnnotationSet, placements: Placements): boolean {
    if (this.#text || (this.#isRead && this.#set !== set)) return false;
    this.#set = set;
    this.#placements = placements;
    return true;
  }

  /** Takes note of where the annotations stand in `text`. */
  place(placements: Placements, text: ChunkedText): void {
    this.#placements = placements;
    this.#text = text;
  }

  /**
   * Does what a person asked for; it can be taken back.
   * @param articles of the document as it is now, here and below.
   */
  do(step: AnnotationStep, articles: readonly ArticleText[]): void {
    this.#apply(step, articles);
    this.#history.push(step);
  }

  /** Takes the last step back; false where there is none. */
  undo(articles: readonly ArticleText[]): boolean {
    return this.#again(this.#history.undo(), articles);
  }

  /** Does again what was taken back last; false where there is none. */
  redo(articles: readonly ArticleText[]): boolean {
    return this.#again(this.#history.redo(), articles);
  }

  /**
   * Takes over what others have changed, but for annotations that have changed here meanwhile.
   * @param before the set that their step was made for.
   */
  takeOver(step: AnnotationStep, before: AnnotationSet, articles: readonly ArticleText[]): void {
    this.#apply(stillPossible(step, before, this.#set), articles);
  }

  /** The same annotations with other targets, as they are written down. */
  renew(set: AnnotationSet): void {
    this.#set = set;
  }

  /** Moves all places along with an edit; forgets them where that cannot be done. */
  follow(event: vscode.TextDocumentChangeEvent): void {
    const [before, placements] = [this.#text, this.#placements];
    this.forgetPlaces();
    if (!before) return;
    const changes = textChanges(event);
    const text = changes.reduce((old, change) => old.change(change), before);
    this.#placements = placements.follow(changes, before);
    if (text.length === lengthOf(this.document)) this.#text = text;
  }

  /** From now on it is not known where the annotations stand. */
  forgetPlaces(): void {
    this.#text = undefined;
    this.#placements = Placements.NONE;
  }

  /** Puts annotations where their text has been found. */
  put(placements: readonly Placement[]): void {
    this.#placements = this.#placements.put(placements);
  }

  #known(placements: readonly Placement[]): PlacedAnnotation[] {
    return placements.flatMap((placement) => {
      const annotation = this.#set.get(placement.id);
      return annotation ? [{ ...placement, annotation }] : [];
    });
  }

  #again(step: AnnotationStep | undefined, articles: readonly ArticleText[]): boolean {
    if (step) this.#apply(step, articles);
    return step !== undefined;
  }

  #apply(step: AnnotationStep, articles: readonly ArticleText[]): void {
    this.#set = this.#set.apply(step);
    const unplaced = step.flatMap((change) => (change.is && this.#isUnplaced(change) ? [change.is] : []));
    if (unplaced.length > 0) this.put(anchorAll(articles, unplaced).all());
  }

  /** True of what is new, or was put elsewhere; what was removed and comes back has been followed meanwhile. */
  #isUnplaced({ was, is }: AnnotationChange): boolean {
    if (!is || !hasSpan(is)) return false;
    const moved = was !== null && hasSpan(was) && was.target !== is.target;
    return moved || this.#placements.get(is.id) === undefined;
  }
}
