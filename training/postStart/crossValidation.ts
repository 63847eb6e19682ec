import { EVIDENCE } from '../../src/core/posts/startEvidence';
import { choose, trainRanker } from '../learning/trainRanker';
import type { StartChoice } from './examples';

/** The strength of the prior, found by cross-validation on the labelled posts. */
export const L2 = 0.5;

const FOLDS = 10;

/** What a model that never saw a post chooses for it. */
export interface HeldOut {
  readonly choice: StartChoice;
  /** The number of the candidate. */
  readonly chosen: number;
}

/** Chooses for every post with a model trained on the posts of the other folds; a post's choices stay together. */
export function crossValidate(choices: readonly StartChoice[]): HeldOut[] {
  const ids = [...new Set(choices.map(({ id }) => id))];
  return Array.from({ length: FOLDS }, (_, fold) => {
    const held = new Set(ids.filter((_, index) => index % FOLDS === fold));
    const weights = trainRanker(
      choices.filter(({ id }) => !held.has(id)),
      EVIDENCE.length,
      L2,
    );
    const tested = choices.filter(({ id }) => held.has(id));
    return tested.map((choice) => ({ choice, chosen: choose(choice.candidates, weights) }));
  }).flat();
}
