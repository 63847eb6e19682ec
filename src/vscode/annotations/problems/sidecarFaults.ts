import * as vscode from 'vscode';
import type { SidecarFault } from '../../../core/annotations/sidecar/sidecar';
import { type Services, SOURCE_ARTICLE } from '../../services';
import { sidecarOf } from '../store/sidecarPlaces';

/** Reports what cannot be read of the sidecars of open documents, at its line in the sidecar, among the problems. */
export function registerSidecarFaults({ annotations, guard }: Services): vscode.Disposable {
  const problems = vscode.languages.createDiagnosticCollection('lede-sidecars');
  const report = (document: vscode.TextDocument): void => {
    if (document.isUntitled) return;
    guard.now(document, () =>
      problems.set(sidecarOf(document.uri), annotations.faultsOf(document).map(problemOf)),
    );
  };
  for (const document of vscode.workspace.textDocuments)
    if (document.languageId === SOURCE_ARTICLE) report(document);
  return vscode.Disposable.from(problems, annotations.onDidChange(report));
}

function problemOf({ message, values, line, of }: SidecarFault): vscode.Diagnostic {
  const place = new vscode.Range(line, 0, line, Number.MAX_SAFE_INTEGER);
  const severity = of === 'file' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning;
  const problem = new vscode.Diagnostic(place, vscode.l10n.t(message, ...values), severity);
  problem.source = 'Lede';
  return problem;
}
