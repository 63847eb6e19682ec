/** So much time of the processor warms the engine up, and so much makes a measurement, in ms. */
const WARM_UP = 500;
const ENOUGH = 400;

/** The fewest runs that count. */
const FEWEST = 3;

/**
 * What one run takes of the processor once the engine has warmed up, in ms: the median of several. What else the machine does
 * counts little so, but the threads that collect garbage count in full.
 */
export function processorTime(run: () => void): number {
  for (let warm = 0; warm < WARM_UP;) warm += batch(run).time;
  const times: number[] = [];
  let total = 0;
  while (total < ENOUGH || times.length < FEWEST) {
    // A run may be shorter than what the clock can tell.
    const { time, runs } = batch(run);
    times.push(time / runs);
    total += time;
  }
  return times.sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
}

/** In ms. */
const SHORTEST_BATCH = 20;

function batch(run: () => void): { time: number; runs: number } {
  const start = process.cpuUsage();
  let runs = 0;
  let time = 0;
  while (time < SHORTEST_BATCH) {
    run();
    runs++;
    const { user, system } = process.cpuUsage(start);
    time = (user + system) / 1000;
  }
  return { time, runs };
}

/** So often work is done of which the longest step is sought. */
const TRIES = 15;

/** How long the longest step of some work takes, in ms: the least of several times, as the machine does other things too. */
export function longestStep(work: () => Iterator<unknown>): number {
  return Math.min(...Array.from({ length: TRIES }, () => longestOf(work())));
}

function longestOf(steps: Iterator<unknown>): number {
  let longest = 0;
  for (let isDone: boolean | undefined = false; isDone !== true;) {
    const start = performance.now();
    isDone = steps.next().done;
    longest = Math.max(longest, performance.now() - start);
  }
  return longest;
}
