import type { Entity, Mention } from '../entities/entity';
import type { SummarySentence } from '../summaries/summary';
import type { TextRange } from '../text/range';
import type { Block } from './block';

export interface Article {
  /** From its delimiter; null where there is none or it gives none. */
  readonly name: string | null;
  readonly range: TextRange;
  /** ISO 639-1; null where the text is too short to tell. */
  readonly language: string | null;
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
