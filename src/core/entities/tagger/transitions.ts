import { LABEL_COUNT as L, mayFollow, OUTSIDE } from './labels';

/** The row of the transitions for the first word of a line. */
export const FIRST = L;

/** Weights of transitions as they are used: impossible ones ruled out. A last row is for the first word. */
export function possibleTransitions(transitions: ArrayLike<number>): Float64Array {
  return Float64Array.from({ length: L * (L + 1) }, (_, index) => {
    const before = Math.floor(index / L);
    const possible = mayFollow(before === L ? OUTSIDE : before, index % L);
    return possible ? (transitions[index] ?? 0) : Number.NEGATIVE_INFINITY;
  });
}
