// Parts of the tests side by side: much of what a part takes is waiting for something else to happen.
import { performance } from 'node:perf_hooks';
import { check, total } from './outcome.mjs';

/** @typedef {{ name: string, lane: string, needs?: string[], run: () => Promise<object[]> }} Part */
/** @typedef {{ name: string, outcomes: object[], seconds: number }} PartResult */

/** The parts with these names and those that they need, in the order of `parts`. */
export function withNeeds(names, parts) {
  const named = parts.filter(({ name }) => names.includes(name));
  const wanted = new Set([...names, ...named.flatMap(({ needs = [] }) => needs)]);
  return wanted.size === names.length ? named : withNeeds([...wanted], parts);
}

/**
 * Runs each part once the one before it in its lane has ended, and those that it needs, which stand before it. A part that
 * throws has failed, and so has one that needs what has failed: it is not run.
 * @param {Part[]} parts
 * @param {(result: PartResult) => void} ended is told of each part as soon as it has ended
 * @returns {Promise<PartResult[]>} in the order of `parts`
 */
export function runInLanes(parts, ended) {
  const lanes = new Map();
  const running = new Map();
  for (const part of parts) {
    const needed = (part.needs ?? []).map((name) => running.get(name));
    const run = runAfter(part, lanes.get(part.lane), needed, ended);
    lanes.set(part.lane, run);
    running.set(part.name, run);
  }
  return Promise.all(running.values());
}

async function runAfter(part, before, needed, ended) {
  await before;
  const failed = (await Promise.all(needed)).find(({ outcomes }) => total(outcomes).failed > 0);
  const start = performance.now();
  const outcomes = failed
    ? [check(part.name, false, `not run, as ${failed.name} failed`)]
    : await outcomesOf(part);
  const result = { name: part.name, outcomes, seconds: (performance.now() - start) / 1000 };
  ended(result);
  return result;
}

async function outcomesOf(part) {
  try {
    return await part.run();
  } catch (error) {
    return [check(part.name, false, error.stack)];
  }
}
