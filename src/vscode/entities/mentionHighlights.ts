import * as vscode from 'vscode';
import { toRange } from '../documents';
import { type Services, SOURCE_ARTICLES } from '../services';
import { readPlace } from './namedPlace';

/**
 * Highlights all mentions of the entity at the cursor. At other words it says so: VS Code would highlight every equal word
 * if it were told nothing.
 */
export function registerMentionHighlights({ analyses, guard }: Services): vscode.Disposable {
  return vscode.languages.registerDocumentHighlightProvider(SOURCE_ARTICLES, {
    provideDocumentHighlights: async (document, position, token) => {
      const place = await guard.on(document, () => readPlace(analyses, document, position, token));
      return (place?.named?.mentions ?? []).map(
        ({ range }) => new vscode.DocumentHighlight(toRange(document, range, place?.start)),
      );
    },
  });
}
