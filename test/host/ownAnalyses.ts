import * as vscode from 'vscode';
import { AnalysisService } from '../../src/vscode/analysisService';
import { OwnDelimiters } from '../../src/vscode/bundles/ownDelimiters';
import { Failures, type TellOfFailure } from '../../src/vscode/failures/failures';
import { WorkspaceFiles } from '../../src/vscode/workspaceFile/workspaceFiles';

/** What the extension is made of, once more, for tests that look at it from inside. */
export interface OwnAnalyses<A extends AnalysisService = AnalysisService> {
  readonly analyses: A;
  readonly failures: Failures;
  readonly delimiters: OwnDelimiters;
  readonly workspaceFiles: WorkspaceFiles;
  readonly dispose: () => void;
}

/** Makes analyses of one kind or another. */
type Make<A> = new (...parts: ConstructorParameters<typeof AnalysisService>) => A;

const tellNobody: TellOfFailure = () => undefined;

/** Analyses of a test's own, beside those of the extension that runs. */
export function ownAnalyses(): OwnAnalyses {
  return ownAnalysesOf(AnalysisService, testLog(), tellNobody);
}

/** The same, of a kind of the test's own. */
export function ownAnalysesOf<A extends AnalysisService>(
  Analyses: Make<A>,
  log: vscode.LogOutputChannel,
  tell: TellOfFailure,
): OwnAnalyses<A> {
  const extension = vscode.extensions.getExtension('lede.lede');
  if (!extension) throw new Error('Lede is not installed');
  const delimiters = new OwnDelimiters();
  const workspaceFiles = new WorkspaceFiles(log);
  const failures = new Failures(log, tell);
  const analyses = new Analyses(extension.extensionUri, log, delimiters, workspaceFiles, failures);
  const all = [analyses, failures, workspaceFiles, delimiters, log];
  return {
    analyses,
    failures,
    delimiters,
    workspaceFiles,
    dispose: () => {
      for (const each of all) each.dispose();
    },
  };
}

/** A log beside that of the extension. */
export function testLog(): vscode.LogOutputChannel {
  return vscode.window.createOutputChannel('Lede tests', { log: true });
}
