import * as vscode from 'vscode';
import { type Annotation, hasLabel } from '../../../core/annotations/annotation';
import { AnnotationSet } from '../../../core/annotations/annotationSet';
import type { Label, LabelKind } from '../../../core/settings/label';
import type { Services } from '../../services';
import { quoteOf, sayingOf } from '../describe';
import { labelNamed, labelsOf } from '../labels';
import { annotatedFiles } from './annotatedFiles';
import type { AnnotationNode, Listed } from './nodes';
import type { SavedAnnotations } from './savedAnnotations';

/** What lists need to know of. */
export interface ListingServices extends Pick<Services, 'annotations' | 'workspaceFiles'> {
  readonly saved: SavedAnnotations;
}

/** So many files are read at a time. */
const AT_ONCE = 16;

/** The rows of all annotations of an open document, in order of place; those without a place of their own come first. */
export function rowsOf(services: ListingServices, document: vscode.TextDocument): AnnotationNode[] {
  const annotated = services.annotations.of(document);
  if (!annotated) return [];
  const placed = annotated.placed();
  const ids = new Set(placed.map(({ annotation }) => annotation.id));
  const others = Array.from(annotated.set)
    .filter(({ id }) => !ids.has(id))
    .map((annotation): Listed => ({ annotation, state: 'exact' }));
  return toRows(services, document.uri, annotated.set, [...others, ...placed]);
}

/** The rows of a file that need not be open, as its sidecar has them. */
export async function rowsOfFile(services: ListingServices, uri: vscode.Uri): Promise<AnnotationNode[]> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open && services.annotations.of(open)) return rowsOf(services, open);
  const annotations = await services.saved.of(uri);
  const listed = annotations.map((annotation): Listed => ({ annotation, state: 'exact' }));
  return toRows(services, uri, AnnotationSet.of(annotations), listed);
}

/** The rows of all files of the workspace that have a sidecar; one that cannot be read has none. */
export async function rowsOfWorkspace(services: ListingServices): Promise<AnnotationNode[]> {
  const files = await annotatedFiles();
  const rows: AnnotationNode[][] = [];
  for (let at = 0; at < files.length; at += AT_ONCE) {
    const batch = files.slice(at, at + AT_ONCE).map((uri) => rowsOfFile(services, uri).catch(() => []));
    rows.push(...(await Promise.all(batch)));
  }
  return rows.flat();
}

function toRows(
  services: ListingServices,
  uri: vscode.Uri,
  set: AnnotationSet,
  listed: readonly Listed[],
): AnnotationNode[] {
  const labels = labelsOf(services, uri);
  return listed.map(({ annotation, state }) => ({
    kind: 'annotation',
    uri,
    ids: [annotation.id],
    annotation,
    state,
    saying: sayingOf(annotation, labels),
    quote: placeInWords(annotation, set),
    label: labelOf(annotation, labels),
  }));
}

/** The text that an annotation stands on; of a relation, what it goes from and to. */
function placeInWords(annotation: Annotation, set: AnnotationSet): string {
  if (annotation.kind !== 'relation') return quoteOf(annotation);
  const [from, to] = [set.get(annotation.from), set.get(annotation.to)].map((end) =>
    end ? quoteOf(end) : '?',
  );
  return `${from ?? ''} → ${to ?? ''}`;
}

const KINDS: Readonly<Partial<Record<Annotation['kind'], LabelKind>>> = {
  label: 'span',
  'document-label': 'document',
  relation: 'relation',
};

function labelOf(annotation: Annotation, labels: readonly Label[]): Label | undefined {
  return hasLabel(annotation) ? labelNamed(labels, annotation.label, KINDS[annotation.kind]) : undefined;
}
