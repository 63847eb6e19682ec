import type { Article } from '../articles/article';
import type { Block, BlockRole } from '../articles/block';
import type { Entity, EntityType, Mention } from '../entities/entity';
import type { TextRange } from '../text/range';

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
