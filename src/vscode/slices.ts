import { Turns } from './turns';

/** So long the extension host is held up at once, in milliseconds, if no single step takes longer. */
const SLICE = 4;

/** True for what somebody waits for now, such as the colours in sight; `first` for a few milliseconds' work for what is in sight. */
export type Urgency = boolean | 'first';

interface Job {
  /** Does the next step; false where that was the last. */
  readonly step: () => boolean;
}

/**
 * Does work that comes in steps a few milliseconds at a time, so that the extension host stays free for others. One for
 * all features: two of them would hold the host up twice as long.
 */
export class Slices {
  readonly #first: Job[] = [];
  readonly #urgent: Job[] = [];
  readonly #others: Job[] = [];
  readonly #turns = new Turns(() => this.#turn());
  #isAsked = false;

  /**
   * Does the steps of `work`; the first, then the urgent, before all others, which take turns.
   * @param wanted tells before each step whether anybody still wants the result.
   * @returns the result; undefined where it was no longer wanted. Rejects with what a step throws.
   */
  run<T>(work: Iterator<unknown, T>, wanted: () => boolean, urgent: Urgency): Promise<T | undefined> {
    return this.finish(asLongAs(work, wanted), urgent);
  }

  /** Does the steps of `work` to the last. */
  finish<T>(work: Iterator<unknown, T>, urgent: Urgency): Promise<T> {
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
      this.#queueOf(urgent).push({ step });
      if (!this.#isAsked) this.#ask();
    });
  }

  /** Lets go of all work; nobody is told. */
  dispose(): void {
    this.#turns.dispose();
    for (const queue of this.#queues) queue.length = 0;
  }

  get #queues(): readonly Job[][] {
    return [this.#first, this.#urgent, this.#others];
  }

  #queueOf(urgent: Urgency): Job[] {
    if (urgent === 'first') return this.#first;
    return urgent ? this.#urgent : this.#others;
  }

  #turn(): void {
    const end = performance.now() + SLICE;
    while (performance.now() < end) {
      const queue = this.#queues.find(({ length }) => length > 0);
      const [job] = queue ?? [];
      if (!queue || !job) break;
      if (!job.step()) queue.shift();
    }
    const [first, ...rest] = this.#others.splice(0);
    if (first) this.#others.push(...rest, first);
    this.#isAsked = false;
    if (this.#queues.some(({ length }) => length > 0)) this.#ask();
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
