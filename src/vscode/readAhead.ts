import * as vscode from 'vscode';
import type { LiveAnalysis } from '../core/live/liveAnalysis';
import type { TextRange } from '../core/text/range';
import { type Services, SOURCE_ARTICLE } from './services';

/** What of a document that opens is in sight first, in UTF-16 units. */
export const SEEN_FIRST: TextRange = [0, 4000];

/**
 * Reads what will be in sight of a document that opens. VS Code asks for its colours only once its editor is there; by then
 * the models are loaded, too.
 */
export function registerReadAhead({
  analyses,
  guard,
}: Pick<Services, 'analyses' | 'guard'>): vscode.Disposable {
  const read = (document: vscode.TextDocument): void => {
    if (document.languageId !== SOURCE_ARTICLE) return;
    void guard.on(document, () => analyses.work(document, readInSight));
  };
  vscode.workspace.textDocuments.forEach(read);
  return vscode.workspace.onDidOpenTextDocument(read);
}

function* readInSight(live: LiveAnalysis): Generator<undefined, void> {
  for (const article of live.articlesIn(SEEN_FIRST))
    if (!(yield* live.glimpse(article, SEEN_FIRST))) yield* live.excerpt([article], 'everything');
}
