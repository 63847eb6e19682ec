/** Whoever does work that comes in steps, a few at a time, and has other things to do between them. */
export type RunSteps = <T>(steps: Iterator<unknown, T>) => Promise<T>;

/** Does work that comes in steps to its end. */
export function finish<T>(steps: Iterator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
