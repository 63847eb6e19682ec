import { weigh } from './linear';
import { type Prospects, SetEvidence } from './setEvidence';

/** Among so many sentences all pairs are tried: the first ones, and those that the model thinks most of alone. */
const FIRST = 12;
const BEST = 24;

/** Two sentences that are more alike than this say the same. */
const REDUNDANT = 0.75;

/** So many sentences are chosen for what they add to the others; of a longer summary the rest for themselves. */
const CHOSEN_TOGETHER = 8;

/** True where a summary has room for one more sentence beside those that are chosen. */
export type Fits = (chosen: readonly number[], added: number) => boolean;

type Score = (chosen: readonly number[]) => number;

/**
 * Chooses sentences that are the best summary together: the best pair, to which the next best is added as long as one fits.
 * No two of them say the same. Takes time linear in the number of sentences.
 * @param weights by `SET_EVIDENCE`.
 * @param allowed the numbers of the sentences that may be chosen, ascending.
 * @returns the chosen numbers, ascending.
 */
export function chooseSentences(
  prospects: Prospects,
  weights: readonly number[],
  allowed: readonly number[],
  fits: Fits,
): number[] {
  const evidence = new SetEvidence(prospects);
  const score: Score = (chosen) => weigh(evidence.of(chosen), weights);
  const { between } = prospects.similarity;
  const joins: Fits = (chosen, added) =>
    fits(chosen, added) && chosen.every((number) => between(number, added) <= REDUNDANT);
  let chosen = bestPair(pool(allowed, score), joins, score);
  const others = (): number[] => allowed.filter((number) => !chosen.includes(number));
  while (chosen.length < CHOSEN_TOGETHER) {
    const next = best(
      others().filter((number) => joins(chosen, number)),
      (number) => score(inOrder([...chosen, number])),
    );
    if (next === undefined) return chosen;
    chosen = inOrder([...chosen, next]);
  }
  const alone = others().map((number) => ({ number, score: score([number]) }));
  alone.sort((a, b) => b.score - a.score);
  for (const { number } of alone) if (joins(chosen, number)) chosen.push(number);
  return inOrder(chosen);
}

/** The sentences that are tried in pairs. */
function pool(allowed: readonly number[], score: Score): readonly number[] {
  if (allowed.length <= BEST) return allowed;
  const others = allowed.slice(FIRST).map((number) => ({ number, score: score([number]) }));
  others.sort((a, b) => b.score - a.score);
  const most = others.slice(0, BEST - FIRST).map(({ number }) => number);
  return [...allowed.slice(0, FIRST), ...inOrder(most)];
}

function bestPair(numbers: readonly number[], joins: Fits, score: Score): number[] {
  const alone = numbers.filter((number) => joins([], number));
  let found: number[] = [];
  let most = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < alone.length; index++) {
    for (let behind = index + 1; behind < alone.length; behind++) {
      const pair = [alone[index] ?? 0, alone[behind] ?? 0];
      if (!joins(pair.slice(0, 1), pair[1] ?? 0)) continue;
      const value = score(pair);
      if (value <= most) continue;
      most = value;
      found = pair;
    }
  }
  if (found.length > 0) return found;
  const single = best(alone, (number) => score([number]));
  return single === undefined ? [] : [single];
}

/** The first of those with the highest score. */
function best<T>(choices: readonly T[], score: (choice: T) => number): T | undefined {
  let found: T | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const choice of choices) {
    const value = score(choice);
    if (value <= most) continue;
    most = value;
    found = choice;
  }
  return found;
}

const inOrder = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b);
