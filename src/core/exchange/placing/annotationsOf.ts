import { captureSpans } from '../../annotations/anchors/capture';
import { ArticleFinder } from '../../annotations/anchors/articleFinder';
import type { SpanTarget } from '../../annotations/anchors/target';
import type { Annotation } from '../../annotations/annotation';
import type { AnnotationStep } from '../../annotations/annotationSet';
import { add, type NewAnnotation } from '../../annotations/operations';
import type { TextRange } from '../../text/range';
import type { ImportTarget } from '../importMarks';
import { NOTE_TYPE } from '../marks/mark';
import { faultAt, type ReadFault, type ReadMark } from '../reading/readMarks';
import { entityTypeOf } from './entityTypes';
import type { PlacedMark } from './findAgain';
import type { PlacedDocument } from './placeMarks';

/** The annotations that placed marks make. */
export interface MadeAnnotations {
  readonly step: AnnotationStep;
  readonly known: number;
  readonly moved: number;
  readonly faults: readonly ReadFault[];
}

/**
 * The step that adds what documents say to a file. A mark whose type is one of entities, and no label of the scheme, says that
 * this is such a name; nothing is added where Lede finds it so.
 */
export function annotationsOf(documents: readonly PlacedDocument[], target: ImportTarget): MadeAnnotations {
  const maker = new AnnotationMaker(target);
  for (const document of documents) maker.add(document);
  return maker.result();
}

class AnnotationMaker {
  readonly #there: Map<string, string>;
  readonly #finder: ArticleFinder;
  readonly #step: AnnotationStep[number][] = [];
  readonly #faults: ReadFault[] = [];
  #known = 0;
  #moved = 0;

  constructor(private readonly target: ImportTarget) {
    this.#finder = new ArticleFinder(target.articles);
    this.#there = whatIsThere(target, this.#finder);
  }

  add({ document, marks, article }: PlacedDocument): void {
    const captured = captureSpans(
      this.target.articles,
      marks.map(({ range }) => range),
    );
    const idOf = new Map<string, string | undefined>();
    marks.forEach((placed, index) => {
      const span = placed.moved ?? captured[index];
      if (span) idOf.set(placed.mark.id, this.#addMark(placed, span));
      else this.#faults.push(faultAt(placed.mark.line, 'This is in no article: {0}', nameOf(placed.mark)));
    });
    const whole = article === undefined ? undefined : this.#finder.articles[article]?.selector;
    const place = whole ? keyOf(whole.name, whole.number) : '';
    for (const label of document.labels) {
      if (whole)
        this.#addOnce(`article label ${place} ${label}`, {
          kind: 'document-label',
          label,
          target: { article: whole },
        });
    }
    for (const text of document.notes) {
      if (whole)
        this.#addOnce(`article note ${place} ${text}`, { kind: 'note', text, target: { article: whole } });
    }
    if (!whole && document.labels.length + document.notes.length > 0)
      this.#faults.push(
        faultAt(
          document.line,
          'It is not known which article this is of: {0}',
          [...document.labels, ...document.notes].join(', ').slice(0, 60),
        ),
      );
    for (const { type, from, to, line } of document.relations) {
      const [a, b] = [idOf.get(from), idOf.get(to)];
      if (a === undefined || b === undefined)
        this.#faults.push(
          faultAt(line, 'A relation is left out, as one of its ends is no annotation: {0}', type),
        );
      else this.#addOnce(`relation ${a} ${b} ${type}`, { kind: 'relation', label: type, from: a, to: b });
    }
  }

  result(): MadeAnnotations {
    return { step: this.#step, known: this.#known, moved: this.#moved, faults: this.#faults };
  }

  /** The id of the annotation that relations of the mark are of; undefined where Lede finds it, and nothing is added. */
  #addMark({ mark: { type, note }, range, moved }: PlacedMark, span: SpanTarget): string | undefined {
    const before = this.#step.length;
    const id = type === NOTE_TYPE && note !== null ? undefined : this.#addType(type, range, span);
    const noteId =
      note === null
        ? undefined
        : this.#addOnce(noteKey(range, note), { kind: 'note', text: note, target: span });
    if (moved) this.#moved += this.#step.length - before;
    return id ?? noteId;
  }

  #addType(type: string, range: TextRange, span: SpanTarget): string | undefined {
    const entity = this.target.isLabel(type) ? undefined : entityTypeOf(type);
    if (entity === undefined)
      return this.#addOnce(labelKey(range, type), { kind: 'label', label: type, target: span });
    const key = nameKey(range, entity);
    const there = this.#there.get(key);
    if (there === FOUND) this.#known++;
    if (there === FOUND) return undefined;
    return this.#addOnce(key, {
      kind: 'correction',
      correction: { action: 'accept', type: entity },
      target: span,
    });
  }

  /** The id of what is there already, or is added. */
  #addOnce(key: string, content: NewAnnotation): string {
    const there = this.#there.get(key);
    if (there !== undefined) {
      this.#known++;
      return there;
    }
    const [change] = add(this.target.authoring, [content]);
    const id = change?.is?.id ?? '';
    if (change) this.#step.push(change);
    this.#there.set(key, id);
    return id;
  }
}

/** Stands for an id where Lede has found something that nobody has annotated. */
const FOUND = '';

const keyOf = (name: string | null, number: number): string => JSON.stringify([name, number]);
const labelKey = (range: TextRange, label: string): string => `label ${String(range)} ${label}`;
const noteKey = (range: TextRange, note: string): string => `note ${String(range)} ${note}`;
const nameKey = (range: TextRange, type: string): string => `name ${String(range)} ${type}`;
const nameOf = ({ quote, type }: ReadMark): string => (quote ?? type).slice(0, 60);

/** The ids of what a file has already, by what it says and where. */
function whatIsThere(
  { set, placements, mentions }: ImportTarget,
  finder: ArticleFinder,
): Map<string, string> {
  const there = new Map(mentions.map(({ range, type }) => [nameKey(range, type), FOUND]));
  const keyIn = (annotation: Annotation): string | undefined => {
    if (annotation.kind === 'relation')
      return `relation ${annotation.from} ${annotation.to} ${annotation.label}`;
    const range = placements.get(annotation.id)?.range;
    const whole = finder.find(annotation.target.article)?.selector;
    const place = whole ? keyOf(whole.name, whole.number) : '';
    if (annotation.kind === 'document-label') return `article label ${place} ${annotation.label}`;
    if (annotation.kind === 'note')
      return range ? noteKey(range, annotation.text) : `article note ${place} ${annotation.text}`;
    if (!range) return undefined;
    if (annotation.kind === 'label') return labelKey(range, annotation.label);
    const { correction } = annotation;
    return correction.action === 'accept' ? nameKey(range, correction.type) : undefined;
  };
  for (const annotation of set) {
    const key = keyIn(annotation);
    if (key !== undefined) there.set(key, annotation.id);
  }
  return there;
}
