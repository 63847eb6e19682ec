import * as vscode from 'vscode';
import type { PostBlock } from '../core/articles/block';
import { checkPosts, type Finding } from '../core/posts/checks';
import { toRange } from './documents';
import { inBackground, type Services, SOURCE_ARTICLE } from './services';
import { onSettingChange, setting } from './settings';

/** Reports what the checks of posts find, as information among the problems. */
export function registerProblems(services: Services): vscode.Disposable {
  const problems = vscode.languages.createDiagnosticCollection('lede');
  const check = async (document: vscode.TextDocument): Promise<void> => {
    if (!setting('problems.enabled', document.uri)) {
      problems.delete(document.uri);
      return;
    }
    const reading = await services.analyses.read(document);
    // It may have been closed, or become another language's, meanwhile.
    if (!reading || document.isClosed || document.languageId !== SOURCE_ARTICLE) return;
    const posts = reading.analysis.articles.flatMap(({ blocks }) =>
      blocks.filter((block): block is PostBlock => block.role === 'post'),
    );
    problems.set(
      document.uri,
      checkPosts(reading.text, posts).map((finding) => problemOf(document, finding)),
    );
  };
  const checkAll = (): void => {
    for (const document of vscode.workspace.textDocuments) {
      if (document.languageId === SOURCE_ARTICLE) inBackground(services, check(document));
    }
  };
  checkAll();
  return vscode.Disposable.from(
    problems,
    services.analyses.onDidChange((document) => inBackground(services, check(document))),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => problems.delete(uri)),
    onSettingChange('problems.enabled', checkAll),
  );
}

function problemOf(
  document: vscode.TextDocument,
  { code, range, message, values, other }: Finding,
): vscode.Diagnostic {
  const problem = new vscode.Diagnostic(
    toRange(document, range),
    vscode.l10n.t(message, ...values),
    vscode.DiagnosticSeverity.Information,
  );
  problem.source = 'Lede';
  problem.code = code;
  if (other) {
    const place = new vscode.Location(document.uri, toRange(document, other));
    problem.relatedInformation = [
      new vscode.DiagnosticRelatedInformation(place, vscode.l10n.t('where it stands first')),
    ];
  }
  return problem;
}
