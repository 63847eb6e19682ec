import type { Article } from '../articles/article';
import { type ArticleCard, describeArticle } from '../articles/card';
import type { PostBlock } from '../articles/block';
import type { SummarySentence } from '../summaries/summary';
import { finish } from '../text/steps';
import { type CoOccurrence, coOccurrence } from './coOccurrence';
import { type Quotation, quotations } from './quotations/quotations';
import { type NamedEntity, saidOfAll } from './said';
import { type DatedPassage, timeline } from './timeline';
import { toldSentences } from './toldSentences';

/** All that is told of one article. Ranges count in the text that it was made of. */
export interface Report {
  readonly card: ArticleCard;
  /** The day that the article says it is of, `YYYY-MM-DD`; null where it says none. */
  readonly published: string | null;
  readonly summary: readonly SummarySentence[];
  /** The most often named first. */
  readonly entities: readonly NamedEntity[];
  /** In the order of time; what cannot be placed comes last. */
  readonly timeline: readonly DatedPassage[];
  /** In text order, posts among them. */
  readonly quotations: readonly Quotation[];
  readonly posts: readonly PostBlock[];
  readonly coOccurrence: CoOccurrence;
}

/**
 * Makes the report of an article of `text`.
 * @param summary the sentences that sum it up, in text order.
 */
export function report(text: string, article: Article, summary = article.summary): Report {
  return finish(reportInSteps(text, article, summary));
}

/** Does what `report` does step by step, for whoever has other things to do meanwhile. */
export function* reportInSteps(
  text: string,
  article: Article,
  summary: readonly SummarySentence[] = article.summary,
): Generator<undefined, Report> {
  const card = describeArticle(text, article);
  const sentences = toldSentences(article);
  yield;
  const entities = saidOfAll(text, article, sentences, summary);
  yield;
  const dated = timeline(text, article, sentences);
  yield;
  const said = quotations(text, article);
  yield;
  return {
    card,
    published: article.published ?? null,
    summary,
    entities,
    timeline: dated,
    quotations: said,
    posts: article.blocks.filter((block) => block.role === 'post'),
    coOccurrence: coOccurrence(article, sentences),
  };
}

/** True where there is nothing to tell. */
export function isEmpty({ summary, entities, posts, timeline: dated, quotations: said }: Report): boolean {
  return [summary, entities, posts, dated, said].every((part) => part.length === 0);
}
