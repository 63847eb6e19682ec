import type { TextRange } from '../../core/text/range';

/** What a report is of: one article of a document, or a stretch of it. */
export type SummaryTarget = ArticleTarget | SelectionTarget;

interface ArticleTarget {
  /** The document's address. */
  readonly source: string;
  readonly article: { readonly index: number; readonly name: string | null };
}

interface SelectionTarget {
  readonly source: string;
  readonly selection: TextRange;
}

/** True where both mean the same by now. */
export function isSameTarget(a: SummaryTarget, b: SummaryTarget): boolean {
  if (a.source !== b.source) return false;
  if ('selection' in a) return 'selection' in b && a.selection.join() === b.selection.join();
  return 'article' in b && a.article.index === b.article.index && a.article.name === b.article.name;
}

/** Whether a value that was kept outside of the extension is such a target. */
export function isTarget(value: unknown): value is SummaryTarget {
  if (typeof value !== 'object' || value === null || !('source' in value)) return false;
  return typeof value.source === 'string' && (isSelection(value) || isArticle(value));
}

function isSelection(value: object): boolean {
  if (!('selection' in value) || !Array.isArray(value.selection)) return false;
  return value.selection.length === 2 && value.selection.every(Number.isInteger);
}

function isArticle(value: object): boolean {
  if (!('article' in value) || typeof value.article !== 'object' || value.article === null) return false;
  const { article } = value;
  if (!('index' in article) || !Number.isInteger(article.index) || !('name' in article)) return false;
  return article.name === null || typeof article.name === 'string';
}
