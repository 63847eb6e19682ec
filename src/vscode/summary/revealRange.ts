import * as vscode from 'vscode';
import type { TextRange } from '../../core/text/range';
import { toRange } from '../documents';

/** Shows and selects a stretch of a document, in the editor group that has it open, else beside what is active. */
export async function revealRange(document: vscode.TextDocument, range: TextRange): Promise<void> {
  await vscode.window.showTextDocument(document, {
    selection: toRange(document, range),
    viewColumn: columnOf(document.uri) ?? vscode.ViewColumn.Beside,
  });
}

/** The editor group that has the document open. */
function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
  const shows = ({ input }: vscode.Tab): boolean =>
    input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
  return vscode.window.tabGroups.all.find(({ tabs }) => tabs.some(shows))?.viewColumn;
}
