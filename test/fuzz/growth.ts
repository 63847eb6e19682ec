import { leastTimeOf } from '../linear/clock';
import type { Finding } from './finding';
import { below, type Random } from './mutations';
import type { Target } from './target';

/** A text that can be made of any length: a stretch again and again, then another as often, and what stands around them. */
export interface Shape {
  readonly before: string;
  readonly repeated: string;
  readonly between: string;
  /** Empty in most. */
  readonly closing: string;
  readonly after: string;
}

/** Lengths that are compared, in UTF-16 units: short enough for many, long enough for what is made once not to count. */
const SHORT = 16_000;
const LONG = 64_000;

/** A unit of the long text takes at most so many times as long as one of the short: 4 where time grows with the square. */
const MOST = 2;

/** How long each text is read again, in ms of the processor: ever longer, before it is believed. */
const PATIENCE = [1, 60, 250];

/** So many shapes are tried, at most, to make one smaller. */
const MOST_TRIES = 60;

/** The longest stretch that is repeated. */
const STRETCH = 200;

export function ofLength({ before, repeated, between, closing, after }: Shape, length: number): string {
  const times = Math.ceil(length / (repeated.length + closing.length));
  return before + repeated.repeat(times) + between + closing.repeat(times) + after;
}

/** Draws a shape from a text: its stretches are some of the text's own. */
export function shapeFrom(text: string, random: Random): Shape {
  const start = below(text.length, random);
  const repeated = text.slice(start, start + 1 + Math.floor(random() ** 3 * STRETCH));
  const rest = text.slice(start + repeated.length);
  const between = rest.slice(0, random() < 0.5 ? 0 : below(20, random));
  const closing = random() < 0.7 ? '' : rest.slice(between.length, between.length + 1 + below(20, random));
  return {
    before: random() < 0.5 ? '' : text.slice(0, start),
    repeated,
    between,
    closing,
    after: random() < 0.5 ? '' : rest.slice(between.length + closing.length),
  };
}

/** What tells how long some work takes, done again for at least so many ms of the processor. */
export type Clock = (work: () => void, enough: number) => number;

/** How many times as long a unit of the long text takes as one of the short: 1 where the time is in proportion to the length. */
function growthOf(target: Target, shape: Shape, clock: Clock): number {
  const timeOf = (length: number, enough: number): number => {
    const text = ofLength(shape, length);
    return clock(() => target.work(text), enough) / text.length;
  };
  let least = Number.POSITIVE_INFINITY;
  for (const enough of PATIENCE) {
    least = Math.min(least, timeOf(LONG, enough) / timeOf(SHORT, enough));
    if (least <= MOST) break;
  }
  return least;
}

/** What is wrong where time grows faster than the text, as small as it can be made; undefined where it does not. */
export function growthFinding(target: Target, found: Shape, clock: Clock = leastTimeOf): Finding | undefined {
  const growth = growthOf(target, found, clock);
  if (growth <= MOST) return undefined;
  const shape = smaller(found, (each) => growthOf(target, each, clock) > MOST);
  return {
    target: target.name,
    signature: `growth ${JSON.stringify(shape)}`,
    message: `a unit takes ${growth.toFixed(1)} times as long in a text ${LONG / SHORT} times as long: ${JSON.stringify(shape)}`,
    text: ofLength(shape, SHORT),
  };
}

/** The smallest shape found of which something still holds. */
function smaller(shape: Shape, holds: (shape: Shape) => boolean): Shape {
  let [now, tries] = [shape, 0];
  const keys = ['before', 'after', 'between', 'closing', 'repeated'] as const;
  for (const key of keys)
    for (let size = now[key].length; size >= 1; size = size > 1 ? Math.ceil(size / 2) : 0)
      for (let at = 0; at < now[key].length;) {
        const next = { ...now, [key]: now[key].slice(0, at) + now[key].slice(at + size) };
        if (next.repeated !== '' && tries++ < MOST_TRIES && holds(next)) now = next;
        else at += size;
      }
  return now;
}
