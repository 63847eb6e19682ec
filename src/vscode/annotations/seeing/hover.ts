import * as vscode from 'vscode';
import { annotationCard } from '../../../core/exchange/annotationCard';
import { toRange, untrusted } from '../../documents';
import { type Services, SOURCE_ARTICLES } from '../../services';
import { sayingOf } from '../describe';
import { labelsOf } from '../labels';

/** Tells of the annotations under the pointer: labels, notes, who made them and when. */
export function registerAnnotationHover(services: Services): vscode.Disposable {
  return vscode.languages.registerHoverProvider(SOURCE_ARTICLES, {
    provideHover: async (document, position) => {
      const annotated = await services.annotations.ready(document);
      const offset = document.offsetAt(position);
      const found = annotated?.touching([offset, offset]) ?? [];
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
    },
  });
}
