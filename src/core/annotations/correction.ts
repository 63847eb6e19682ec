import type { EntityType } from '../entities/entity';

/**
 * How far a correction reaches: the mention at its place, all mentions in the article that have the same entity and are
 * written the same, or all mentions of the entity.
 */
export type CorrectionScope = 'mention' | 'form' | 'entity';

/** What is right instead of what Lede found. The annotation that holds it stands on the mention that it is about. */
export type Correction =
  /** This names something of that type, whether Lede finds it or not. */
  | { readonly action: 'accept'; readonly type: EntityType }
  /** This names nothing. */
  | { readonly action: 'reject'; readonly scope: CorrectionScope }
  | { readonly action: 'retype'; readonly type: EntityType; readonly scope: CorrectionScope }
  /** The annotation's own span is the mention, instead of those that Lede found and that it overlaps. */
  | { readonly action: 'resize' }
  /** The mention's entity is the one that is also called `into`, by its canonical name or an alias. */
  | { readonly action: 'merge'; readonly into: string }
  /** The mention is of another entity than Lede thinks: of that called `name`, a new one if there is none. */
  | { readonly action: 'split'; readonly name: string; readonly scope: Exclude<CorrectionScope, 'entity'> }
  /** The canonical name of the mention's entity. */
  | { readonly action: 'rename'; readonly name: string };

export type CorrectionAction = Correction['action'];
