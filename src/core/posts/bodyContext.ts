import type { DetectLanguage } from '../text/language';

/** What is known around a body whose start is searched for. */
export interface BodyContext {
  readonly text: string;
  /** The body begins here at the earliest: behind the post before, or at the article's start. */
  readonly floor: number;
  /** Where the body ends: before its media and attribution. */
  readonly end: number;
  /** What kind of body the platform's posts have. */
  readonly kind: BodyKind;
  /** True where the article sets its paragraphs apart by blank lines, so that a single line end stays inside one. */
  readonly blankLines: boolean;
  readonly articleLanguage: string | null;
  readonly detectLanguage: DetectLanguage;
}

/** Short messages, captions under a picture, longer messages, or the title of a film or document. */
export type BodyKind = 'message' | 'caption' | 'letter' | 'title';
