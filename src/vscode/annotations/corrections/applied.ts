import * as vscode from 'vscode';
import { applyCorrections } from '../../../core/annotations/applyCorrections';
import { correctionsIn } from '../../../core/annotations/correctionsIn';
import type { Annotation, EntityCorrection } from '../../../core/annotations/annotation';
import { shift, type TextRange } from '../../../core/text/range';
import { type Services, SOURCE_ARTICLE } from '../../services';

/** Lets every feature read articles as people have corrected them. */
export function registerAppliedCorrections(services: Services): vscode.Disposable {
  const applied = new WeakMap<vscode.TextDocument, readonly EntityCorrection[]>();
  const applyAll = (document: vscode.TextDocument): void => {
    const before = applied.get(document) ?? [];
    const now = Array.from(services.annotations.of(document)?.set ?? []).filter(isCorrection);
    if (before.length === now.length && now.every((each, i) => each.correction === before[i]?.correction))
      return;
    applied.set(document, now);
    services.analyses.correct(document, (read, text, start) => {
      const territory: TextRange = [start, start + text.length];
      const found = services.annotations.of(document)?.touching(territory) ?? [];
      const corrections = correctionsIn(found, territory).map((each) => ({
        ...each,
        range: shift(each.range, -start),
      }));
      return applyCorrections(text, read, corrections);
    });
  };
  const apply = (document: vscode.TextDocument): void => {
    if (document.languageId === SOURCE_ARTICLE) services.guard.now(document, () => applyAll(document));
  };
  for (const document of vscode.workspace.textDocuments) apply(document);
  return services.annotations.onDidChange(apply);
}

const isCorrection = (annotation: Annotation): annotation is EntityCorrection =>
  annotation.kind === 'correction';
