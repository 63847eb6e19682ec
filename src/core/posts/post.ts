import type { TextRange } from '../text/range';
import type { AttributionParts } from './attribution';

/** Every platform whose embedded posts Lede knows, with the name that people call it by. */
export const PLATFORM_NAMES = {
  x: 'X',
  instagram: 'Instagram',
  facebook: 'Facebook',
  tiktok: 'TikTok',
  bluesky: 'Bluesky',
  reddit: 'Reddit',
  vimeo: 'Vimeo',
  scribd: 'Scribd',
  mastodon: 'Mastodon',
  threads: 'Threads',
  telegram: 'Telegram',
  truthsocial: 'Truth Social',
  youtube: 'YouTube',
  linkedin: 'LinkedIn',
} as const;

export type Platform = keyof typeof PLATFORM_NAMES;

/** An attribution in its place, and its parts; a part that is not shown is null. */
export interface PostAttribution extends AttributionParts {
  readonly range: TextRange;
}

/** An embedded social post, as a scraper leaves it in an article's text. */
export interface Post {
  readonly platform: Platform;
  /** What was posted, without trailing media tokens and outer white space; `text` is empty where nothing was kept. */
  readonly body: { readonly range: TextRange; readonly text: string };
  /** The display name; null where the text shows none. */
  readonly author: string | null;
  /** The account, without its @; null where the text shows none. */
  readonly handle: string | null;
  /** The displayed date as `YYYY-MM-DD`; null where there is none. */
  readonly date: string | null;
  /** Media tokens in text order, such as `pic.twitter.com/…`. */
  readonly media: readonly string[];
  /** The post's own address where the text holds it. */
  readonly url: string | null;
  /** ISO 639-1 codes of the body's lines, in order of appearance. */
  readonly languages: readonly string[];
  /** Where author, handle and date stand; null for a post that ends in its media alone, or is its address alone. */
  readonly attribution: PostAttribution | null;
}
