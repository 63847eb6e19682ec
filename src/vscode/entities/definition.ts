import * as vscode from 'vscode';
import { toRange } from '../documents';
import { type Services, SOURCE_ARTICLES } from '../services';
import { readPlace } from './namedPlace';

/** Goes from a name to where its article first names the same. */
export function registerDefinition({ analyses, guard }: Services): vscode.Disposable {
  return vscode.languages.registerDefinitionProvider(SOURCE_ARTICLES, {
    provideDefinition: async (document, position, token): Promise<vscode.LocationLink[]> => {
      const place = await guard.on(document, () => readPlace(analyses, document, position, token));
      const [first] = place?.named?.mentions ?? [];
      if (!place?.named || !first) return [];
      const target = toRange(document, first.range, place.start);
      return [
        {
          originSelectionRange: toRange(document, place.named.mention.range, place.start),
          targetUri: document.uri,
          targetRange: target,
          targetSelectionRange: target,
        },
      ];
    },
  });
}
