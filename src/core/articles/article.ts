import type { Entity, Mention } from '../entities/entity';
import type { SummarySentence } from '../summaries/summary';
import type { PostAttribution } from '../posts/post';
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
  /** In text order. */
  readonly summary: readonly SummarySentence[];
}

/** The same article, `by` UTF-16 units further on in its file. */
export function shiftArticle(article: Article, by: number): Article {
  if (by === 0) return article;
  const moved = <T extends { readonly range: TextRange }>(item: T): T => ({
    ...item,
    range: shift(item.range, by),
  });
  return {
    ...article,
    range: shift(article.range, by),
    blocks: article.blocks.map((block) => shiftBlock(block, by)),
    sentences: article.sentences.map((sentence) => shift(sentence, by)),
    mentions: article.mentions.map(moved),
    summary: article.summary.map(moved),
  };
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
