import type { TextRange } from '../text/range';
import type { PartialDate } from './partialDate';
import type { GazetteerEntry } from './workspaceGazetteer/entry';

/** The types of entity, in the order in which views list them. */
export const ENTITY_TYPES = ['person', 'organization', 'location', 'miscellaneous', 'date'] as const;

export type EntityType = (typeof ENTITY_TYPES)[number];

/** A span that names an entity. */
export interface Mention {
  readonly range: TextRange;
  readonly text: string;
  readonly type: EntityType;
  /** The `id` of its entity, within the same article. */
  readonly entity: string;
  /** How sure the recogniser is of it, 0 to 1; without it, it is sure. */
  readonly probability?: number;
  /** What a date says. */
  readonly date?: PartialDate;
}

/** Somebody or something that an article names, once or often. */
export interface Entity {
  /** Unique within its article. */
  readonly id: string;
  readonly type: EntityType;
  /** The canonical name. */
  readonly name: string;
  /** The other forms that the article uses, in order of first use. */
  readonly aliases: readonly string[];
  /** How often the article mentions it. */
  readonly mentions: number;
  /** What a date is in ISO 8601, a stretch as `start/end`; only where the article tells enough. */
  readonly iso?: string;
  /** Titles and offices that stand before a person's name, each once, as they are written. */
  readonly titles?: readonly string[];
  /** The `id` of entities that are not it but of it: a people and its country. */
  readonly related?: readonly string[];
  /** What the workspace's gazetteer says of it. */
  readonly known?: GazetteerEntry;
}
