import * as vscode from 'vscode';
import type { AnalysisService } from '../analysisService';
import { toOffsets } from '../documents';
import type { Services } from '../services';
import { writeReport } from './reports';
import { type SummaryTarget, summaryUri } from './summaryUri';

export const SUMMARIZE_ARTICLE = 'lede.summarizeArticle';

/**
 * Registers the command that opens a summary to the side: of the article that its arguments name (a document's address
 * and the article's number in it), else of what is selected, else of the article at the cursor.
 */
export function registerSummarize(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand(SUMMARIZE_ARTICLE, async (uri?: vscode.Uri, index?: unknown) => {
    const source = uri ?? vscode.window.activeTextEditor?.document.uri;
    if (!source) return;
    const document = await vscode.workspace.openTextDocument(source);
    const target = await chooseTarget(services, document, typeof index === 'number' ? index : undefined);
    if (target && (await writeReport(services, document, target)) !== null) await open(target);
    else void vscode.window.showInformationMessage(vscode.l10n.t('There is nothing to summarize here.'));
  });
}

async function chooseTarget(
  { analyses }: Services,
  document: vscode.TextDocument,
  index: number | undefined,
): Promise<SummaryTarget | undefined> {
  const source = document.uri.toString();
  const editor = editorOf(document);
  if (index === undefined && editor && (await holdsSentences(analyses, document, editor.selection))) {
    return { source, selection: toOffsets(document, editor.selection), version: document.version };
  }
  const live = await analyses.find(document);
  const cursor = editor ? document.offsetAt(editor.selection.active) : 0;
  const article = index === undefined ? live?.articleAt(cursor) : live?.articles[index];
  return article && { source, article: { index: article.index, name: article.name } };
}

/** False for a selected word or name, such as one that was double-clicked: then the article is meant. */
async function holdsSentences(
  analyses: AnalysisService,
  document: vscode.TextDocument,
  selection: vscode.Selection,
): Promise<boolean> {
  if (selection.isEmpty) return false;
  const { articles } = await analyses.analyse(document.getText(selection), document.uri);
  return articles.some(({ summary }) => summary.length > 0);
}

/** The editor that shows the document; the active one where there are several. */
function editorOf(document: vscode.TextDocument): vscode.TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  if (activeTextEditor?.document === document) return activeTextEditor;
  return visibleTextEditors.find((editor) => editor.document === document);
}

async function open(target: SummaryTarget): Promise<void> {
  const summary = await vscode.workspace.openTextDocument(summaryUri(target));
  const shown = vscode.window.visibleTextEditors.find(({ document }) => document === summary);
  const viewColumn = shown?.viewColumn ?? vscode.ViewColumn.Beside;
  await vscode.window.showTextDocument(summary, { viewColumn, preserveFocus: true });
}
