import * as vscode from 'vscode';
import { type Annotation, hasLabel } from '../../../core/annotations/annotation';
import type { AnnotationSet, AnnotationStep } from '../../../core/annotations/annotationSet';
import type { Authoring } from '../../../core/annotations/authoring';
import { relabel, remove, setStatus } from '../../../core/annotations/operations';
import type { LabelKind } from '../../../core/settings/label';
import type { Services } from '../../services';
import { authoringFor } from '../author';
import { labelsOf } from '../labels';
import { type Chosen, chosenAnnotations } from './chosenAnnotations';
import { chooseLabel, isWanted } from './pickLabel';

/** "Remove Annotation", "Resolve Annotation", "Reopen Annotation" and "Change Label…". */
export function registerChangeAnnotations(services: Services): vscode.Disposable {
  const { t } = vscode.l10n;
  const command = (
    id: string,
    fits: (annotation: Annotation) => boolean,
    question: string,
    change: (services: Services, chosen: Chosen, args: readonly unknown[]) => Promise<void>,
  ): vscode.Disposable =>
    vscode.commands.registerCommand(`lede.annotations.${id}`, async (...args: unknown[]) => {
      const chosen = await chosenAnnotations(services, args, fits, question);
      if (chosen && chosen.annotations.length > 0) await change(services, chosen, args);
    });
  return vscode.Disposable.from(
    command(
      'remove',
      () => true,
      t('Which annotations are to be removed?'),
      (_, chosen) => apply(services, chosen, (set, ids) => remove(set, ids)),
    ),
    command(
      'resolve',
      ({ status }) => status === 'open',
      t('Which annotations are resolved?'),
      (_, chosen) =>
        apply(services, chosen, (set, ids, authoring) => setStatus(set, authoring, ids, 'resolved')),
    ),
    command(
      'reopen',
      ({ status }) => status === 'resolved',
      t('Which annotations are to be reopened?'),
      (_, chosen) => apply(services, chosen, (set, ids, authoring) => setStatus(set, authoring, ids, 'open')),
    ),
    command('changeLabel', hasLabel, t('Which labels are to be changed?'), changeLabel),
  );
}

const KINDS: Readonly<Partial<Record<Annotation['kind'], LabelKind>>> = {
  label: 'span',
  'document-label': 'document',
  relation: 'relation',
};

async function changeLabel(services: Services, chosen: Chosen, args: readonly unknown[]): Promise<void> {
  const kinds = chosen.annotations.flatMap(({ kind }) => KINDS[kind] ?? []);
  const labels = labelsOf(services, chosen.document.uri);
  const label = await chooseLabel(labels, kinds.slice(0, 1), args.find(isWanted));
  if (!label) return;
  const alike = chosen.annotations.filter(({ kind }) => KINDS[kind] === kinds[0]);
  await apply(services, { ...chosen, annotations: alike }, (set, ids, authoring) =>
    relabel(set, authoring, ids, label.name),
  );
}

type MakeStep = (set: AnnotationSet, ids: readonly string[], authoring: Authoring) => AnnotationStep;

async function apply(services: Services, { document, annotations }: Chosen, make: MakeStep): Promise<void> {
  const authoring = await authoringFor(document.uri);
  const ids = annotations.map(({ id }) => id);
  await services.annotations.change(document, ({ set }) => make(set, ids, authoring));
}
