import type { Message } from '../text/translate';
import type { DateBasis } from './timeline';

/** What a report's parts are called. English; views translate it. */
export const PARTS = {
  summary: 'Summary',
  points: 'Key Points',
  names: 'Who and What',
  timeline: 'Timeline',
  quotations: 'Quotations',
  posts: 'Posts',
  together: 'Named Together',
} as const;

/** What is said of how a date is known; nothing of one that the text states whole. */
export const BASES: Readonly<Record<DateBasis, Message | null>> = {
  stated: null,
  counted: 'counted from the article’s date',
  relative: 'the article does not say from which day',
  post: 'a post',
};

/** Who speaks where the text does not say it. */
export const UNKNOWN_SPEAKER = 'Not named';

/** Heads what a language model says; `{0}` is its name. */
export const WRITTEN_BY = 'Written by {0}';

/** Said of what a language model says where it is kept among an article's own words. */
export const FROM_MODEL =
  'These are the words of a language model, not of the article. Beside each sentence stand the lines that support it.';

/** Said of a sentence of a language model's that the article does not support. */
export const UNSUPPORTED = 'Nothing in the article supports this.';
