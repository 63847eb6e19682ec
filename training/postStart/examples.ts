import { readFileSync } from 'node:fs';
import { BODY_KINDS, startsOf } from '../../src/core/posts/bodyStart';
import { trailingMediaStart } from '../../src/core/posts/media';
import type { Platform } from '../../src/core/posts/post';
import { findOpeners } from '../../src/core/posts/openers';
import { findPostEnds } from '../../src/core/posts/postEnds';
import { usesBlankLines } from '../../src/core/posts/posts';
import type { BodyContext } from '../../src/core/posts/bodyContext';
import { gatherEvidence } from '../../src/core/posts/startEvidence';
import type { DetectLanguage } from '../../src/core/text/language';
import { trim } from '../../src/core/text/range';
import type { Choice } from '../learning/trainRanker';

/** A labelled post with what stood around it. */
export interface LabelledPost {
  readonly id: string;
  readonly platform: Platform;
  readonly kind: string;
  readonly before: string | null;
  readonly after: string | null;
  /** The whole post, attribution included. */
  readonly text: string;
  readonly body: string;
  readonly author: string | null;
  readonly handle: string | null;
  readonly date: string | null;
  readonly media: readonly string[];
  readonly lang: string | null;
  readonly attribution: string | null;
  /** False where the article runs into the body with no break. */
  readonly start_marked: boolean;
}

/** A choice among starts, for one labelled post. */
export interface StartChoice extends Choice {
  readonly id: string;
  /** True for the post in its excerpt, false for the post in a made-up article. */
  readonly excerpt: boolean;
  /** The body that each candidate would give. */
  readonly bodies: readonly string[];
}

/** Reads labelled posts from a JSON Lines file. */
export function readLabelledPosts(file: string): LabelledPost[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((row) => JSON.parse(row) as LabelledPost);
}

/** Lines of articles in one language, to stand around a labelled post. */
export interface OwnLines {
  /** Body paragraphs. */
  readonly paragraphs: readonly string[];
  /** What stands between paragraphs: crossheads, captions, advertisements, pointers. */
  readonly short: readonly string[];
}

/** Such lines by language. */
export type Paragraphs = ReadonlyMap<string, OwnLines>;

/** How many paragraphs stand before a post in a made-up article. */
const PARAGRAPHS_BEFORE = 4;

/** How scrapers set paragraphs apart. */
const PARAGRAPH_ENDS = ['\n', '\n\n'];

/**
 * The choices that labelled posts teach: each post in its excerpt, which is all that its label kept, and in articles
 * made of other paragraphs, one a line, with and without blank lines. Posts without a start to search for are left out.
 */
export function startChoices(
  posts: readonly LabelledPost[],
  paragraphs: Paragraphs,
  detectLanguage: DetectLanguage,
): StartChoice[] {
  return posts.flatMap((post, index) => {
    const excerpt = toChoice(post, post.before ?? '', post.after ?? '', detectLanguage);
    const articles = PARAGRAPH_ENDS.map((end, turn) =>
      inArticle(post, end, index + turn, paragraphs, detectLanguage),
    );
    return [excerpt && { ...excerpt, excerpt: true }, ...articles].filter((choice) => choice !== undefined);
  });
}

/** A post that the article runs into keeps its excerpt; any other begins a line of its own. */
function inArticle(
  post: LabelledPost,
  end: string,
  turn: number,
  paragraphs: Paragraphs,
  detectLanguage: DetectLanguage,
): StartChoice | undefined {
  const language = detectLanguage(post.before ?? '') ?? 'es';
  const own = paragraphs.get(language) ?? paragraphs.get('es') ?? { paragraphs: [], short: [] };
  const around = Array.from({ length: PARAGRAPHS_BEFORE + 1 }, (_, step) => {
    const pool = step === PARAGRAPHS_BEFORE - 2 && own.short.length > 0 ? own.short : own.paragraphs;
    return pool[(turn * (PARAGRAPHS_BEFORE + 1) + step) % pool.length] ?? '';
  });
  const runsIn = !post.start_marked && post.before;
  const prose = around.slice(0, -1).join(end);
  // Half of the posts are announced.
  const before =
    (turn % 2 === 0 ? prose : prose.replace(/[.!?…]["”»]?$/u, ':')) + (runsIn ? ` ${post.before}` : end);
  return toChoice(post, before, end + (around.at(-1) ?? ''), detectLanguage);
}

function toChoice(
  post: LabelledPost,
  before: string,
  after: string,
  detectLanguage: DetectLanguage,
): StartChoice | undefined {
  const text = before + post.text + after;
  const attribution = post.attribution === null ? -1 : post.text.lastIndexOf(post.attribution);
  const contentEnd = before.length + (attribution < 0 ? post.text.length : attribution);
  const floor = floorBefore(text, before.length);
  const bodyEnd = trim(text, [floor, trailingMediaStart(text, floor, contentEnd)])[1];
  if (findOpeners(text).some((opener) => opener.start >= floor && opener.end <= contentEnd)) return undefined;
  const context: BodyContext = {
    text,
    floor,
    end: bodyEnd,
    kind: BODY_KINDS[post.platform],
    blankLines: usesBlankLines(text),
    articleLanguage: detectLanguage(`${before} ${after}`),
    detectLanguage,
  };
  const candidates = startsOf(context);
  const start = post.body === '' ? bodyEnd : before.length + post.text.indexOf(post.body);
  const right = candidates.findIndex((candidate) => candidate.start === start);
  if (right < 0) return undefined;
  const bodies = candidates.map((candidate) => text.slice(candidate.start, bodyEnd));
  return {
    id: post.id,
    excerpt: false,
    bodies,
    candidates: gatherEvidence(context, candidates),
    right,
    weight: 1,
  };
}

/** Where the last post before `offset` ends. */
function floorBefore(text: string, offset: number): number {
  const ends = findPostEnds(text).map((end) =>
    end.kind === 'attribution' ? end.attribution.range[1] : end.kind === 'link' ? end.link.range[1] : end.at,
  );
  return Math.max(0, ...ends.filter((end) => end <= offset));
}
