import type { DetectLanguage } from '../text/language';
import type { TextRange } from '../text/range';
import type { Platform } from './post';

/** What is known around a body whose start is searched for. */
export interface BodyContext {
  readonly text: string;
  /** The body begins here at the earliest: behind the post before, or at the article's start. */
  readonly floor: number;
  /** Where the body ends: before its media and attribution. */
  readonly end: number;
  readonly habit: PostHabit;
  /** True where the article sets its paragraphs apart by blank lines, so that a single line end stays inside one. */
  readonly blankLines: boolean;
  readonly articleLanguage: string | null;
  readonly detectLanguage: DetectLanguage;
}

/** What a platform's posts are like. */
export interface PostHabit {
  /** The most weighted characters that its embeds show, with a little slack for what the scraper added. */
  readonly longest: number;
  /** What weighs the guess that nothing but the attribution was kept. */
  readonly bodyless: number;
  /** What a body weighs that is plain prose in the article's language: no tag, handle, link or emoji. */
  readonly plain: number;
  /** What each further sentence weighs. */
  readonly anotherSentence: number;
}

const X_HABIT: PostHabit = { longest: 300, bodyless: -1, plain: 0, anotherSentence: 0 };
const TITLE_HABIT: PostHabit = { longest: 160, bodyless: -5, plain: 0, anotherSentence: -1 };

/** Habits by platform; X sets the example for the others that are short. */
export const HABITS: Readonly<Record<Platform, PostHabit>> = {
  x: X_HABIT,
  bluesky: X_HABIT,
  mastodon: X_HABIT,
  threads: X_HABIT,
  telegram: X_HABIT,
  truthsocial: X_HABIT,
  linkedin: X_HABIT,
  instagram: { longest: 2300, bodyless: 1.5, plain: -3, anotherSentence: 0 },
  facebook: { longest: 1200, bodyless: 0, plain: 0, anotherSentence: 0 },
  tiktok: X_HABIT,
  reddit: TITLE_HABIT,
  youtube: TITLE_HABIT,
  vimeo: TITLE_HABIT,
  scribd: TITLE_HABIT,
};

/** How far back a start is looked for, as a multiple of the longest post: links and emoji weigh less than they are long. */
const REACH = 3;

/** A link of any length weighs as much as a `t.co` link. */
const LINK_WEIGHT = 23;

/** A place between two sentences, or before a line; what stands around it says whether a post begins there. */
const SEAMS =
  /(?<=(?:[!?…]|(?<!\p{N}|\s\p{L})[.:]|[.:](?=\s\p{Lu}))["”»’')\]]{0,2})[ \u00a0]{0,8}(?=[\p{Lu}\p{Lt}\p{Lo}\p{N}\p{Extended_Pictographic}#@¡¿"“«‘'([\u{1F1E6}-\u{1F1FF}])|\s{2,}|[\n\r]+\s*/gu;

/** What the evidence for a start weighs; found by trying on scraped posts, in the order of their telling power. */
const WEIGHTS = {
  lineStart: 2.5,
  lineInParagraph: 1.5,
  afterBlankLine: 3,
  afterColon: 2,
  afterIntroducer: 1.5,
  afterWideSpace: 1.5,
  gluedSeam: 0.5,
  opensLikePost: 1.5,
  foreignBefore: -2,
  homeInside: -3,
  foreignInside: 2,
  tooLong: -8,
  truncatedAndFull: 2,
  crossesLine: -1.2,
  crossesLineInParagraph: -0.5,
  crossesBlankLine: -1.6,
} as const;

const BLANK_LINE = /\n[^\S\n]*\n|\r[^\S\r\n]*\r/;

const OPENS_LIKE_POST = /^(?:[\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}#@¡]|\.@|RT @|\d{1,2}\/)/u;

/** A sentence that says somebody posted something, right before the post. */
const INTRODUCER =
  /\b(?:escribió|publicó|tuiteó|posteó|respondió|compartió|difundió|comentó|replicó|wrote|tweeted|posted|replied|shared|schrieb|twitterte|postete|teilte|a écrit|a publié|a tweeté|a partagé|ha scritto|ha pubblicato|ha twittato|escreveu|publicou|tuitou|compartilhou|yazdı|paylaştı|написала?|опубликовала?)(?![\p{L}])[^.:!?\n]{0,60}[.:]\s*$/u;

/** What prose in an article does not hold. */
const POST_SIGN = /[#@\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}]|https?:\/\//u;

interface Candidate {
  readonly start: number;
  readonly seam: string;
}

/**
 * Finds where a post's body begins, given where it ends. The candidates are lines and sentences; each is scored by its
 * shape, its language against the article's, and the platform's length limit. Returns `end` where nothing is the post's.
 */
export function findBodyStart(context: BodyContext): number {
  const { text, floor, end } = context;
  const from = Math.max(floor, end - REACH * context.habit.longest);
  const candidates = listCandidates(text, from, end, from === floor);
  let best = { start: end, score: context.habit.bodyless };
  const evidence = new LanguageEvidence(context, candidates);
  for (const [index, candidate] of candidates.entries()) {
    const score = scoreShape(context, candidate) + evidence.score(index, context);
    if (score > best.score) best = { start: candidate.start, score };
  }
  return best.start;
}

function listCandidates(text: string, from: number, end: number, fromIsStart: boolean): Candidate[] {
  const window = text.slice(from, end);
  const candidates: Candidate[] = [];
  if (fromIsStart) {
    const gap = window.slice(0, window.length - window.trimStart().length);
    // Nothing is before the text's first line; what follows another post on its line is set off by that post.
    candidates.push({ start: from + gap.length, seam: from === 0 ? '\n\n' : `${gap}\n` });
  }
  for (const match of window.matchAll(SEAMS)) {
    const start = from + match.index + match[0].length;
    if (start > (candidates.at(-1)?.start ?? -1) && start < end) candidates.push({ start, seam: match[0] });
  }
  return candidates;
}

function scoreShape({ text, end, habit, blankLines }: BodyContext, { start, seam }: Candidate): number {
  const body = text.slice(start, end);
  const weight = weightOf(body);
  let score = 0;
  if (BLANK_LINE.test(seam)) score += WEIGHTS.afterBlankLine;
  else if (/[\n\r]/.test(seam)) score += blankLines ? WEIGHTS.lineInParagraph : WEIGHTS.lineStart;
  else if (/\s{3,}|\u00a0/.test(seam)) score += WEIGHTS.afterWideSpace;
  else if (seam === '') score += WEIGHTS.gluedSeam;
  if (
    text
      .slice(Math.max(0, start - 12), start)
      .trimEnd()
      .endsWith(':')
  )
    score += WEIGHTS.afterColon;
  else if (INTRODUCER.test(text.slice(Math.max(0, start - 90), start))) score += WEIGHTS.afterIntroducer;
  if (OPENS_LIKE_POST.test(body)) score += WEIGHTS.opensLikePost;
  if (weight > habit.longest) score += WEIGHTS.tooLong;
  if (/(?:…|\.\.\.)\s*$/u.test(body) && weight > 220 && weight <= habit.longest)
    score += WEIGHTS.truncatedAndFull;
  return (
    score +
    crossings(body, blankLines) +
    habit.anotherSentence * (body.match(/[.!?…]\s+(?=\S)/g)?.length ?? 0)
  );
}

/** What the line ends inside a body say against it; within a paragraph they say less. */
function crossings(body: string, blankLines: boolean): number {
  let score = 0;
  for (const [lineEnds] of body.matchAll(/[\n\r]\s*(?=\S)/g)) {
    if (BLANK_LINE.test(lineEnds)) score += WEIGHTS.crossesBlankLine;
    else score += blankLines ? WEIGHTS.crossesLineInParagraph : WEIGHTS.crossesLine;
  }
  return score;
}

/** How long the platform counts a text: links as `t.co`, East Asian letters twice, an emoji as two. */
export function weightOf(text: string): number {
  const withoutLinks = text.replace(/https?:\/\/[^\s]+/g, 'x'.repeat(LINK_WEIGHT));
  let weight = 0;
  for (const character of withoutLinks)
    weight += /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uff00-\uff60]/.test(character) ? 2 : character.length;
  return weight;
}

/** Judges candidates by the language of the pieces between them: an article's own language ends where the post begins. */
class LanguageEvidence {
  readonly #foreign: (boolean | null)[];
  readonly #signed: boolean[];

  constructor({ text, end, articleLanguage, detectLanguage }: BodyContext, candidates: readonly Candidate[]) {
    const pieces = candidates.map(({ start }, index): TextRange => [
      start,
      candidates[index + 1]?.start ?? end,
    ]);
    this.#signed = pieces.map((piece) => POST_SIGN.test(text.slice(...piece)));
    this.#foreign = pieces.map((piece) => {
      if (piece[1] - piece[0] < 35) return null;
      const language = detectLanguage(text.slice(...piece));
      return language === null || articleLanguage === null ? null : language !== articleLanguage;
    });
  }

  /** The evidence for a body that begins with piece `index`. */
  score(index: number, { habit }: BodyContext): number {
    const inside = this.#foreign.slice(index);
    const bodyIsForeign = inside.findLast((foreign) => foreign !== null) === true;
    if (!bodyIsForeign) return this.#signed.slice(index).includes(true) ? 0 : habit.plain;
    const home = inside.filter((foreign) => foreign === false).length;
    const before = this.#foreign[index - 1];
    return (
      WEIGHTS.foreignInside * (inside.length - home) * 0.5 +
      WEIGHTS.homeInside * home +
      (before === true ? WEIGHTS.foreignBefore : 0)
    );
  }
}
