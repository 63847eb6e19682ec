import weights from '../../../models/post-start.json';
import type { BodyKind } from './startEvidence';
import type { Platform } from './post';
import { listStarts, type StartCandidate } from './startCandidates';
import { type BodyContext, type Evidence, EVIDENCE, gatherEvidence } from './startEvidence';

/** What the bodies of each platform's posts are like. */
export const BODY_KINDS: Readonly<Record<Platform, BodyKind>> = {
  x: 'message',
  bluesky: 'message',
  mastodon: 'message',
  threads: 'message',
  telegram: 'message',
  truthsocial: 'message',
  linkedin: 'letter',
  tiktok: 'caption',
  instagram: 'caption',
  facebook: 'letter',
  reddit: 'title',
  youtube: 'title',
  vimeo: 'title',
  scribd: 'title',
};

/** How far back a start is looked for, in UTF-16 units: further than bodies are long, since links weigh less than they are. */
const REACH: Readonly<Record<BodyKind, number>> = { message: 900, caption: 2600, letter: 2400, title: 480 };

const WEIGHTS = EVIDENCE.map((name) => weights[name]);

/**
 * Finds where a post's body begins, given where it ends: of the lines and sentences before it the one for which a
 * trained model finds the evidence strongest. Returns `end` where nothing was kept of the body.
 */
export function findBodyStart(context: BodyContext): number {
  const candidates = startsOf(context);
  if (candidates.length === 1) return context.end;
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (const [index, values] of gatherEvidence(context, candidates).entries()) {
    const score = scoreOf(values);
    if (score <= most) continue;
    most = score;
    best = index;
  }
  return candidates[best]?.start ?? context.end;
}

function scoreOf(values: Evidence): number {
  let score = 0;
  for (let index = 0; index < values.length; index++) score += (values[index] ?? 0) * (WEIGHTS[index] ?? 0);
  return score;
}

/** The candidates for the start of one body. */
export function startsOf({ text, floor, end, kind }: BodyContext): StartCandidate[] {
  const from = Math.max(floor, end - REACH[kind]);
  return listStarts(text, from, end, from === floor);
}
