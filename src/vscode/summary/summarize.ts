import * as vscode from 'vscode';
import type { LiveAnalysis } from '../../core/live/liveAnalysis';
import type { AnalysisService } from '../analysisService';
import { toOffsets } from '../documents';
import { editorModels } from '../languageModel/editorModels';
import { type OpenReport, registerSummarizeWithModel } from '../languageModel/summarizeWithModel';
import { showInformation } from '../messages';
import type { Services } from '../services';
import { registerKeepReport } from './keepReport';
import type { ReportPanel } from './reportPanel';
import { ReportPanels } from './reportPanels';
import { reportOn } from './reports';
import { registerSummarizeBundle } from './summarizeBundle';
import type { SummaryTarget } from './summaryTarget';

export const SUMMARIZE_ARTICLE = 'lede.summarizeArticle';
const SUMMARIZE_SELECTION = 'lede.summarizeSelection';

/**
 * Registers reports and the command that opens one to the side: of the article that its arguments name (a document's
 * address and the article's number in it), else of what is selected, else of the article at the cursor.
 */
export function registerSummarize(services: Services): vscode.Disposable {
  const panels = new ReportPanels(services);
  const open: OpenReport = (uri, index) => openReport(services, panels, uri, index);
  return vscode.Disposable.from(
    panels,
    registerKeepReport(panels),
    registerSummarizeBundle(services),
    vscode.commands.registerCommand(SUMMARIZE_ARTICLE, open),
    vscode.commands.registerCommand(SUMMARIZE_SELECTION, () => openSelection(services, panels)),
    registerSummarizeWithModel(services, editorModels, open),
  );
}

/** Opens the report of what a command's arguments mean; undefined, and says so, where there is nothing to tell. */
async function openReport(
  services: Services,
  panels: ReportPanels,
  uri: vscode.Uri | undefined,
  index: unknown,
): Promise<ReportPanel | undefined> {
  const source = uri ?? vscode.window.activeTextEditor?.document.uri;
  if (!source) return undefined;
  const document = await vscode.workspace.openTextDocument(source);
  const target = await chooseTarget(services, document, typeof index === 'number' ? index : undefined);
  return show(services, panels, document, target);
}

/** Opens the report of what is selected, however little. */
async function openSelection(services: Services, panels: ReportPanels): Promise<void> {
  const { document, selection } = vscode.window.activeTextEditor ?? {};
  if (!document || !selection) return;
  const target = { source: document.uri.toString(), selection: toOffsets(document, selection) };
  await show(services, panels, document, target);
}

/** Shows a report where there is anything to tell, and else says so. */
async function show(
  services: Services,
  panels: ReportPanels,
  document: vscode.TextDocument,
  target: SummaryTarget | undefined,
): Promise<ReportPanel | undefined> {
  if (target && (await reportOn(services, document, target)) !== null) return panels.show(target);
  void showInformation(vscode.l10n.t('There is nothing to summarize here.'));
  return undefined;
}

async function chooseTarget(
  { analyses }: Services,
  document: vscode.TextDocument,
  index: number | undefined,
): Promise<SummaryTarget | undefined> {
  const source = document.uri.toString();
  const editor = editorOf(document);
  if (index === undefined && editor && (await holdsSentences(analyses, document, editor.selection))) {
    return { source, selection: toOffsets(document, editor.selection) };
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
  const text = document.getText(selection);
  const holds = function* (live: LiveAnalysis): Generator<undefined, boolean> {
    const { articles } = yield* live.complete();
    return articles.some(({ summary }) => summary.length > 0);
  };
  return (await analyses.workOn(text, document.uri, holds, { urgency: 'awaited' })) === true;
}

/** The editor that shows the document; the active one where there are several. */
function editorOf(document: vscode.TextDocument): vscode.TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  if (activeTextEditor?.document === document) return activeTextEditor;
  return visibleTextEditors.find((editor) => editor.document === document);
}
