import type { Post } from '../posts/post';
import type { TextRange } from '../text/range';

/** What a stretch of an article is there for, in the order in which a reader would list them. */
export const BLOCK_ROLES = [
  'title',
  'standfirst',
  'byline',
  'date',
  'crosshead',
  'body',
  'post',
  'related',
  'readmore',
  'caption',
  'credit',
  'list',
  'ad',
  'boilerplate',
] as const;

export type BlockRole = (typeof BLOCK_ROLES)[number];

/** Any role but the two that carry more than a range. */
export type PlainRole = Exclude<BlockRole, 'post' | 'related'>;

export interface PlainBlock {
  readonly role: PlainRole;
  readonly range: TextRange;
}

/** A pointer to another article. */
export interface RelatedBlock {
  readonly role: 'related';
  readonly range: TextRange;
  /** The words that announce it ("Lea también:"); null for a bare headline. */
  readonly cue: string | null;
}

export interface PostBlock {
  readonly role: 'post';
  readonly range: TextRange;
  readonly post: Post;
}

/** A stretch of an article with one role. Blocks are in text order and never overlap. */
export type Block = PlainBlock | RelatedBlock | PostBlock;
