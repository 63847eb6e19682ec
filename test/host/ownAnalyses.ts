import * as vscode from 'vscode';
import { AnalysisService } from '../../src/vscode/analysisService';
import { OwnDelimiters } from '../../src/vscode/bundles/ownDelimiters';
import { WorkspaceFiles } from '../../src/vscode/workspaceFile/workspaceFiles';

/** Analyses of a test's own, beside those of the extension that runs. */
export function ownAnalyses(): { readonly analyses: AnalysisService; readonly dispose: () => void } {
  const extension = vscode.extensions.getExtension('lede.lede');
  if (!extension) throw new Error('Lede is not installed');
  const log = vscode.window.createOutputChannel('Lede tests', { log: true });
  const delimiters = new OwnDelimiters();
  const workspaceFiles = new WorkspaceFiles(log);
  const analyses = new AnalysisService(extension.extensionUri, log, delimiters, workspaceFiles);
  return {
    analyses,
    dispose: () => {
      for (const each of [analyses, workspaceFiles, delimiters, log]) each.dispose();
    },
  };
}
