import type { TextRange } from '../../text/range';
import { finish } from '../../text/steps';
import { type Annotation, hasSpan, type SpanAnnotation } from '../annotation';
import { Placements, type Placement } from './placements';
import type { ArticleSelector, ArticleText, SpanSelector } from './target';

/**
 * Finds the text of every annotation of a span in a file, which may have been edited since they were saved.
 * @param articles all of the file, in order.
 */
export function anchorAll(articles: readonly ArticleText[], annotations: Iterable<Annotation>): Placements {
  return finish(anchorInSteps(articles, annotations));
}

/** Does what `anchorAll` does step by step, for whoever has other things to do meanwhile. */
export function* anchorInSteps(
  articles: readonly ArticleText[],
  annotations: Iterable<Annotation>,
): Generator<undefined, Placements> {
  const placements: Placement[] = [];
  for (const annotation of annotations) {
    if (!hasSpan(annotation)) continue;
    placements.push(placeOf(articles, annotation));
    yield;
  }
  return Placements.of(placements);
}

/** The article that a selector means; undefined where the file has none like it. */
export function findArticle(
  articles: readonly ArticleText[],
  { name, number }: ArticleSelector,
): ArticleText | undefined {
  return articles.filter((article) => article.name === name)[number - 1];
}

function placeOf(articles: readonly ArticleText[], { id, target }: SpanAnnotation): Placement {
  const article = findArticle(articles, target.article);
  const range = article && rangeIn(article.text, target.span);
  if (!article || !range) return { id, state: 'orphan', range: [article?.start ?? 0, article?.start ?? 0] };
  return { id, state: 'exact', range: [range[0] + article.start, range[1] + article.start] };
}

function rangeIn(text: string, { start, end, exact, prefix, suffix }: SpanSelector): TextRange | undefined {
  if (text.slice(start, end) === exact) return [start, end];
  const whole = prefix + exact + suffix;
  const at = text.indexOf(whole);
  if (at < 0 || text.includes(whole, at + 1)) return undefined;
  return [at + prefix.length, at + prefix.length + exact.length];
}
