import type { Mention } from '../entities/entity';
import { overlaps, type TextRange } from '../text/range';
import { chooseSentences } from './choose';
import { fitsLength, type SummaryLength } from './length';
import { ownModel } from './model';
import { prospectsOf } from './prospects';
import type { Candidate } from './sentenceEvidence';
import type { Prospects } from './setEvidence';
import { candidatesIn, type SummarySource, titleOf } from './source';
import type { SummarySentence } from './summary';

export type { SummaryLength } from './length';
export type { SummarySource } from './source';

/** What a summary should be like. */
export interface SummaryOptions {
  /** Two sentences where nothing is said. */
  readonly length?: SummaryLength;
  /** True where what embedded posts say may be chosen too. */
  readonly posts?: boolean;
  /** Only sentences that share something with this stretch are chosen, and only they are weighed. */
  readonly within?: TextRange;
}

const TWO_SENTENCES: SummaryLength = { sentences: 2 };

/** Of more sentences only so many are weighed, the first ones: a report of 1,000 sentences has told its matter by then. */
const MOST_CANDIDATES = 400;

/**
 * Chooses the sentences of an article that together are its best summary, by a trained model; they come in text order and
 * say nothing twice.
 */
export function summarise(
  text: string,
  source: SummarySource,
  { length = TWO_SENTENCES, posts = false, within }: SummaryOptions = {},
): SummarySentence[] {
  const weighed = weighedIn(text, source, posts, within);
  const chosen = chooseSentences(
    weighed.prospects,
    ownModel().sets,
    weighed.candidates.map((_, number) => number),
    fitsLength(weighed.prospects, length),
  );
  return chosen.flatMap((number) => sentenceOf(text, weighed.candidates[number]));
}

/** The sentences that may be chosen, and what the model makes of them. */
export function weighedIn(
  text: string,
  source: SummarySource,
  posts: boolean,
  within?: TextRange,
): { readonly candidates: readonly Candidate[]; readonly prospects: Prospects } {
  const all = candidatesIn(text, source, posts);
  const inside = within ? all.filter(({ range }) => overlaps(range, within)) : all;
  const candidates = inside.slice(0, MOST_CANDIDATES);
  const mentions: readonly Mention[] = source.mentions;
  return {
    candidates,
    prospects: prospectsOf(text, candidates, mentions, titleOf(text, source), ownModel()),
  };
}

export function sentenceOf(text: string, candidate: Candidate | undefined): SummarySentence[] {
  return candidate ? [{ range: candidate.range, text: text.slice(...candidate.range) }] : [];
}
