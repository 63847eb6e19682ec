import type { Mention } from './entity';
import type { Recognise } from './recogniser';

/** A name that the recogniser holds for less likely than this is marked as uncertain. */
const UNCERTAIN_BELOW = 0.5;

/** True where the mention is more likely not what it was taken for. */
export function isUncertain({ probability = 1 }: Pick<Mention, 'probability'>): boolean {
  return probability < UNCERTAIN_BELOW;
}

/**
 * The same recogniser without the names that it holds for less likely than `minimum`. They are left out before anything
 * is built on them, so that counts, links and summaries agree with what is shown.
 * @param minimum from 0 to 1; anything else leaves nothing out.
 */
export function recogniseLikely(recognise: Recognise, minimum: unknown): Recognise {
  if (typeof minimum !== 'number' || !(minimum > 0 && minimum <= 1)) return recognise;
  return function* (text, sentences) {
    const names = yield* recognise(text, sentences);
    return names.filter(({ probability = 1 }) => probability >= minimum);
  };
}
