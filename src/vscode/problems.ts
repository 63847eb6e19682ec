import * as vscode from 'vscode';
import type { PostBlock } from '../core/articles/block';
import type { LiveAnalysis } from '../core/live/liveAnalysis';
import { createPostChecks, type Finding } from '../core/posts/checks';
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
    const found = await services.analyses.work(document, (live) => problemsIn(document, live));
    // It may have been closed, or become another language's, meanwhile.
    if (!found || document.isClosed || document.languageId !== SOURCE_ARTICLE) return;
    problems.set(document.uri, found);
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

function* problemsIn(
  document: vscode.TextDocument,
  live: LiveAnalysis,
): Generator<undefined, vscode.Diagnostic[]> {
  const check = createPostChecks();
  const problems: vscode.Diagnostic[] = [];
  for (const article of live.articles) {
    const { text, contents, start } = yield* live.excerpt([article], 'blocks');
    const posts = contents.articles
      .flatMap(({ blocks }) => blocks)
      .filter((block): block is PostBlock => block.role === 'post');
    problems.push(...check(text, posts, start).map((finding) => problemOf(document, finding)));
    yield;
  }
  return problems;
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
