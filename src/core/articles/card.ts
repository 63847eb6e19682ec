import type { Entity } from '../entities/entity';
import type { SummarySentence } from '../summaries/summary';
import type { Article } from './article';

/** An article at a glance. */
export interface ArticleCard {
  /** Its name, else its title's text, else null. */
  readonly heading: string | null;
  readonly language: string | null;
  /** Words of everything that is read: title, standfirst, crossheads, body, lists and posts. */
  readonly words: number;
  /** Whole minutes, at least 1 where there are words. */
  readonly minutes: number;
  readonly summary: readonly SummarySentence[];
  /** Who and what is named most, dates left out; the most often named first. */
  readonly topEntities: readonly Entity[];
}

/** Silent reading of non-fiction, words a minute (Brysbaert 2019, doi:10.1016/j.jml.2019.104047). */
const WORDS_A_MINUTE = 238;

const READ_ROLES: ReadonlySet<string> = new Set(['title', 'standfirst', 'crosshead', 'body', 'list', 'post']);

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu;

/** Describes one article of `text`, with at most `top` entities. */
export function describeArticle(text: string, article: Article, top = 8): ArticleCard {
  const read = article.blocks.filter((block) => READ_ROLES.has(block.role));
  const words = read.reduce((sum, { range }) => sum + (text.slice(...range).match(WORD)?.length ?? 0), 0);
  const topEntities = article.entities
    .filter((entity) => entity.type !== 'date')
    .sort((a, b) => b.mentions - a.mentions)
    .slice(0, top);
  return {
    heading: headingOf(text, article),
    language: article.language,
    words,
    minutes: Math.ceil(words / WORDS_A_MINUTE),
    summary: article.summary,
    topEntities,
  };
}

/** An article's name, else its title's text, else null. */
export function headingOf(text: string, { name, blocks }: Article): string | null {
  const title = blocks.find(({ role }) => role === 'title');
  return name ?? (title ? text.slice(...title.range) : null);
}
