import type { TextRange } from '../text/range';
import type { EntityType } from './entity';
import type { PartialDate } from './partialDate';
import type { GazetteerEntry } from './workspaceGazetteer/entry';

/** A sentence as a recogniser sees it. */
export interface SentenceInContext {
  readonly range: TextRange;
  /** ISO 639-1 of its line, which may differ from the article's; null where unknown. */
  readonly language: string | null;
}

/** A name that a recogniser found, not yet linked to an entity. */
export interface FoundName {
  readonly range: TextRange;
  readonly type: EntityType;
  /** How sure it is that the name is one, of this type and with these ends; 0 to 1, and 1 where nothing is said. */
  readonly probability?: number;
  /** What a date says. */
  readonly date?: PartialDate;
  /** Whose name the workspace says that it is. */
  readonly known?: GazetteerEntry;
}

/**
 * Finds the names in an article's sentences, in order and without overlap; in steps of some milliseconds.
 */
export type Recognise = (
  text: string,
  sentences: readonly SentenceInContext[],
) => Generator<undefined, FoundName[]>;
