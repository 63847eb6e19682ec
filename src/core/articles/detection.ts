/** Whether a text looks like a source article, and why. */
export interface Detection {
  readonly sourceArticle: boolean;
  /** From 0 (certainly not) to 1 (certainly). */
  readonly confidence: number;
  /** Short English phrases, most telling first. */
  readonly reasons: readonly string[];
}
