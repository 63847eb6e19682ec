import type { PostBlock } from '../articles/block';
import type { DetectLanguage } from '../text/language';
import { LineCursor } from '../text/lines';
import { firstVisible, type TextRange, trim } from '../text/range';
import { finish } from '../text/steps';
import { BODY_KINDS, findBodyStart } from './bodyStart';
import type { BodyKind } from './bodyContext';
import { type PostLink, readPostLink } from './links';
import { mediaIn, trailingMediaStart } from './media';
import { findOpeners, type Opener } from './openers';
import { findPostEnds, type PostEnd } from './postEnds';
import { signsOf } from './signs';

/** An Instagram caption has at most 2,200 characters; a heading further up belongs to another post. */
const LONGEST_CAPTION = 2400;

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
  return finish(findPostsInSteps(text, articleLanguage, detectLanguage));
}

/** So many posts are read in one step. */
const POSTS_A_STEP = 10;

/** Does what `findPosts` does, in steps. */
export function* findPostsInSteps(
  text: string,
  articleLanguage: string | null,
  detectLanguage: DetectLanguage,
): Generator<undefined, PostBlock[]> {
  const signs = signsOf(text);
  const ends = findPostEnds(text, signs);
  if (ends.length === 0) return [];
  yield;
  const openers = findOpeners(text, signs);
  const blankLines = usesBlankLines(text);
  const posts: PostBlock[] = [];
  let opened = 0;
  for (const end of ends) {
    const floor = posts.at(-1)?.range[1] ?? 0;
    if (end.at < floor) continue;
    if (posts.length % POSTS_A_STEP === POSTS_A_STEP - 1) yield;
    while ((openers[opened]?.end ?? Number.POSITIVE_INFINITY) <= end.at) opened++;
    const opener = openers[opened - 1];
    const post = readPost({ text, floor, opener, blankLines, articleLanguage, detectLanguage }, end);
    // Media glued to the post before is all that some media ends have.
    if (post.range[0] < post.range[1]) posts.push(post);
  }
  return posts;
}

/** So many lines show how an article sets its paragraphs apart. */
const LINES_LOOKED_AT = 1000;

/** True where most lines are followed by a blank one. */
export function usesBlankLines(text: string): boolean {
  let lines = 0;
  let followed = 0;
  let blank = true;
  for (const cursor = new LineCursor(text); cursor.next();) {
    const { start, end } = cursor;
    // The last line has no end to follow.
    if (end === text.length || lines === LINES_LOOKED_AT) break;
    const before = blank;
    blank = firstVisible(text, start, end) === end;
    if (!blank) lines++;
    else if (!before) followed++;
  }
  return followed * 2 > lines;
}

interface PostContext {
  readonly text: string;
  readonly floor: number;
  /** The last opener before the post's end. */
  readonly opener: Opener | undefined;
  readonly blankLines: boolean;
  readonly articleLanguage: string | null;
  readonly detectLanguage: DetectLanguage;
}

function readPost(context: PostContext, end: PostEnd): PostBlock {
  if (end.kind === 'link') return linkedPost(end.link);
  const { text, detectLanguage } = context;
  const attribution = end.kind === 'attribution' ? end.attribution : null;
  const contentEnd = attribution?.range[0] ?? end.at;
  const { start, body } = attribution?.body
    ? { start: attribution.start ?? attribution.body[0], body: attribution.body }
    : findBody(context, contentEnd, BODY_KINDS[attribution?.platform ?? 'x']);
  const link = attribution ? linkBehind(text, attribution.range[1]) : undefined;
  return {
    role: 'post',
    range: [start, link?.end ?? attribution?.range[1] ?? contentEnd],
    post: {
      platform: attribution?.platform ?? 'x',
      body: { range: body, text: text.slice(...body) },
      author: attribution?.author ?? null,
      handle: attribution?.handle ?? null,
      date: attribution?.date ?? null,
      media: mediaIn(text, [start, contentEnd]),
      url: link?.url ?? null,
      languages: languagesOf(text.slice(...body), detectLanguage),
      attribution: attribution && { range: attribution.range, ...attribution.parts },
    },
  };
}

function findBody(
  context: PostContext,
  contentEnd: number,
  kind: BodyKind,
): { start: number; body: TextRange } {
  const { text, opener } = context;
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
      : findBodyStart({ ...context, kind, floor, end: trim(text, [floor, bodyEnd])[1] });
  const body = trim(text, [Math.min(found, bodyEnd), bodyEnd]);
  if (opened?.inside) return { start: opened.start, body };
  if (body[0] < body[1]) return { start: body[0], body };
  const start = trim(text, [bodyEnd, contentEnd])[0];
  return { start, body: [start, start] };
}

const OPENS_LINE = /(?:^|[\n\r])[^\S\n\r]{0,20}$/;

/** X's media link that opens its line was posted without words: with words it would stand behind them. */
function opensLine(text: string, mediaStart: number, contentEnd: number): boolean {
  const media = trim(text, [mediaStart, contentEnd]);
  return (
    media[0] < media[1] &&
    text.startsWith('pic.', media[0]) &&
    OPENS_LINE.test(text.slice(Math.max(0, media[0] - 21), media[0]))
  );
}

/** The link that stands right behind an attribution, in brackets or not. */
function linkBehind(text: string, end: number): { url: string; end: number } | undefined {
  const [gap = ''] = /^\s{0,3}[([]?/.exec(text.slice(end, end + ADDRESS_REACH)) ?? [];
  const link = readPostLink(text, end + gap.length);
  if (!link) return undefined;
  const closes = /[([]$/.test(gap) && /[)\]]/.test(text.charAt(link.range[1]));
  return { url: link.url, end: link.range[1] + (closes ? 1 : 0) };
}

/** A post of which only the address was kept. */
function linkedPost({ platform, range, url, handle }: PostLink): PostBlock {
  const body = { range: [range[0], range[0]] as const, text: '' };
  const unknown = { author: null, date: null, media: [], languages: [], attribution: null };
  return { role: 'post', range, post: { ...unknown, platform, body, handle, url } };
}

function languagesOf(body: string, detectLanguage: DetectLanguage): string[] {
  const languages = body.split(/[\n\r]+/).map((line) => detectLanguage(line));
  return [...new Set(languages.filter((language) => language !== null))];
}
