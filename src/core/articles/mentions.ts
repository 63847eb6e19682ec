import type { Entity, Mention } from '../entities/entity';
import type { TextRange } from '../text/range';
import type { Article } from './article';
import { mentionAt } from './lookup';

/** The mention at a place, with its entity and all mentions of that. */
export interface NamedPlace {
  readonly mention: Mention;
  readonly entity: Entity;
  /** In text order, `mention` among them. */
  readonly mentions: readonly Mention[];
}

/** What `article` names at `offset`; undefined where that is nobody and nothing. */
export function namedAt(article: Article, offset: number): NamedPlace | undefined {
  const mention = mentionAt(article, offset);
  const entity = mention && article.entities.find(({ id }) => id === mention.entity);
  return entity && { mention, entity, mentions: mentionsOf(article, entity) };
}

/** All mentions of one of the article's entities, in text order. */
export function mentionsOf({ mentions }: Article, { id }: Entity): Mention[] {
  return mentions.filter(({ entity }) => entity === id);
}

/** The entities of another article that are taken for the same: of one type, and called the same. */
export function namesakesIn({ entities }: Article, { type, name }: Entity): Entity[] {
  return entities.filter((entity) => entity.type === type && entity.name === name);
}

/**
 * The mention that comes next behind `offset`, or before it: of the entity that stands there, else of any. Behind the
 * article's last comes its first again.
 */
export function mentionFrom(
  article: Article,
  offset: number,
  direction: 'next' | 'previous',
): TextRange | undefined {
  const { mentions, mention } = namedAt(article, offset) ?? {
    mentions: article.mentions,
    mention: undefined,
  };
  const from = mention?.range[0] ?? offset;
  const found =
    direction === 'next'
      ? (mentions.find(({ range }) => range[0] > from) ?? mentions[0])
      : (mentions.findLast(({ range }) => range[0] < from) ?? mentions.at(-1));
  return found?.range;
}
