import * as vscode from 'vscode';
import { bundleToMarkdown } from '../../core/report/bundleMarkdown';
import { bundleReport, type BundleReport } from '../../core/report/bundleReport';
import { fileName, presentationOf } from '../documents';
import { showInformation, withoutLinks } from '../messages';
import type { Services } from '../services';
import { setting } from '../settings';

/** The command that tells what the articles of the active file share, in a new Markdown document beside it. */
export function registerSummarizeBundle({ analyses }: Pick<Services, 'analyses'>): vscode.Disposable {
  return vscode.commands.registerCommand('lede.summarizeBundle', async (uri?: vscode.Uri) => {
    const source = uri ?? vscode.window.activeTextEditor?.document.uri;
    if (!source) return;
    const document = await vscode.workspace.openTextDocument(source);
    const read = await readWithProgress(analyses, document);
    if (!read) return;
    if (read.points.length === 0) {
      void showInformation(vscode.l10n.t('There is nothing to summarize here.'));
      return;
    }
    const content = bundleToMarkdown(read, presentationOf(document), fileName(document.uri));
    const told = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(told, vscode.ViewColumn.Beside, true);
  });
}

/** Undefined where the user has cancelled it; an edit meanwhile makes it begin again. */
function readWithProgress(
  analyses: Services['analyses'],
  document: vscode.TextDocument,
): Thenable<BundleReport | undefined> {
  const location = vscode.ProgressLocation.Notification;
  const title = withoutLinks(vscode.l10n.t('Reading {0}', fileName(document.uri)));
  return vscode.window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
    const posts = setting('summary.posts', document.uri);
    for (;;) {
      const { version } = document;
      const read = await analyses.work(
        document,
        (live) =>
          bundleReport(live, { posts }, (count) => {
            const message = vscode.l10n.t('{0} of {1}', count, live.size);
            progress.report({ increment: 100 / live.size, message });
          }),
        { token },
      );
      if (read || token.isCancellationRequested || document.version === version) return read;
    }
  });
}
