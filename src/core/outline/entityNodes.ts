import type { Article } from '../articles/article';
import { ENTITY_TYPES, type Mention } from '../entities/entity';
import { excerpt, excerptAround } from '../text/excerpt';
import { lazy } from '../text/lazy';
import { contains, type TextRange } from '../text/range';
import { NOTHING } from './label';
import type { EntityNode, MentionNode, OutlineFilter, TypeNode } from './node';

/** The entities of an article by type, those named most often first. */
export function typeNodes(text: string, article: Article, id: string, filter?: OutlineFilter): TypeNode[] {
  const entities = entityNodes(text, article, id);
  return ENTITY_TYPES.filter((type) => !filter || filter.types.has(type))
    .map((type) => ({
      kind: 'type' as const,
      id: `${id}/${type}`,
      type,
      children: entities
        .filter(({ entity }) => entity.type === type)
        .sort((a, b) => b.entity.mentions - a.entity.mentions),
    }))
    .filter(({ children }) => children.length > 0);
}

function entityNodes(text: string, article: Article, id: string): EntityNode[] {
  const surroundings = lazy(() => surroundingsOf(article));
  const mentions = mentionsByEntity(article);
  const idOf = distinct();
  return article.entities.flatMap((entity): EntityNode[] => {
    const own = mentions.get(entity.id) ?? [];
    const first = own[0];
    if (!first) return [];
    const entityId = idOf(`${id}/${entity.type}/${entity.name}`);
    const children = lazy(() =>
      own.map((mention, i) => mentionNode(text, mention, surroundings(), `${entityId}/${i}`)),
    );
    return [
      {
        kind: 'entity',
        id: entityId,
        entity,
        article,
        label: excerpt(entity.name, [0, entity.name.length]) || NOTHING,
        range: first.range,
        selectionRange: first.range,
        get children() {
          return children();
        },
      },
    ];
  });
}

/** Tells names apart that come more than once. */
function distinct(): (name: string) => string {
  const taken = new Map<string, number>();
  return (name) => {
    const before = taken.get(name) ?? 0;
    taken.set(name, before + 1);
    return before === 0 ? name : `${name}#${before}`;
  };
}

function mentionNode(
  text: string,
  mention: Mention,
  surroundings: ReadonlyMap<Mention, TextRange>,
  id: string,
): MentionNode {
  const { range } = mention;
  const { text: label, focus } = excerptAround(text, surroundings.get(mention) ?? range, range);
  return {
    kind: 'mention',
    id,
    mention,
    label,
    highlight: focus,
    range,
    selectionRange: range,
    children: [],
  };
}

function mentionsByEntity(article: Article): Map<string, Mention[]> {
  const found = new Map<string, Mention[]>();
  for (const mention of article.mentions) {
    const own = found.get(mention.entity);
    if (own) own.push(mention);
    else found.set(mention.entity, [mention]);
  }
  return found;
}

/** The sentence of each mention that stands in one. Both come in text order, so one walk finds them all. */
function surroundingsOf({ mentions, sentences }: Article): Map<Mention, TextRange> {
  const found = new Map<Mention, TextRange>();
  let i = 0;
  for (const mention of mentions) {
    while ((sentences[i]?.[1] ?? Infinity) <= mention.range[0]) i += 1;
    const sentence = sentences[i];
    if (sentence && contains(sentence, mention.range)) found.set(mention, sentence);
  }
  return found;
}
