import * as vscode from 'vscode';
import type { Excerpt, LiveAnalysis } from '../../core/live/liveAnalysis';
import { summaryReport } from '../../core/summaries/report';
import { fileName, lineUri, presentationOf, toRange } from '../documents';
import type { Services } from '../services';
import type { SummaryTarget } from './summaryUri';

/** Writes the summary of an article or a selection of `document`; null where there is nothing to tell. */
export async function writeReport(
  { analyses }: Services,
  document: vscode.TextDocument,
  target: SummaryTarget,
): Promise<string | null> {
  const addressOf = (line: number): string => previewAddress(document.uri, line);
  const title = fileName(document.uri);
  if ('selection' in target) {
    const [start] = target.selection;
    const text = document.getText(toRange(document, target.selection));
    const { articles } = await analyses.analyse(text, document.uri);
    return summaryReport(text, articles, { ...presentationOf(document, start), addressOf }, title);
  }
  const excerpt = await analyses.work(document, (live) => articleOf(live, target.article), { urgent: true });
  if (!excerpt || excerpt.contents.articles.length === 0) return null;
  const { start, text, contents } = excerpt;
  return summaryReport(text, contents.articles, { ...presentationOf(document, start), addressOf }, title);
}

/** The article of this name, at its old place rather than elsewhere; the one at its place where the name has gone. */
function articleOf(
  live: LiveAnalysis,
  { index, name }: { index: number; name: string | null },
): Generator<undefined, Excerpt> {
  const there = live.articles[index];
  const named =
    name === null || there?.name === name ? there : live.articles.find((article) => article.name === name);
  const article = named ?? there;
  return live.excerpt(article ? [article] : [], 'everything');
}

/**
 * The address of a line as VS Code's Markdown preview follows it. It takes no `file:` addresses: a path from the first
 * workspace folder is what works everywhere; for other files there is the desktop's own scheme.
 */
function previewAddress(uri: vscode.Uri, line: number): string {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.toString().replace(/\/?$/, '/');
  const address = lineUri(uri, line).toString();
  if (folder !== undefined && address.startsWith(folder)) return `/${address.slice(folder.length)}`;
  if (uri.scheme !== 'file') return address;
  return `${vscode.env.uriScheme}://file${uri.with({ scheme: 'file' }).toString().slice('file://'.length)}:${line}`;
}
