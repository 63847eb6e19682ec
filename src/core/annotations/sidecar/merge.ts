import { finish } from '../../text/steps';
import { unconflicted } from './conflicts';
import { mergeDocuments } from './mergeDocuments';

/**
 * One sidecar of two that were written apart, by the ids of their entries. Where both changed one field, the later change
 * counts; where one removed what the other changed, it stays. Undefined where one of the two cannot be read.
 * @param base what both began with; null where that is not known.
 */
export function mergeSidecars(base: string | null, mine: string, theirs: string): string | undefined {
  return finish(mergeInSteps(base, mine, theirs));
}

/** Does what `mergeSidecars` does step by step. */
export function* mergeInSteps(
  base: string | null,
  mine: string,
  theirs: string,
): Generator<undefined, string | undefined> {
  const [a, b] = [yield* unconflicted(mine), yield* unconflicted(theirs)];
  return a === undefined || b === undefined ? undefined : yield* mergeDocuments(base, a, b);
}
