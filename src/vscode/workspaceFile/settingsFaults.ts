import * as vscode from 'vscode';
import type { SettingsFault } from '../../core/settings/fault';
import { type Place, placesIn } from '../../core/text/places';
import type { Services } from '../services';

/** Reports what in each `.lede.yaml` has no effect, at its line among the problems. */
export function registerSettingsFaults({ workspaceFiles }: Services): vscode.Disposable {
  const problems = vscode.languages.createDiagnosticCollection('lede-settings');
  const report = (): void => {
    problems.clear();
    for (const { uri, text, settings } of workspaceFiles.all) {
      const placeOf = placesIn(text);
      problems.set(
        uri,
        settings.faults.map((fault) => problemOf(fault, placeOf)),
      );
    }
  };
  report();
  return vscode.Disposable.from(problems, workspaceFiles.onDidChange(report));
}

function problemOf(
  { message, values, range }: SettingsFault,
  placeOf: (offset: number) => Place,
): vscode.Diagnostic {
  const [start, end] = [placeOf(range[0]), placeOf(range[1])];
  const problem = new vscode.Diagnostic(
    new vscode.Range(start.line, start.character, end.line, end.character),
    vscode.l10n.t(message, ...values),
    vscode.DiagnosticSeverity.Error,
  );
  problem.source = 'Lede';
  return problem;
}
