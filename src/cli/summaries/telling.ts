import type { Analysis } from '../../core/analysis';

/** What one file says, in each form that it is printed in. */
export interface Telling {
  /** For JSON; ranges count in the file. */
  readonly json: object;
  /**
   * A sentence a line, in parts that an empty line parts.
   * @param several true where more than this file is told, so that it has to be said whose sentences they are.
   */
  readonly lines: (several: boolean) => readonly string[];
  /** Under headings, in parts as well. */
  readonly markdown: () => readonly string[];
}

/** Reads a file for what is to be told of it. */
export type Tell = (file: string, text: string, analysis: Analysis) => Telling;
