import * as vscode from 'vscode';
import { annotationCard } from '../../../core/exchange/annotationCard';
import { toRange, untrusted } from '../../documents';
import { type Services, SOURCE_ARTICLES } from '../../services';
import { sayingOf } from '../describe';
import { labelsOf } from '../labels';
import type { PlacedAnnotation } from '../store/annotatedDocument';

/** Tells of the annotations under the pointer: labels, notes, who made them and when. */
export function registerAnnotationHover(services: Services): vscode.Disposable {
  return vscode.languages.registerHoverProvider(SOURCE_ARTICLES, {
    provideHover: (document, position) =>
      services.guard.on(document, async () => {
        const annotated = await services.annotations.ready(document);
        const offset = document.offsetAt(position);
        return hoverOf(services, document, annotated?.touching([offset, offset]) ?? []);
      }),
  });
}

function hoverOf(
  services: Services,
  document: vscode.TextDocument,
  found: readonly PlacedAnnotation[],
): vscode.Hover | undefined {
  const [first] = found;
  if (!first) return undefined;
  const labels = labelsOf(services, document.uri);
  const cards = found.map(({ annotation, state }) =>
    untrusted(
      annotationCard(annotation, sayingOf(annotation, labels), state === 'moved', {
        translate: vscode.l10n.t,
        locale: vscode.env.language,
      }),
    ),
  );
  return new vscode.Hover(cards, toRange(document, first.range));
}
