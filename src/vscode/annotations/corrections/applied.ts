import * as vscode from 'vscode';
import { applyCorrections, type PlacedCorrection } from '../../../core/annotations/applyCorrections';
import type { Annotation, EntityCorrection } from '../../../core/annotations/annotation';
import { contains, shift, type TextRange } from '../../../core/text/range';
import { type Services, SOURCE_ARTICLE } from '../../services';

/** Lets every feature read articles as people have corrected them. */
export function registerAppliedCorrections(services: Services): vscode.Disposable {
  const applied = new WeakMap<vscode.TextDocument, readonly EntityCorrection[]>();
  const apply = (document: vscode.TextDocument): void => {
    if (document.languageId !== SOURCE_ARTICLE) return;
    const before = applied.get(document) ?? [];
    const now = Array.from(services.annotations.of(document)?.set ?? []).filter(isCorrection);
    if (before.length === now.length && now.every((each, i) => each.correction === before[i]?.correction))
      return;
    applied.set(document, now);
    services.analyses.correct(document, (read, text, start) => {
      const territory: TextRange = [start, start + text.length];
      return applyCorrections(text, read, correctionsIn(services, document, territory));
    });
  };
  for (const document of vscode.workspace.textDocuments) apply(document);
  return services.annotations.onDidChange(apply);
}

/** The corrections in an article, in the order in which they were made, counted from its beginning. */
function correctionsIn(
  { annotations }: Services,
  document: vscode.TextDocument,
  territory: TextRange,
): PlacedCorrection[] {
  const found = annotations.of(document)?.touching(territory) ?? [];
  return found
    .filter(({ range }) => contains(territory, range))
    .sort((a, b) => (a.annotation.id < b.annotation.id ? -1 : 1))
    .flatMap(({ annotation, range }) =>
      isCorrection(annotation)
        ? [{ range: shift(range, -territory[0]), correction: annotation.correction }]
        : [],
    );
}

const isCorrection = (annotation: Annotation): annotation is EntityCorrection =>
  annotation.kind === 'correction';
