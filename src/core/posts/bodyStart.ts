import weights from '../../../models/post-start.json';
import type { BodyKind } from './startEvidence';
import type { Platform } from './post';
import { listStarts, type StartCandidate } from './startCandidates';
import { type BodyContext, EVIDENCE, gatherEvidence } from './startEvidence';

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
  const scores = gatherEvidence(context, candidates).map((values) =>
    values.reduce((sum, value, index) => sum + value * (WEIGHTS[index] ?? 0), 0),
  );
  return candidates[scores.indexOf(Math.max(...scores))]?.start ?? context.end;
}

/** The candidates for the start of one body. */
export function startsOf({ text, floor, end, kind }: BodyContext): StartCandidate[] {
  const from = Math.max(floor, end - REACH[kind]);
  return listStarts(text, from, end, from === floor);
}
