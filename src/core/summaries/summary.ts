import type { TextRange } from '../text/range';

/** One sentence of a summary, with its place in the text. */
export interface SummarySentence {
  readonly range: TextRange;
  readonly text: string;
}
