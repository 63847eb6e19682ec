import type { PostBlock } from '../articles/block';
import type { Finding } from '../articles/finding';
import { firstLine } from '../text/lines';
import { shift, type TextRange } from '../text/range';
import { readPostLink } from './links';
import type { Post } from './post';
import type { Message } from '../text/translate';

/** What a check says of one post. */
interface Found {
  readonly range: TextRange;
  readonly message: Message;
  readonly values: readonly string[];
}

/** Looks at one post by itself. */
type Check = (block: PostBlock, text: string) => Found | undefined;

/** Every check by its code, but for that of posts which come twice. */
const CHECKS = {
  'post-date': checkDate,
  'post-handle': checkHandle,
  'post-truncated': checkEnd,
} as const satisfies Readonly<Record<string, Check>>;

/** What one post says of itself; ranges count in the text that it was examined in. */
export interface ExaminedPost {
  readonly range: TextRange;
  readonly findings: readonly Finding[];
  /** What it is known by again. */
  readonly keys: readonly string[];
  /** What of it is shown where it comes a second time. */
  readonly firstLine: TextRange;
}

/** Checks the posts of a text, which come in its order; in time linear in their number and length. */
export function checkPosts(text: string, posts: readonly PostBlock[]): Finding[] {
  return createPostReport()(examinePosts(text, posts), 0);
}

/** Checks each post by itself. */
export function examinePosts(text: string, posts: readonly PostBlock[]): ExaminedPost[] {
  return posts.map((block) => ({
    range: block.range,
    findings: Object.entries(CHECKS).flatMap(([code, check]) => {
      const found = check(block, text);
      return found ? [{ ...found, other: null, code }] : [];
    }),
    keys: keysOf(block.post),
    firstLine: firstLine(text, block.range),
  }));
}

/**
 * Says what is to be said of the posts of a long text, piece by piece, in its order.
 * @returns a function of a piece's posts and where the piece begins; what it gives has ranges in the whole text.
 */
export function createPostReport(): (posts: readonly ExaminedPost[], from: number) => Finding[] {
  const seen = new Map<string, TextRange>();
  return (posts, from) =>
    posts.flatMap((post) => {
      const own = post.findings.map((finding) => ({ ...finding, range: shift(finding.range, from) }));
      const other = post.keys.map((key) => seen.get(key)).find((each) => each !== undefined);
      for (const key of post.keys) if (!seen.has(key)) seen.set(key, shift(post.range, from));
      if (!other) return own;
      const range = shift(post.firstLine, from);
      return [...own, { code: 'post-repeated', range, message: REPEATED, values: [], other }];
    });
}

const REPEATED = 'The same post stands further up.';

const DAY = 86_400_000;

/** When X began to count the milliseconds that are in its ids, and the first id that has them. */
const FIRST_MOMENT = 1_288_834_974_657;
const FIRST_ID = 30_000_000_000n;

/** An X id tells when the post was made; the day that a page displays depends on where its reader is. */
function checkDate({ post }: PostBlock): Found | undefined {
  const id = /\/status(?:es)?\/(\d{1,20})/.exec(post.url ?? '')?.[1];
  if (post.platform !== 'x' || id === undefined || !post.date || !post.attribution) return undefined;
  if (BigInt(id) < FIRST_ID) return undefined;
  const day = new Date(Number(BigInt(id) >> 22n) + FIRST_MOMENT).toISOString().slice(0, 10);
  if (Math.abs(Date.parse(day) - Date.parse(post.date)) <= DAY) return undefined;
  return {
    range: post.attribution.range,
    message: 'The post is dated {0}, but its address is of {1}.',
    values: [post.date, day],
  };
}

/** What X's addresses say in place of an account. */
const NO_ACCOUNT = new Set(['i', 'user', 'anyuser', 'statuses']);

function checkHandle({ post }: PostBlock): Found | undefined {
  if (!post.url || post.handle === null || !post.attribution) return undefined;
  const link = readPostLink(post.url, 0);
  if (link?.platform !== post.platform || link.handle === null) return undefined;
  const [shown, linked] = [post.handle, link.handle].map((handle) => handle.toLowerCase());
  if (shown === linked || NO_ACCOUNT.has(linked ?? '')) return undefined;
  return {
    range: post.attribution.range,
    message: 'The post is by @{0}, but its address by @{1}.',
    values: [post.handle, link.handle],
  };
}

/** A post that ends in dots on purpose is mostly short; what is cut is cut at the length that a page shows. */
const SHORTEST_CUT = 100;

/**
 * How the end of a body looks that goes on elsewhere; the last stands for a cut only behind much text.
 * Platforms cut with one sign, `…`; three dots are a person's.
 */
const CUTS: readonly { readonly pattern: RegExp; readonly least: number }[] = [
  { pattern: /https?:\/\/[^\s…]{0,100}…$/u, least: 0 },
  { pattern: /(?:…|\.{3})\s{0,3}https?:\/\/t\.co\/\w{0,12}$/u, least: 0 },
  {
    pattern:
      /(?:…|\.{3})\s{0,3}[([]?(?:(?:see|read|show) more|more|ver más|leer más|mostrar más|ver mais|mostrar mais|voir plus|en voir plus|lire la suite|mehr (?:anzeigen|ansehen)|mostra altro|altro|devamını gör|ещё|показать ещё)[)\]]?$/iu,
    least: 0,
  },
  { pattern: /[\p{L}\p{N}][\p{L}\p{N},;:]?\s?(?:…|\[…\]|\[\.{3}\])$/u, least: SHORTEST_CUT },
];

/** So much of a body's end is looked at, in UTF-16 units. */
const END = 160;

function checkEnd({ post }: PostBlock, text: string): Found | undefined {
  const [start, end] = post.body.range;
  const from = Math.max(start, end - END);
  const piece = text.slice(from, end);
  for (const { pattern, least } of CUTS) {
    const match = end - start >= least ? pattern.exec(piece) : null;
    if (!match) continue;
    return { range: [from + match.index, end], message: 'The post seems to be cut here.', values: [] };
  }
  return undefined;
}

/** So much of a body's end tells it from others, in UTF-16 units; where a body begins is a guess. */
const TELLING = 60;

/** A post is known again by its address, by its picture, or by who said what when. */
function keysOf({ platform, url, handle, author, date, body, media }: Post): string[] {
  const who = (handle ?? author)?.toLowerCase();
  const what = body.text
    .slice(-2 * TELLING)
    .replace(/\s+/gu, ' ')
    .slice(-TELLING);
  return [
    ...(url === null ? [] : [`at ${addressOf(url)}`]),
    ...media.filter((each) => each.includes('/')).map((each) => `with ${each}`),
    ...(who === undefined || what === '' ? [] : [JSON.stringify([platform, who, date, what])]),
  ];
}

/** An address without what varies in it: X's names for itself and the account, prefixes, the query of whoever shared it. */
function addressOf(url: string): string {
  const id = /^https?:\/\/(?:www\.|mobile\.)?(?:x|twitter)\.com\/\w+\/status(?:es)?\/(\d+)/i.exec(url)?.[1];
  if (id !== undefined) return `x ${id}`;
  const bare = url.replace(/^https?:\/\/(?:www\.|m\.)?/i, '');
  return /[?&](?:v|story_fbid|fbid)=/.test(bare) ? bare : bare.replace(/[?#].*$/, '').replace(/\/$/, '');
}
