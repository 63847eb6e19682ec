import type { Contents } from '../analysis';
import type { Delimiter } from '../bundles/delimiter';
import type { Mention } from '../entities/entity';
import { firstLine } from '../text/lines';
import { type TextRange, touches } from '../text/range';
import type { Article } from './article';
import type { PostBlock } from './block';

/** The stretch of a text that belongs to one article, with the delimiter that opens it. */
export interface Territory {
  readonly article: Article;
  readonly index: number;
  /** The delimiter above the article; null where it has none. */
  readonly opening: Delimiter | null;
  /** From the delimiter, or else the article's beginning, to the article's end. */
  readonly range: TextRange;
}

/** Every article with the nearest delimiter above it, in text order. */
export function territories({ articles, delimiters }: Contents): Territory[] {
  let next = 0;
  return articles.map((article, index) => {
    const floor = articles[index - 1]?.range[1] ?? 0;
    let opening: Delimiter | null = null;
    for (let delimiter = delimiters[next]; delimiter && delimiter.range[0] < article.range[0];) {
      // Behind one that closes the article before, the nearest is its own.
      if (delimiter.range[0] >= floor) opening = delimiter;
      delimiter = delimiters[++next];
    }
    return { article, index, opening, range: [opening?.range[0] ?? article.range[0], article.range[1]] };
  });
}

/** The article that `offset` stands in or, between two articles, behind; the first one above them all. */
export function territoryAt(contents: Contents, offset: number): Territory | undefined {
  const all = territories(contents);
  return all.findLast(({ range }) => range[0] <= offset) ?? all[0];
}

/** The mention that `offset` touches. */
export function mentionAt({ mentions }: Article, offset: number): Mention | undefined {
  return mentions.find(({ range }) => touches(range, offset));
}

/** The post that `offset` touches. */
export function postAt({ blocks }: Article, offset: number): PostBlock | undefined {
  return blocks.find((block): block is PostBlock => block.role === 'post' && touches(block.range, offset));
}

/** An article by a line that stands for it. */
export interface Head {
  readonly article: Article;
  /** The delimiter, or the article's first line that says something. */
  readonly range: TextRange;
}

/** The article at whose head `offset` stands. */
export function headAt(text: string, contents: Contents, offset: number): Head | undefined {
  const article = territoryAt(contents, offset)?.article;
  if (!article) return undefined;
  const lines = [...contents.delimiters.map(({ range }) => range), firstLine(text, article.range)];
  const range = lines.find((line) => touches(line, offset));
  return range && { article, range };
}
