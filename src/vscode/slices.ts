import { Turns } from './turns';

/** So long the extension host is held up at once, in milliseconds, if no single step takes longer. */
const SLICE = 4;

/** `first` is a few milliseconds' work for what is in sight; `awaited` what somebody waits for now; `background` all else. */
export type Urgency = 'first' | 'awaited' | 'background';

interface Job {
  /** Does the next step; false where that was the last. */
  readonly step: () => boolean;
}

/**
 * Does work that comes in steps a few milliseconds at a time, so that the extension host stays free for others. One for
 * all features: two of them would hold the host up twice as long.
 */
export class Slices {
  /** In the order in which they are done. */
  readonly #queues: Readonly<Record<Urgency, Job[]>> = { first: [], awaited: [], background: [] };
  readonly #turns = new Turns(() => this.#turn());
  #isAsked = false;

  /**
   * Does the steps of `work`; in the background all take turns.
   * @param wanted tells before each step whether anybody still wants the result.
   * @returns the result; undefined where it was no longer wanted. Rejects with what a step throws.
   */
  run<T>(work: Iterator<unknown, T>, wanted: () => boolean, urgency: Urgency): Promise<T | undefined> {
    return this.finish(asLongAs(work, wanted), urgency);
  }

  /** Does the steps of `work` to the last. */
  finish<T>(work: Iterator<unknown, T>, urgency: Urgency): Promise<T> {
    return new Promise((resolve, reject) => {
      const step = (): boolean => {
        try {
          const result = work.next();
          if (result.done) resolve(result.value);
          return !result.done;
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
          return false;
        }
      };
      this.#queues[urgency].push({ step });
      if (!this.#isAsked) this.#ask();
    });
  }

  /** Lets go of all work; nobody is told. */
  dispose(): void {
    this.#turns.dispose();
    for (const queue of Object.values(this.#queues)) queue.length = 0;
  }

  #turn(): void {
    const end = performance.now() + SLICE;
    const queues = Object.values(this.#queues);
    while (performance.now() < end) {
      const queue = queues.find(({ length }) => length > 0);
      const [job] = queue ?? [];
      if (!queue || !job) break;
      if (!job.step()) queue.shift();
    }
    const { background } = this.#queues;
    const [next, ...rest] = background.splice(0);
    if (next) background.push(...rest, next);
    this.#isAsked = false;
    if (queues.some(({ length }) => length > 0)) this.#ask();
  }

  #ask(): void {
    this.#isAsked = true;
    this.#turns.ask();
  }
}

function* asLongAs<T>(
  work: Iterator<unknown, T>,
  wanted: () => boolean,
): Generator<undefined, T | undefined> {
  while (wanted()) {
    const step = work.next();
    if (step.done) return step.value;
    yield;
  }
  return undefined;
}
