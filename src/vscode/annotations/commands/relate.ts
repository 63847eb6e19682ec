import * as vscode from 'vscode';
import type { Annotation } from '../../../core/annotations/annotation';
import { add } from '../../../core/annotations/operations';
import type { Label } from '../../../core/settings/label';
import { plainLabel } from '../../documents';
import type { Services } from '../../services';
import { authoringFor } from '../author';
import { quoteOf, sayingOf } from '../describe';
import { labelsOf } from '../labels';
import { explainRefusal, notice } from '../notices';
import type { AnnotatedDocument } from '../store/annotatedDocument';
import { type Chosen, chosenAnnotations } from './chosenAnnotations';
import { chooseLabel, isWanted } from './pickLabel';

/**
 * "Add Relation…": from the annotation at the cursor to one of a list, the nearest first; of two rows of the view, from the
 * first to the second.
 */
export function registerRelate(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand('lede.annotations.addRelation', async (...args: unknown[]) => {
    const question = vscode.l10n.t('Which annotation does the relation go out from?');
    const chosen = await chosenAnnotations(services, args, isEnd, question);
    const [from, second] = chosen?.annotations ?? [];
    if (!chosen || !from) return;
    const labels = labelsOf(services, chosen.document.uri);
    const label = await chooseLabel(labels, ['relation'], args.find(isWanted));
    const to = label && (second ?? (await pickEnd(services, chosen, from, labels)));
    if (label && to) await relate(services, chosen.document, label, from, to);
  });
}

/** Relations go from one annotation of the text to another. */
const isEnd = ({ kind }: Annotation): boolean => kind !== 'relation';

async function pickEnd(
  services: Services,
  { document }: Chosen,
  from: Annotation,
  labels: readonly Label[],
): Promise<Annotation | undefined> {
  const annotated = services.annotations.of(document);
  const others = annotated ? nearestFirst(annotated, from) : [];
  if (others.length === 0) notice(vscode.l10n.t('There is no other annotation that it could be related to.'));
  const items = others.map((annotation) => ({
    label: plainLabel(sayingOf(annotation, labels)),
    description: plainLabel(quoteOf(annotation)),
    annotation,
  }));
  if (items.length === 0) return undefined;
  const placeHolder = vscode.l10n.t('Which annotation does it point to?');
  return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.annotation;
}

function nearestFirst({ set, placements }: AnnotatedDocument, { id }: Annotation): Annotation[] {
  const start = (annotation: Annotation): number => placements.get(annotation.id)?.range[0] ?? 0;
  const here = placements.get(id)?.range[0] ?? 0;
  return Array.from(set)
    .filter((annotation) => isEnd(annotation) && annotation.id !== id)
    .sort((a, b) => Math.abs(start(a) - here) - Math.abs(start(b) - here));
}

async function relate(
  services: Services,
  document: vscode.TextDocument,
  { name }: Label,
  from: Annotation,
  to: Annotation,
): Promise<void> {
  const authoring = await authoringFor(document.uri);
  const step = await services.annotations.change(document, () =>
    add(authoring, [{ kind: 'relation', label: name, from: from.id, to: to.id }]),
  );
  if (!step) explainRefusal(services, document);
}
