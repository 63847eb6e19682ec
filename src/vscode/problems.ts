import * as vscode from 'vscode';
import type { PostBlock } from '../core/articles/block';
import type { Finding } from '../core/articles/finding';
import { findHiddenCharacters } from '../core/articles/hiddenCharacters';
import type { Structure } from '../core/articles/readArticle';
import { type ArticleReading, readStructure } from '../core/live/articleReading';
import type { LiveAnalysis } from '../core/live/liveAnalysis';
import { createPostReport, examinePosts, type ExaminedPost } from '../core/posts/checks';
import { shift } from '../core/text/range';
import { toRange } from './documents';
import { Newest } from './newest';
import { type Services, SOURCE_ARTICLE } from './services';
import { onSettingChange, setting } from './settings';

/** Reports what the checks of posts find, and what is not seen of a text, as information among the problems. */
export function registerProblems(services: Pick<Services, 'analyses' | 'guard'>): vscode.Disposable {
  const problems = vscode.languages.createDiagnosticCollection('lede');
  const examined: Examined = new WeakMap();
  const newest = new Newest<vscode.TextDocument>();
  const check = async (document: vscode.TextDocument): Promise<void> => {
    const isNewest = newest.begin(document);
    if (!setting('problems.enabled', document.uri)) {
      problems.delete(document.uri);
      return;
    }
    const found = await services.analyses.work(document, (live) => problemsIn(document, live, examined));
    // It may have been closed, or become another language's, meanwhile.
    if (!found || !isNewest() || document.isClosed || document.languageId !== SOURCE_ARTICLE) return;
    problems.set(document.uri, found);
  };
  const checkSoon = (document: vscode.TextDocument): void => {
    void services.guard.on(document, () => check(document));
  };
  const checkAll = (): void => {
    for (const document of vscode.workspace.textDocuments) {
      if (document.languageId === SOURCE_ARTICLE) checkSoon(document);
    }
  };
  checkAll();
  return vscode.Disposable.from(
    problems,
    services.analyses.onDidChange(checkSoon),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => problems.delete(uri)),
    onSettingChange('problems.enabled', checkAll),
  );
}

/** VS Code shows no more problems of one file than this. */
const MOST_PROBLEMS = 1000;

/** What is found in an article by itself, which an edit elsewhere does not change. */
interface ExaminedArticle {
  readonly posts: readonly ExaminedPost[];
  /** Of characters that are not seen; ranges count in the article. */
  readonly hidden: readonly Finding[];
}

type Examined = WeakMap<ArticleReading, ExaminedArticle>;

function* problemsIn(
  document: vscode.TextDocument,
  live: LiveAnalysis,
  examined: Examined,
): Generator<undefined, vscode.Diagnostic[]> {
  const report = createPostReport();
  const problems: vscode.Diagnostic[] = [];
  for (const { reading, range } of live.articles) {
    const article = examined.get(reading) ?? (yield* examine(reading));
    examined.set(reading, article);
    const hidden = article.hidden.map((finding) => ({ ...finding, range: shift(finding.range, range[0]) }));
    const findings = [...report(article.posts, range[0]), ...hidden];
    problems.push(...findings.map((finding) => problemOf(document, finding)));
    if (problems.length >= MOST_PROBLEMS) break;
    yield;
  }
  return problems.slice(0, MOST_PROBLEMS);
}

function* examine(reading: ArticleReading): Generator<undefined, ExaminedArticle> {
  const posts = examinePosts(reading.text, postsOf(yield* readStructure(reading)));
  return { posts, hidden: findHiddenCharacters(reading.text) };
}

function postsOf({ blocks }: Structure): PostBlock[] {
  return blocks.filter((block): block is PostBlock => block.role === 'post');
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
