import type { PostBlock } from '../articles/block';
import type { DetectLanguage } from '../text/language';
import { type TextRange, trim } from '../text/range';
import type { Attribution } from './attribution';
import { findBodyStart, HABITS, type PostHabit } from './bodyStart';
import { lineEndMedia, mediaIn, trailingMediaStart } from './media';
import { findOpeners, type Opener } from './openers';
import { PLATFORMS } from './platforms';

/** An Instagram caption has at most 2,200 characters; a heading further up belongs to another post. */
const LONGEST_CAPTION = 2400;

/** A post's own address, on any platform. */
const ADDRESS =
  /https?:\/\/(?:www\.|mobile\.|m\.)?(?:(?:twitter|x)\.com\/\w{1,20}\/status\/\d+|instagram\.com\/(?:p|reel|tv)\/[\w-]+|tiktok\.com\/@[\w.]+\/video\/\d+|bsky\.app\/profile\/[^\s/]+\/post\/\w+|facebook\.com\/[^\s/]+\/(?:posts|videos)\/[\w.]+|reddit\.com\/r\/\w+\/comments\/[^\s]+|vimeo\.com\/\d+|scribd\.com\/document\/\d+)/u;

/** How far behind the attribution its link may stand: " (https://…)". */
const ADDRESS_REACH = 4;

/**
 * Finds the embedded posts of one article's text, in order and without overlap; ranges count from that text's beginning.
 * @param articleLanguage the language of the article as a whole, against which a post's language stands out.
 */
export function findPosts(
  text: string,
  articleLanguage: string | null,
  detectLanguage: DetectLanguage,
): PostBlock[] {
  const openers = findOpeners(text);
  const blankLines = usesBlankLines(text);
  const ends: (Attribution | number)[] = [...findAttributions(text)];
  for (const mediaEnd of lineEndMedia(text)) {
    if (!ends.some((end) => typeof end !== 'number' && belongsTo(text, mediaEnd, end))) ends.push(mediaEnd);
  }
  ends.sort((a, b) => placeOf(a) - placeOf(b));
  const posts: PostBlock[] = [];
  for (const end of ends) {
    const floor = posts.at(-1)?.range[1] ?? 0;
    if (placeOf(end) >= floor)
      posts.push(readPost({ text, floor, openers, blankLines, articleLanguage, detectLanguage }, end));
  }
  return posts;
}

function findAttributions(text: string): Attribution[] {
  const all = PLATFORMS.flatMap((platform) => platform.find(text)).sort((a, b) => a.range[0] - b.range[0]);
  return all.filter((one, index) => {
    const previous = all[index - 1];
    return !previous || previous.range[1] <= one.range[0];
  });
}

function usesBlankLines(text: string): boolean {
  const lineEnds = text.match(/\S[^\S\n\r]*(?:\r\n|\n|\r)/g)?.length ?? 0;
  const blankLines = text.match(/\S[^\S\n\r]*(?:\r\n|\n|\r)[^\S\n\r]*(?:\r\n|\n|\r)/g)?.length ?? 0;
  return blankLines * 2 > lineEnds;
}

function placeOf(end: Attribution | number): number {
  return typeof end === 'number' ? end : (end.body?.[0] ?? end.range[0]);
}

/** True where only white space and more media lie between a media token and an attribution. */
function belongsTo(text: string, mediaEnd: number, { range }: Attribution): boolean {
  if (mediaEnd > range[0]) return false;
  return (
    range[0] - mediaEnd < 200 &&
    text
      .slice(mediaEnd, range[0])
      .replace(/pic\.\S+/g, '')
      .trim() === ''
  );
}

interface PostContext {
  readonly text: string;
  readonly floor: number;
  readonly openers: readonly Opener[];
  readonly blankLines: boolean;
  readonly articleLanguage: string | null;
  readonly detectLanguage: DetectLanguage;
}

function readPost(context: PostContext, end: Attribution | number): PostBlock {
  const { text, detectLanguage } = context;
  const attribution = typeof end === 'number' ? null : end;
  const contentEnd = typeof end === 'number' ? end : end.range[0];
  const { start, body } = attribution?.body
    ? { start: attribution.start ?? attribution.body[0], body: attribution.body }
    : findBody(context, contentEnd, HABITS[attribution?.platform ?? 'x']);
  const behind = attribution ? addressBehind(text, attribution.range[1]) : undefined;
  const range: TextRange = [start, behind?.end ?? attribution?.range[1] ?? contentEnd];
  return {
    role: 'post',
    range,
    post: {
      platform: attribution?.platform ?? 'x',
      body: { range: body, text: text.slice(...body) },
      author: attribution?.author ?? null,
      handle: attribution?.handle ?? null,
      date: attribution?.date ?? null,
      media: mediaIn(text, [start, contentEnd]),
      url: behind?.url ?? null,
      languages: languagesOf(text.slice(...body), detectLanguage),
      attribution: attribution ? { range: attribution.range } : null,
    },
  };
}

function findBody(
  context: PostContext,
  contentEnd: number,
  habit: PostHabit,
): { start: number; body: TextRange } {
  const { text, openers } = context;
  const opener = openers.findLast((one) => one.end <= contentEnd);
  const opened =
    opener && opener.start >= context.floor && contentEnd - opener.end <= LONGEST_CAPTION
      ? opener
      : undefined;
  const floor = opened?.end ?? context.floor;
  const bodyEnd = trailingMediaStart(text, floor, contentEnd);
  const wordless = opensLine(text, bodyEnd, contentEnd);
  const found = opened
    ? floor
    : wordless
      ? bodyEnd
      : findBodyStart({ ...context, habit, floor, end: trim(text, [floor, bodyEnd])[1] });
  const body = trim(text, [Math.min(found, bodyEnd), bodyEnd]);
  if (opened?.inside) return { start: opened.start, body };
  const empty = body[0] === body[1];
  return { start: empty ? trim(text, [bodyEnd, contentEnd])[0] : body[0], body };
}

/** X's media link that opens its line was posted without words: with words it would stand behind them. */
function opensLine(text: string, mediaStart: number, contentEnd: number): boolean {
  const media = trim(text, [mediaStart, contentEnd]);
  return (
    media[0] < media[1] &&
    /(?:^|[\n\r])[^\S\n\r]{0,20}$/.test(text.slice(Math.max(0, media[0] - 21), media[0]))
  );
}

function addressBehind(text: string, end: number): { url: string; end: number } | undefined {
  const behind = text.slice(end, end + 300);
  const match = ADDRESS.exec(behind);
  if (
    !match ||
    match.index > ADDRESS_REACH ||
    behind
      .slice(0, match.index)
      .trim()
      .replace(/^[([]$/, '') !== ''
  )
    return undefined;
  const close = /^[)\]]/.exec(behind.slice(match.index + match[0].length)) ? 1 : 0;
  return { url: match[0], end: end + match.index + match[0].length + close };
}

function languagesOf(body: string, detectLanguage: DetectLanguage): string[] {
  const languages = body.split(/[\n\r]+/).map((line) => detectLanguage(line));
  return [...new Set(languages.filter((language) => language !== null))];
}
