import * as vscode from 'vscode';
import { type Services, SOURCE_ARTICLE, SOURCE_ARTICLES } from '../../services';
import { lostProblems, type LostProblem } from './lostAnnotations';

/** Reports annotations that have lost their text among the problems, and offers what can be done about them. */
export function registerLostAnnotations(services: Services): vscode.Disposable {
  const problems = vscode.languages.createDiagnosticCollection('lede-annotations');
  const report = (document: vscode.TextDocument): void => {
    services.guard.now(document, () => {
      const lost = lostProblems(services, document);
      problems.set(
        document.uri,
        lost.map(({ problem }) => problem),
      );
    });
  };
  for (const document of vscode.workspace.textDocuments)
    if (document.languageId === SOURCE_ARTICLE) report(document);
  return vscode.Disposable.from(
    problems,
    services.annotations.onDidChange(report),
    vscode.languages.registerCodeActionsProvider(
      SOURCE_ARTICLES,
      {
        provideCodeActions: (document, range) =>
          services.guard.now(document, () => fixesIn(services, document, range)),
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
  );
}

function fixesIn(
  services: Services,
  document: vscode.TextDocument,
  range: vscode.Range,
): vscode.CodeAction[] {
  return lostProblems(services, document)
    .filter(({ problem }) => problem.range.intersection(range) !== undefined)
    .flatMap((each) => fixesOf(each, document, range));
}

/** The commands of the fixes, each for the annotations that the problem is about. */
function fixesOf(
  { problem, about }: LostProblem,
  { uri }: vscode.TextDocument,
  range: vscode.Range,
): vscode.CodeAction[] {
  const { t } = vscode.l10n;
  const isOne = about.length === 1;
  const isMoved = about.some(({ state }) => state === 'moved');
  const fix = (title: string, id: string, isWanted: boolean): vscode.CodeAction[] => {
    if (!isWanted) return [];
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    const given = { uri, ids: about.map(({ annotation }) => annotation.id) };
    action.diagnostics = [problem];
    action.command = { command: `lede.annotations.${id}`, title, arguments: [given] };
    return [action];
  };
  return [
    ...fix(t('Confirm that the annotation stands here'), 'confirm', isMoved),
    ...fix(t('Put the annotation on the selection'), 'moveToSelection', isOne && !range.isEmpty),
    ...fix(t('Search for the annotation’s text'), 'search', isOne && !isMoved),
    ...fix(isOne ? t('Remove the annotation') : t('Remove the annotations'), 'remove', true),
  ];
}
