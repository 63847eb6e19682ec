import { monitorEventLoopDelay } from 'node:perf_hooks';

/** How long an event loop stood still, in ms. */
export interface StandStill {
  readonly longest: number;
  /** All but one in a hundred are shorter. */
  readonly most: number;
}

/** How often the event loop is looked at, in ms. */
const RESOLUTION = 1;

/** How long the extension host stands still while something is done. */
export async function standStill(work: () => Promise<void>): Promise<StandStill> {
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION });
  delays.enable();
  await work();
  delays.disable();
  const inMs = (nanoseconds: number): number => nanoseconds / 1e6 - RESOLUTION;
  return { longest: inMs(delays.max), most: inMs(delays.percentile(99)) };
}
