import type { Article } from '../articles/article';
import { type ArticleCard, describeArticle } from '../articles/card';
import type { PostBlock } from '../articles/block';
import { type KeyPoints, keyPoints } from '../summaries/keyPoints';
import { summarise } from '../summaries/summarise';
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
  /** Section by section; none of an article that has no more sections than sentences in its summary. */
  readonly points: readonly KeyPoints[];
  /** The most often named first. */
  readonly entities: readonly NamedEntity[];
  /** In the order of time; what cannot be placed comes last. */
  readonly timeline: readonly DatedPassage[];
  /** In text order, posts among them. */
  readonly quotations: readonly Quotation[];
  readonly posts: readonly PostBlock[];
  readonly coOccurrence: CoOccurrence;
}

/** What a report should be like. */
export interface ReportOptions {
  /** The sentences that sum the article up, in text order; its own where nothing is said. */
  readonly summary?: readonly SummarySentence[];
  /** True where the summary and the key points may be chosen from what embedded posts say too. */
  readonly posts?: boolean;
}

/** Makes the report of an article of `text`. */
export function report(text: string, article: Article, options: ReportOptions = {}): Report {
  return finish(reportInSteps(text, article, options));
}

/** Does what `report` does step by step, for whoever has other things to do meanwhile. */
export function* reportInSteps(
  text: string,
  article: Article,
  {
    posts = false,
    summary = posts ? summarise(text, article, { posts }) : article.summary,
  }: ReportOptions = {},
): Generator<undefined, Report> {
  const card = describeArticle(text, article);
  const sentences = toldSentences(article);
  yield;
  const points = pointsOf(text, article, summary.length, posts);
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
    points,
    entities,
    timeline: dated,
    quotations: said,
    posts: article.blocks.filter((block) => block.role === 'post'),
    coOccurrence: coOccurrence(article, sentences),
  };
}

/** Sections no more than the summary has sentences tell little that it does not. */
function pointsOf(text: string, article: Article, told: number, posts: boolean): readonly KeyPoints[] {
  const sections = 1 + article.blocks.filter(({ role }) => role === 'crosshead').length;
  if (sections <= Math.max(1, told)) return [];
  const points = keyPoints(text, article, { posts });
  return points.length > Math.max(1, told) ? points : [];
}

/** True where there is nothing to tell. */
export function isEmpty({ summary, entities, posts, timeline: dated, quotations: said }: Report): boolean {
  return [summary, entities, posts, dated, said].every((part) => part.length === 0);
}
