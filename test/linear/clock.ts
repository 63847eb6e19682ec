/** Of the processor, in ms: what else the machine does does not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** What one run takes, in ms. */
export function timeOf(run: () => void): number {
  const start = processorTime();
  run();
  return processorTime() - start;
}

/** The same once the engine has warmed up to it: the least of the runs, one at least, that `enough` ms have room for. */
export function leastTimeOf(run: () => void, enough: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (const start = processorTime(); processorTime() - start < enough;) least = Math.min(least, timeOf(run));
  return least;
}
