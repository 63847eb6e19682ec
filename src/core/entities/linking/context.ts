import type { Wordings } from './wordings';

/** What is known of the article that names stand in. */
export interface LinkingContext {
  /** ISO 639-1; null where unknown. */
  readonly language: string | null;
  /** The day that the article is of, `YYYY-MM-DD`; null where unknown. */
  readonly published: string | null;
  /** What is known of the names of articles that were read before. */
  readonly wordings?: Wordings;
}
