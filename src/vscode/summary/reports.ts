import * as vscode from 'vscode';
import type { Article } from '../../core/articles/article';
import type { Excerpt, LiveAnalysis } from '../../core/live/liveAnalysis';
import { isEmpty, type Report, reportInSteps } from '../../core/report/report';
import { toRange } from '../documents';
import type { Services } from '../services';
import { setting } from '../settings';
import type { SummaryTarget } from './summaryTarget';

/** The reports on a stretch of a document. */
export interface ReportedText {
  /** Of the articles of which there is anything to tell; never empty. */
  readonly reports: readonly Report[];
  /** What they report on, whether there is anything to tell or not. */
  readonly articles: readonly Article[];
  readonly text: string;
  /** Where the text that they count in begins in the document. */
  readonly origin: number;
}

/** Reports on an article or a selection of `document`, a few milliseconds at a time; null where there is nothing to tell. */
export async function reportOn(
  { analyses }: Pick<Services, 'analyses'>,
  document: vscode.TextDocument,
  target: SummaryTarget,
  token?: vscode.CancellationToken,
): Promise<ReportedText | null | undefined> {
  const posts = setting('summary.posts', document.uri);
  if ('selection' in target) {
    const text = document.getText(toRange(document, target.selection));
    const origin = target.selection[0];
    const { version } = document;
    const steps = (live: LiveAnalysis): Generator<undefined, ReportedText> =>
      readSelection(live, text, origin, posts);
    const read = await analyses.workOn(text, document.uri, steps, { urgency: 'awaited', token });
    return document.version === version ? read && toldOf(read) : undefined;
  }
  const steps = (live: LiveAnalysis): Generator<undefined, ReportedText> =>
    readReports(live, target.article, posts);
  const read = await analyses.work(document, steps, { urgency: 'awaited', token });
  return read && toldOf(read);
}

function* readSelection(
  live: LiveAnalysis,
  text: string,
  origin: number,
  posts: boolean,
): Generator<undefined, ReportedText> {
  const { articles } = yield* live.complete();
  return { text, origin, articles, reports: yield* reportAll(text, articles, posts) };
}

function* readReports(
  live: LiveAnalysis,
  { index, name }: { index: number; name: string | null },
  posts: boolean,
): Generator<undefined, ReportedText> {
  const { text, start, contents } = yield* articleOf(live, index, name);
  const { articles } = contents;
  return { text, origin: start, articles, reports: yield* reportAll(text, articles, posts) };
}

function* reportAll(
  text: string,
  articles: readonly Article[],
  posts: boolean,
): Generator<undefined, readonly Report[]> {
  const reports: Report[] = [];
  for (const article of articles) reports.push(yield* reportInSteps(text, article, { posts }));
  return reports;
}

/** The article of this name, at its old place rather than elsewhere; the one at its place where the name has gone. */
function articleOf(live: LiveAnalysis, index: number, name: string | null): Generator<undefined, Excerpt> {
  const there = live.articles[index];
  const named =
    name === null || there?.name === name ? there : live.articles.find((article) => article.name === name);
  const article = named ?? there;
  return live.excerpt(article ? [article] : [], 'everything');
}

function toldOf({ reports, ...place }: ReportedText): ReportedText | null {
  const told = reports.filter((each) => !isEmpty(each));
  return told.length > 0 ? { ...place, reports: told } : null;
}
