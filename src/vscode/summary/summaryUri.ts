import * as vscode from 'vscode';
import type { TextRange } from '../../core/text/range';
import { fileName } from '../documents';

/** The scheme of summary documents. */
export const SUMMARY_SCHEME = 'lede-summary';

/** What a summary is of: one article of a document, or a stretch of it. */
export type SummaryTarget =
  | { readonly source: string; readonly article: { readonly index: number; readonly name: string | null } }
  | {
      readonly source: string;
      readonly selection: TextRange;
      /** Of the document, when this was selected: the same offsets mean another text later. */
      readonly version: number;
    };

/** The address of a summary; it says all that is needed to write it, so that it outlives the window. */
export function summaryUri(target: SummaryTarget): vscode.Uri {
  const file = fileName(vscode.Uri.parse(target.source));
  const part = 'selection' in target ? target.selection.join('-') : (target.article.name ?? '');
  const name = part === '' || part === file ? file : `${file} ${part.replaceAll('/', ' ')}`;
  return vscode.Uri.from({
    scheme: SUMMARY_SCHEME,
    path: `/${name} summary.md`,
    query: JSON.stringify(target),
  });
}

/** What the summary at this address is of; undefined for an address that Lede has not made. */
export function summaryTarget(uri: vscode.Uri): SummaryTarget | undefined {
  try {
    const target: unknown = JSON.parse(uri.query);
    return isTarget(target) ? target : undefined;
  } catch {
    // Anybody can ask for any address.
    return undefined;
  }
}

function isTarget(value: unknown): value is SummaryTarget {
  if (typeof value !== 'object' || value === null || !('source' in value)) return false;
  return typeof value.source === 'string' && (isSelection(value) || isArticle(value));
}

function isSelection(value: object): boolean {
  if (!('selection' in value) || !Array.isArray(value.selection)) return false;
  return value.selection.length === 2 && value.selection.every(Number.isInteger);
}

function isArticle(value: object): boolean {
  if (!('article' in value) || typeof value.article !== 'object' || value.article === null) return false;
  return 'index' in value.article && Number.isInteger(value.article.index) && 'name' in value.article;
}
