import type { Article } from '../articles/article';
import { contains, type TextRange } from '../text/range';
import type { Entity, Mention } from './entity';

/** All that one article says of one entity. */
export interface EntityProfile {
  readonly entity: Entity;
  /** In text order; never empty. */
  readonly mentions: readonly Mention[];
  /** The sentence of the first mention; the mention itself where no sentence holds it. */
  readonly firstSentence: TextRange;
  /** The other entities named in the same sentences, the most often met first. */
  readonly companions: readonly Entity[];
}

/** Gathers what `article` says of the entity with this id; undefined where it has no such entity. */
export function profileEntity(article: Article, id: string): EntityProfile | undefined {
  const entity = article.entities.find((candidate) => candidate.id === id);
  const mentions = article.mentions.filter((mention) => mention.entity === id);
  const first = mentions[0];
  if (!entity || !first) return undefined;
  const sentences = article.sentences.filter((sentence) => mentions.some((m) => contains(sentence, m.range)));
  return {
    entity,
    mentions,
    firstSentence: sentences[0] ?? first.range,
    companions: companionsOf(article, id, sentences),
  };
}

function companionsOf(article: Article, id: string, sentences: readonly TextRange[]): Entity[] {
  const met = new Map<string, number>();
  for (const mention of article.mentions) {
    if (mention.entity === id || !sentences.some((sentence) => contains(sentence, mention.range))) continue;
    met.set(mention.entity, (met.get(mention.entity) ?? 0) + 1);
  }
  const often = (entity: Entity): number => met.get(entity.id) ?? 0;
  return article.entities.filter((entity) => met.has(entity.id)).sort((a, b) => often(b) - often(a));
}
