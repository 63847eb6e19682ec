import weights from '../../../models/post-start.json';
import type { BodyContext, BodyKind } from './bodyContext';
import type { Platform } from './post';
import { listStarts, type StartCandidate } from './startCandidates';
import { EVIDENCE, type EvidenceName, SIGNS, SIGNS_OF_NONE } from './startEvidence';
import { type EndFacts, readFacts, type StartFacts } from './startFacts';

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

/** Signs from 0 to 1 that take so long to read that only those candidates are asked for them whom they could help or harm, the dearest last. */
const DEAR = ['repeatsProse', 'foreignBefore'] as const satisfies readonly EvidenceName[];

type Signs<F> = readonly { readonly weight: number; readonly read: (facts: F) => boolean | number }[];

/** Signs, each with what its value counts; without those of `names` that the table lacks. */
function weighed<F>(
  table: Readonly<Partial<Record<EvidenceName, Signs<F>[number]['read']>>>,
  names: readonly EvidenceName[],
): Signs<F> {
  return names.flatMap((name) => {
    const read = table[name];
    return read ? [{ weight: weights[name], read }] : [];
  });
}

const CHEAP = EVIDENCE.filter((name) => !DEAR.some((dear) => dear === name));

/** The signs in the order in which they are asked for. */
const STAGES = [CHEAP, ...DEAR.map((name) => [name])].map((names, place) => ({
  signs: weighed<StartFacts>(SIGNS, names),
  signsOfNone: weighed<EndFacts>(SIGNS_OF_NONE, names),
  /** What the signs of later stages may add to a score, and take from it. */
  gain: sumOf(DEAR.slice(place), (weight) => Math.max(0, weight)),
  loss: sumOf(DEAR.slice(place), (weight) => Math.max(0, -weight)),
}));

function sumOf(names: readonly EvidenceName[], share: (weight: number) => number): number {
  return names.reduce((sum, name) => sum + share(weights[name]), 0);
}

/**
 * Finds where a post's body begins, given where it ends: of the lines and sentences before it the one for which a
 * trained model finds the evidence strongest. Returns `end` where nothing was kept of the body.
 */
export function findBodyStart(context: BodyContext): number {
  const candidates = startsOf(context);
  if (candidates.length === 1) return context.end;
  const { starts, end } = readFacts(context, candidates);
  const scores = new Array<number>(candidates.length).fill(0);
  let sure = Number.NEGATIVE_INFINITY;
  for (const { signs, signsOfNone, gain, loss } of STAGES) {
    let most = Number.NEGATIVE_INFINITY;
    for (let index = 0; index < scores.length; index++) {
      const before = scores[index] ?? 0;
      // Others come out before it, whatever this sign and the later ones are worth.
      if (before < sure) continue;
      const facts = starts[index];
      const score = before + (facts ? scoreOf(signs, facts) : scoreOf(signsOfNone, end));
      scores[index] = score;
      most = Math.max(most, score);
    }
    sure = most - loss - gain;
    if (scores.filter((score) => score >= sure).length === 1) break;
  }
  return candidates[scores.indexOf(Math.max(...scores))]?.start ?? context.end;
}

function scoreOf<F>(signs: Signs<F>, facts: F): number {
  let score = 0;
  for (const { weight, read } of signs) score += weight * Number(read(facts));
  return score;
}

/** The candidates for the start of one body. */
export function startsOf({ text, floor, end, kind }: BodyContext): StartCandidate[] {
  const from = Math.max(floor, end - REACH[kind]);
  return listStarts(text, from, end, from === floor);
}
