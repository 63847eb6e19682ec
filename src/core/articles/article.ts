import type { Entity, Mention } from '../entities/entity';
import type { SummarySentence } from '../summaries/summary';
import type { PostAttribution } from '../posts/post';
import { lazy } from '../text/lazy';
import { shift, type TextRange } from '../text/range';
import type { Block } from './block';

export interface Article {
  /** From its delimiter; null where there is none or it gives none. */
  readonly name: string | null;
  readonly range: TextRange;
  /** ISO 639-1; null where the text is too short to tell. */
  readonly language: string | null;
  /** The day that it says it is of, `YYYY-MM-DD`; missing where it says none. */
  readonly published?: string;
  /** In order, not overlapping; every non-blank character of the article is in one. */
  readonly blocks: readonly Block[];
  /** The sentences of all blocks, in order; none crosses a block's edge. */
  readonly sentences: readonly TextRange[];
  /** In order, not overlapping. */
  readonly mentions: readonly Mention[];
  /** In order of first mention. */
  readonly entities: readonly Entity[];
  /** In text order; chosen when it is first asked for. */
  readonly summary: readonly SummarySentence[];
}

/** An article whose summary is made when it is first asked for: few are, and it takes as long as a good part of the reading. */
export function withSummary(
  article: Omit<Article, 'summary'>,
  summarise: () => readonly SummarySentence[],
): Article {
  const summary = lazy(summarise);
  return {
    ...article,
    get summary() {
      return summary();
    },
  };
}

/** All of an article but its summary, which to copy would be to make. */
function withoutSummary({
  name,
  range,
  language,
  published,
  blocks,
  sentences,
  mentions,
  entities,
}: Article): Omit<Article, 'summary'> {
  const dated = published !== undefined && { published };
  return { name, range, language, ...dated, blocks, sentences, mentions, entities };
}

/** The same article with other names; its summary stays what it was. */
export function withNames(
  article: Article,
  mentions: readonly Mention[],
  entities: readonly Entity[],
): Article {
  return withSummary({ ...withoutSummary(article), mentions, entities }, () => article.summary);
}

/** The same article, `by` UTF-16 units further on in its file, where it may have another name. */
export function placeArticle(article: Article, by: number, name: string | null = article.name): Article {
  if (by === 0 && name === article.name) return article;
  const moved = <T extends { readonly range: TextRange }>(item: T): T => ({
    ...item,
    range: shift(item.range, by),
  });
  const placed = {
    ...withoutSummary(article),
    name,
    range: shift(article.range, by),
    blocks: article.blocks.map((block) => shiftBlock(block, by)),
    sentences: article.sentences.map((sentence) => shift(sentence, by)),
    mentions: article.mentions.map(moved),
  };
  return withSummary(placed, () => article.summary.map(moved));
}

function shiftBlock(block: Block, by: number): Block {
  if (block.role !== 'post') return { ...block, range: shift(block.range, by) };
  const { body, attribution } = block.post;
  return {
    ...block,
    range: shift(block.range, by),
    post: {
      ...block.post,
      body: { ...body, range: shift(body.range, by) },
      attribution: attribution && shiftAttribution(attribution, by),
    },
  };
}

function shiftAttribution({ range, author, handle, date }: PostAttribution, by: number): PostAttribution {
  const moved = (part: TextRange | null): TextRange | null => part && shift(part, by);
  return { range: shift(range, by), author: moved(author), handle: moved(handle), date: moved(date) };
}
