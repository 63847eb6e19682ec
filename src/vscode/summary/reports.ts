import * as vscode from 'vscode';
import type { Analysis } from '../../core/analysis';
import type { Article } from '../../core/articles/article';
import { summaryReport } from '../../core/summaries/report';
import { fileName, lineUri, presentationOf } from '../documents';
import type { Services } from '../services';
import type { SummaryTarget } from './summaryUri';

/** Writes the summary of an article or a selection of `document`; null where there is nothing to tell. */
export async function writeReport(
  { analyses }: Services,
  document: vscode.TextDocument,
  target: SummaryTarget,
): Promise<string | null> {
  const presentation = {
    ...presentationOf(document),
    addressOf: (line: number) => previewAddress(document.uri, line),
  };
  const title = fileName(document.uri);
  if ('selection' in target) {
    const [start, end] = target.selection;
    const text = document.getText().slice(start, end);
    const { articles } = await analyses.analyse(text);
    const { lineOf } = presentation;
    return summaryReport(
      text,
      articles,
      { ...presentation, lineOf: (offset) => lineOf(start + offset) },
      title,
    );
  }
  const reading = await analyses.read(document);
  const article = reading && findArticle(reading.analysis, target.article);
  return article ? summaryReport(reading.text, [article], presentation, title) : null;
}

/** The article of this name, at its old place rather than elsewhere; the one at its place where the name has gone. */
function findArticle(
  { articles }: Analysis,
  { index, name }: { index: number; name: string | null },
): Article | undefined {
  const there = articles[index];
  if (there?.name === name) return there;
  return (name === null ? undefined : articles.find((article) => article.name === name)) ?? there;
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
