import * as vscode from 'vscode';
import { hasSpan } from '../../../core/annotations/annotation';
import type { AnnotationStep } from '../../../core/annotations/annotationSet';
import { captureSpan } from '../../../core/annotations/anchors/capture';
import type { ArticleText } from '../../../core/annotations/anchors/target';
import type { Authoring } from '../../../core/annotations/authoring';
import { resize } from '../../../core/annotations/operations';
import type { TextRange } from '../../../core/text/range';
import { extendTo, type Unit } from '../../../core/text/extend';
import { toOffsets } from '../../documents';
import type { Services } from '../../services';
import { annotationsAt } from '../annotationsAt';
import { authoringFor } from '../author';
import { activeSeedEditor, selectedText } from '../chosenText';
import { explainRefusal, notice } from '../notices';
import type { AnnotatedDocument } from '../store/annotatedDocument';
import { chosenAnnotations } from './chosenAnnotations';
import { select } from './nextAnnotation';

/** What has to do with where annotations stand: "Extend to Word", "Extend to Sentence", and what orphans need. */
export function registerPlaceAnnotations(services: Services): vscode.Disposable {
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand('lede.annotations.extendToWord', () => extend(services, 'word')),
    registerCommand('lede.annotations.extendToSentence', () => extend(services, 'sentence')),
    registerCommand('lede.annotations.confirm', (...args: unknown[]) => confirm(services, args)),
    registerCommand('lede.annotations.moveToSelection', (...args: unknown[]) =>
      moveToSelection(services, args),
    ),
    registerCommand('lede.annotations.search', (...args: unknown[]) => search(services, args)),
  );
}

/** Extends the innermost annotation at the cursor, or the selection where nothing is annotated. */
async function extend(services: Services, unit: Unit): Promise<void> {
  const editor = activeSeedEditor();
  const annotated = editor && (await services.annotations.ready(editor.document));
  if (!editor || !annotated) return;
  const { document, selection } = editor;
  const [innermost] = annotationsAt(annotated, editor);
  const range = innermost?.range ?? toOffsets(document, selection);
  const longer = extended(document, unit, range);
  if (innermost) await putOn(services, document, innermost.annotation.id, () => longer);
  else select(editor, longer);
}

/** Words and sentences do not go beyond the line, which is a paragraph. */
function extended(document: vscode.TextDocument, unit: Unit, range: TextRange): TextRange {
  const lines = new vscode.Range(
    document.lineAt(document.positionAt(range[0])).range.start,
    document.lineAt(document.positionAt(range[1])).range.end,
  );
  const [from] = toOffsets(document, lines);
  const text = document.getText(lines);
  const [start, end] = extendTo(unit, text, [0, text.length], [range[0] - from, range[1] - from]);
  return [start + from, end + from];
}

/** Says that what was found again stands where it was found. */
async function confirm(services: Services, args: readonly unknown[]): Promise<void> {
  const chosen = await chosenAnnotations(
    services,
    args,
    hasSpan,
    vscode.l10n.t('Which annotations stand right?'),
  );
  for (const { id } of chosen?.annotations ?? [])
    if (chosen) await putOn(services, chosen.document, id, (annotated) => annotated.placeOf(id)?.range);
}

async function moveToSelection(services: Services, args: readonly unknown[]): Promise<void> {
  const editor = activeSeedEditor();
  const [range] = editor ? selectedText(editor.document, editor.selections) : [];
  if (!range) {
    notice(vscode.l10n.t('Select the text first that the annotation belongs to.'));
    return;
  }
  const question = vscode.l10n.t('Which annotation belongs to the selection?');
  const chosen = await chosenAnnotations(services, args, hasSpan, question);
  for (const { id } of chosen?.annotations ?? [])
    if (chosen) await putOn(services, chosen.document, id, () => range);
}

/** Opens the search with what the annotation stood on. */
async function search(services: Services, args: readonly unknown[]): Promise<void> {
  const chosen = await chosenAnnotations(services, args, hasSpan, vscode.l10n.t('Whose text is sought?'));
  const [annotation] = chosen?.annotations ?? [];
  if (!annotation || !hasSpan(annotation)) return;
  const [line = ''] = annotation.target.span.exact.trim().split(/[\r\n]/, 1);
  await vscode.commands.executeCommand('editor.actions.findWithArgs', { searchString: line, isRegex: false });
}

async function putOn(
  services: Services,
  document: vscode.TextDocument,
  id: string,
  rangeOf: (annotated: AnnotatedDocument) => TextRange | undefined,
): Promise<void> {
  const authoring = await authoringFor(document.uri);
  const step = await services.annotations.change(document, (annotated, articles) => {
    const range = rangeOf(annotated);
    return range ? resizeStep(annotated, articles, authoring, id, range) : [];
  });
  if (!step) explainRefusal(services, document);
}

function resizeStep(
  { set }: AnnotatedDocument,
  articles: readonly ArticleText[],
  authoring: Authoring,
  id: string,
  range: TextRange,
): AnnotationStep {
  const target = captureSpan(articles, range);
  return target ? resize(set, authoring, id, target) : [];
}
