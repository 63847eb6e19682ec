import type { Contents } from '../analysis';
import { headLine } from '../bundles/delimiterName';
import { type Entity, ENTITY_TYPES, type EntityType, type Mention } from '../entities/entity';
import { excerpt, excerptAround } from '../text/excerpt';
import { lazy } from '../text/lazy';
import { firstLine } from '../text/lines';
import { contains, type TextRange, touches, trim } from '../text/range';
import type { Article } from './article';
import type { Block, BlockRole } from './block';
import { type Territory, territories } from './lookup';

/** What every node of an outline has. */
interface OutlineEntry {
  /** Unique in its outline, and the same after an edit elsewhere. */
  readonly id: string;
  /** Those of an entity are made when first asked for: a large bundle has tens of thousands of mentions. */
  readonly children: readonly OutlineNode[];
}

/** A node that stands for a stretch of the text. */
interface OutlinePlace extends OutlineEntry {
  /** One line out of the text; never empty. */
  readonly label: string;
  /** Holds the ranges of all children but mentions. */
  readonly range: TextRange;
  /** What a view shows when the node is chosen; lies in `range`. */
  readonly selectionRange: TextRange;
}

/** An article with the delimiter above it. */
export interface ArticleNode extends OutlinePlace {
  readonly kind: 'article';
  readonly article: Article;
  /** Its place among the articles of the file. */
  readonly index: number;
  /** True where nothing of it has been read, and so nothing is known of its children. */
  readonly unread?: true;
}

/** A heading of the outline that has no place in the text. */
export interface GroupNode extends OutlineEntry {
  readonly kind: 'group';
  readonly group: 'blocks' | 'posts' | 'entities';
}

/** The entities of one type. */
export interface TypeNode extends OutlineEntry {
  readonly kind: 'type';
  readonly type: EntityType;
}

/** A block; a crosshead holds the blocks of its section. */
export interface BlockNode extends OutlinePlace {
  readonly kind: 'block';
  readonly block: Block;
}

/** An entity; its place is its first mention. */
export interface EntityNode extends OutlinePlace {
  readonly kind: 'entity';
  readonly entity: Entity;
  readonly article: Article;
}

/** A mention, labelled with its surroundings. */
export interface MentionNode extends OutlinePlace {
  readonly kind: 'mention';
  readonly mention: Mention;
  /** Where in the label the mention itself stands. */
  readonly highlight: TextRange;
}

export type OutlineNode = ArticleNode | GroupNode | TypeNode | BlockNode | EntityNode | MentionNode;

/** What an outline shows; everything that is named here. */
export interface OutlineFilter {
  readonly roles: ReadonlySet<BlockRole>;
  readonly types: ReadonlySet<EntityType>;
}

/** Stands for a stretch that shows nothing, such as an article without text. */
const NOTHING = '…';

/**
 * The structure of a text: its articles, and in each the blocks, the posts and the entities by type.
 * @param first the number of the first article, where the text is out of a longer one.
 */
export function outlineOf(
  text: string,
  contents: Contents,
  filter?: OutlineFilter,
  first = 0,
): ArticleNode[] {
  return territories(contents).map((territory) =>
    articleNode(text, { ...territory, index: first + territory.index }, filter),
  );
}

/** The nodes of an article's blocks, in text order, sections nested. */
export function blocksOf(article: ArticleNode): readonly BlockNode[] {
  const group = article.children.find((child) => child.kind === 'group' && child.group === 'blocks');
  return (group?.children ?? []).filter((child): child is BlockNode => child.kind === 'block');
}

/** The innermost block that `offset` touches, or else the article that it stands in or behind. */
export function placeAt(
  outline: readonly ArticleNode[],
  offset: number,
): ArticleNode | BlockNode | undefined {
  const article = outline.findLast(({ range }) => range[0] <= offset);
  if (!article) return undefined;
  let place: ArticleNode | BlockNode = article;
  let inner: readonly BlockNode[] = blocksOf(article);
  for (;;) {
    const next = inner.findLast(({ range }) => touches(range, offset));
    if (!next) return place;
    place = next;
    inner = next.children.filter((child) => child.kind === 'block');
  }
}

function articleNode(
  text: string,
  { article, index, opening, range }: Territory,
  filter?: OutlineFilter,
): ArticleNode {
  const id = `a${index}`;
  const blocks = article.blocks
    .map((block, i) => blockNode(text, block, `${id}/b${i}`))
    .filter(({ block }) => !filter || filter.roles.has(block.role));
  const posts = blocks.filter(({ block }) => block.role === 'post');
  return {
    kind: 'article',
    id,
    article,
    index,
    label: headingOf(article.name, text, titleOf(article)),
    range,
    selectionRange: opening ? headLine(text, opening) : firstLine(text, article.range),
    children: [
      group(id, 'blocks', nestSections(blocks)),
      group(
        id,
        'posts',
        posts.map((post, i) => ({ ...post, id: `${id}/p${i}` })),
      ),
      group(id, 'entities', typeNodes(text, article, `${id}/e`, filter)),
    ].filter(({ children }) => children.length > 0),
  };
}

/**
 * What an article is called: by its name, else by what its title says or its text begins with; never empty.
 * @param titled where its title stands, if that is known.
 */
export function headingOf(name: string | null, text: string, titled: TextRange = [0, text.length]): string {
  const called = name === null ? '' : excerpt(name, [0, name.length]);
  return called || excerpt(text, trim(text, titled)) || NOTHING;
}

function titleOf({ blocks, range }: Article): TextRange {
  return (blocks.find(({ role }) => role === 'title') ?? blocks[0])?.range ?? range;
}

function group(articleId: string, name: GroupNode['group'], children: readonly OutlineNode[]): GroupNode {
  return { kind: 'group', id: `${articleId}/${name}`, group: name, children };
}

function blockNode(text: string, block: Block, id: string): BlockNode {
  const label = block.role === 'post' ? postLabel(text, block) : excerpt(text, block.range);
  const selectionRange = firstLine(text, block.range);
  return {
    kind: 'block',
    id,
    block,
    label: label || NOTHING,
    range: block.range,
    selectionRange,
    children: [],
  };
}

function postLabel(text: string, { post, range }: Extract<Block, { role: 'post' }>): string {
  const who = post.author ?? (post.handle === null ? null : `@${post.handle}`);
  const what = post.body.text === '' ? '' : excerpt(text, post.body.range);
  if (who === null) return what || excerpt(text, range);
  const name = excerpt(who, [0, who.length]);
  return what ? `${name}: ${what}` : name;
}

/** Puts the blocks between one crosshead and the next below the first. */
function nestSections(blocks: readonly BlockNode[]): BlockNode[] {
  const starts = blocks.flatMap(({ block }, i) => (block.role === 'crosshead' ? [i] : []));
  const sections = starts.map((start, i) => {
    const [head, ...children] = blocks.slice(start, starts[i + 1] ?? blocks.length);
    const last = children.at(-1) ?? head;
    return head && last ? [{ ...head, range: [head.range[0], last.range[1]] as const, children }] : [];
  });
  return [...blocks.slice(0, starts[0] ?? blocks.length), ...sections.flat()];
}

function typeNodes(text: string, article: Article, id: string, filter?: OutlineFilter): TypeNode[] {
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
