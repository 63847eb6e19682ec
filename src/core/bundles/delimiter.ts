import type { TextRange } from '../text/range';

/** A line (or group of lines) that separates the articles of a bundle. */
export interface Delimiter {
  /** The id of the family that it belongs to: as in `families.ts`, or the template of one that the user described. */
  readonly family: string;
  /** The name that it gives to its article; null where its form has none. */
  readonly name: string | null;
  /** The delimiter's line or lines, without the final line end. */
  readonly range: TextRange;
}
