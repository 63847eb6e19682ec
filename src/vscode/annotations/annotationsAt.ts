import type * as vscode from 'vscode';
import type { TextRange } from '../../core/text/range';
import { toOffsets } from '../documents';
import type { AnnotatedDocument, PlacedAnnotation } from './store/annotatedDocument';

/** The annotations at the selection or the cursor, the shortest first, and of equally long ones the newest. */
export function annotationsAt(
  annotated: AnnotatedDocument,
  { document, selection }: vscode.TextEditor,
): PlacedAnnotation[] {
  return annotated.touching(toOffsets(document, selection)).sort(innermostFirst);
}

/** The next annotation in order of place, or the one before, from a stretch on; behind the last comes the first again. */
export function annotationFrom(
  annotated: AnnotatedDocument,
  from: TextRange,
  direction: 'next' | 'previous',
): PlacedAnnotation | undefined {
  const all = annotated.placed().filter(({ state }) => state !== 'orphan');
  return direction === 'next'
    ? (all.find(({ range }) => compare(range, from) > 0) ?? all[0])
    : (all.findLast(({ range }) => compare(range, from) < 0) ?? all.at(-1));
}

const compare = (a: TextRange, b: TextRange): number => a[0] - b[0] || a[1] - b[1];

function innermostFirst(a: PlacedAnnotation, b: PlacedAnnotation): number {
  return lengthOf(a.range) - lengthOf(b.range) || (a.annotation.id < b.annotation.id ? 1 : -1);
}

const lengthOf = ([start, end]: TextRange): number => end - start;
