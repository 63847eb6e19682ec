import * as vscode from 'vscode';
import { type Annotation } from '../../../core/annotations/annotation';
import { plainLabel } from '../../documents';
import type { Services } from '../../services';
import { annotationsAt } from '../annotationsAt';
import { activeSeedEditor } from '../chosenText';
import { quoteOf, sayingOf } from '../describe';
import { labelsOf } from '../labels';
import { explainRefusal, notice } from '../notices';
import { pickMany } from '../../pickMany';

/** Annotations of a document, as rows of the tree and code actions name them. */
export interface AnnotationsOf {
  readonly uri: vscode.Uri;
  readonly ids: readonly string[];
}

/** Annotations that a command is for. */
export interface Chosen {
  readonly document: vscode.TextDocument;
  readonly annotations: readonly Annotation[];
}

/**
 * The annotations that a command is for: those that it was given, else those at the cursor. Where several stand there, it
 * is asked which.
 * @param args what the command was called with: from the tree a row and all selected ones, from the editor's menu its file.
 * @param fits leaves out those that the command has nothing to do with.
 * @param question what is asked then.
 */
export async function chosenAnnotations(
  services: Services,
  args: readonly unknown[],
  fits: (annotation: Annotation) => boolean,
  question: string,
): Promise<Chosen | undefined> {
  const given = givenIn(args);
  const document = given ? await vscode.workspace.openTextDocument(given.uri) : activeSeedEditor()?.document;
  if (!document) return undefined;
  const found = given ? await known(services, document, given.ids) : await atCursor(services);
  if (explainRefusal(services, document)) return undefined;
  const fitting = found.filter(fits);
  if (fitting.length === 0) notice(vscode.l10n.t('Nothing is annotated here.'));
  if (given || fitting.length < 2) return { document, annotations: fitting };
  return { document, annotations: await ask(services, document, fitting, question) };
}

/** All annotations of one file that a command was given. */
function givenIn([one, all]: readonly unknown[]): AnnotationsOf | undefined {
  if (!isAnnotations(one)) return undefined;
  const selected = Array.isArray(all) ? all.filter(isAnnotations) : [one];
  const ofFile = selected.filter(({ uri }) => uri.toString() === one.uri.toString());
  return { uri: one.uri, ids: ofFile.flatMap(({ ids }) => ids) };
}

function isAnnotations(value: unknown): value is AnnotationsOf {
  return typeof value === 'object' && value !== null && 'ids' in value && 'uri' in value;
}

async function known(
  services: Services,
  document: vscode.TextDocument,
  ids: readonly string[],
): Promise<Annotation[]> {
  const annotated = await services.annotations.ready(document);
  return ids.flatMap((id) => annotated?.set.get(id) ?? []);
}

async function atCursor({ annotations }: Services): Promise<Annotation[]> {
  const editor = activeSeedEditor();
  const annotated = editor && (await annotations.ready(editor.document));
  return annotated ? annotationsAt(annotated, editor).map(({ annotation }) => annotation) : [];
}

async function ask(
  services: Services,
  { uri }: vscode.TextDocument,
  annotations: readonly Annotation[],
  question: string,
): Promise<Annotation[]> {
  const labels = labelsOf(services, uri);
  const items = annotations.map((annotation, i) => ({
    label: plainLabel(sayingOf(annotation, labels)),
    description: plainLabel(quoteOf(annotation)),
    picked: i === 0,
    annotation,
  }));
  const picked = await pickMany(items, question);
  return picked?.map(({ annotation }) => annotation) ?? [];
}
