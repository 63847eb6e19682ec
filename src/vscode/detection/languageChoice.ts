import * as vscode from 'vscode';
import type { Services } from '../services';
import { decide, type FileDecision } from './fileDecisions';

/** The two commands by which people overrule detection, once and for all, for one file. */
export const UNDO_DETECTION = 'lede.undoDetection';
export const MARK_AS_SOURCE_ARTICLE = 'lede.markAsSourceArticle';

/** Registers the commands that make a document a source article, or plain text again. */
export function registerLanguageChoice({ memory }: Services): vscode.Disposable {
  const command = (id: string, decision: FileDecision): vscode.Disposable =>
    vscode.commands.registerCommand(id, async (uri?: vscode.Uri) => {
      const document = documentFor(uri);
      if (!document) return;
      // The next new document may have the same name.
      if (!document.isUntitled) await decide(memory, document.uri, decision);
      await vscode.languages.setTextDocumentLanguage(document, decision);
    });
  return vscode.Disposable.from(
    command(UNDO_DETECTION, 'plaintext'),
    command(MARK_AS_SOURCE_ARTICLE, 'source-article'),
  );
}

function documentFor(uri: vscode.Uri | undefined): vscode.TextDocument | undefined {
  if (!uri) return vscode.window.activeTextEditor?.document;
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}
