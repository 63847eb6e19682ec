import { contains, type TextRange } from '../../text/range';
import { hashOf } from './hash';
import type { ArticleSelector, ArticleText, SpanTarget } from './target';

/** So much of the text on each side goes into a quote's context, in UTF-16 units. */
const CONTEXT = 32;

/**
 * The target of a stretch of a file; undefined where it is empty or not within one article.
 * @param articles all of the file, in order.
 * @param range in the file.
 */
export function captureSpan(articles: readonly ArticleText[], range: TextRange): SpanTarget | undefined {
  const index = articles.findIndex(({ start, text }) => contains([start, start + text.length], range));
  const article = articles[index];
  if (!article || range[0] >= range[1]) return undefined;
  const [start, end] = [range[0] - article.start, range[1] - article.start];
  return {
    article: captureArticle(articles, index),
    span: {
      start,
      end,
      exact: article.text.slice(start, end),
      prefix: article.text.slice(Math.max(0, start - CONTEXT), start),
      suffix: article.text.slice(end, end + CONTEXT),
    },
  };
}

/** The selector of an article by its index among all of the file. */
export function captureArticle(articles: readonly ArticleText[], index: number): ArticleSelector {
  const { name, text } = articles[index] ?? { name: null, text: '' };
  const namesakes = articles.slice(0, index).filter((other) => other.name === name);
  return { name, number: namesakes.length + 1, hash: hashOf(text) };
}
