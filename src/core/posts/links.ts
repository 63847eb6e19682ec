import type { TextRange } from '../text/range';
import type { Platform } from './post';

/** The address of one post. */
export interface PostLink {
  readonly platform: Platform;
  readonly range: TextRange;
  readonly url: string;
  /** The account, where the address holds it. */
  readonly handle: string | null;
}

/** What the addresses of a platform's posts look like behind `https://`; the group `handle` is the account. */
const ADDRESSES: readonly (readonly [Platform, string])[] = [
  ['x', '(?:mobile\\.)?(?:twitter|x)\\.com/(?<handle>\\w{1,20})/status(?:es)?/\\d+'],
  ['instagram', 'instagram\\.com/(?:(?!p/|reel/|tv/)(?<handle>[\\w.]{1,30})/)?(?:p|reel|tv)/[\\w-]{5,}'],
  ['tiktok', 'tiktok\\.com/@(?<handle>[\\w.]{2,24})/(?:video|photo)/\\d+'],
  ['bluesky', 'bsky\\.app/profile/(?<handle>[\\w.:-]{3,100})/post/\\w+'],
  ['threads', 'threads\\.(?:net|com)/@(?<handle>[\\w.]{1,30})/post/[\\w-]+'],
  ['truthsocial', 'truthsocial\\.com/@(?<handle>\\w{1,30})/(?:posts/)?\\d+'],
  ['telegram', 't\\.me/(?:s/)?(?<handle>\\w{4,32})/\\d+'],
  [
    'facebook',
    '(?:[a-z-]{1,6}\\.)?facebook\\.com/(?:(?<handle>[\\w.]{2,50})/(?:posts|videos|photos)/[\\w./-]+|(?:watch|permalink\\.php|story\\.php|photo\\.php|photo)/?\\?[\\w=&%.-]+)',
  ],
  ['facebook', 'fb\\.watch/[\\w-]+'],
  ['youtube', '(?:m\\.)?youtube\\.com/(?:watch\\?v=|shorts/|live/)[\\w-]{11}'],
  ['youtube', 'youtu\\.be/[\\w-]{11}'],
  ['reddit', '(?:old\\.)?reddit\\.com/r/\\w{2,21}/comments/\\w+(?:/[^\\s/]{0,120})?'],
  [
    'linkedin',
    '(?:[a-z]{2}\\.)?linkedin\\.com/(?:posts/(?<handle>[\\w-]{2,60}?)_[\\w-]+|feed/update/urn:li:\\w+:\\d+)',
  ],
  ['vimeo', '(?:player\\.)?vimeo\\.com/(?:video/)?\\d{5,}'],
  ['scribd', '(?:[a-z]{2}\\.)?scribd\\.com/(?:document|doc)/\\d+(?:/[^\\s/]{0,120})?'],
  // Last, since any host may be a Mastodon server: the account and a number of at least fifteen digits.
  ['mastodon', '[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,3}/@(?<handle>\\w{1,30}(?:@[\\w.-]{3,60})?)/\\d{15,}'],
];

const PATTERNS = ADDRESSES.map(
  ([platform, source]) =>
    [platform, new RegExp(`^https?://(?:www\\.)?${source}[/?&=\\w%.#-]{0,200}`)] as const,
);

/** An address is at most so long, in UTF-16 units. */
const LONGEST = 600;

/** Reads the address of a post that begins at offset `at`; undefined where none does. */
export function readPostLink(text: string, at: number): PostLink | undefined {
  const piece = text.slice(at, at + LONGEST);
  for (const [platform, pattern] of PATTERNS) {
    const match = pattern.exec(piece);
    if (!match) continue;
    const url = match[0].replace(/[.?&#]+$/, '');
    return { platform, url, range: [at, at + url.length], handle: match.groups?.['handle'] ?? null };
  }
  return undefined;
}

/** So much white space may stand on either side of an address that is alone on its line, in UTF-16 units. */
const INDENT = 40;

/** What stands before the slashes of an address. */
const SCHEMES = ['https:', 'http:'];

/**
 * The addresses of posts that stand alone on their lines: what is left of an embed that the scraper did not open.
 * @param slashes where `/` stands.
 */
export function lonePostLinks(text: string, slashes: readonly number[]): PostLink[] {
  return slashes.flatMap((slash) => {
    const scheme = SCHEMES.find((name) => text.endsWith(name, slash));
    if (scheme === undefined) return [];
    const at = slash - scheme.length;
    if (!/(?:^|[\n\r])[^\S\n\r]*$/.test(text.slice(Math.max(0, at - INDENT - 1), at))) return [];
    const link = readPostLink(text, at);
    const behind = link?.range[1] ?? at;
    return link && /^\s*?(?:[\n\r]|$)/.test(text.slice(behind, behind + INDENT + 2)) ? [link] : [];
  });
}
