import type { EntityType } from '../entity';

/** The types that a gazetteer's names can have: dates are read by rules. */
export const GAZETTEER_TYPES = [
  'person',
  'organization',
  'location',
  'miscellaneous',
] as const satisfies readonly EntityType[];

export type GazetteerType = (typeof GAZETTEER_TYPES)[number];

/** Somebody or something whose names a workspace knows. */
export interface GazetteerEntry {
  /** The canonical name. */
  readonly name: string;
  /** Other forms of it, each once and none the name itself. */
  readonly aliases: readonly string[];
  /** Null for a text that is never a name. */
  readonly type: GazetteerType | null;
  readonly note: string | null;
  /** An `http:` or `https:` address. */
  readonly link: string | null;
}
