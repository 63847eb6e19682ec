/** What a run of suites leaves behind; scripts/test.mjs believes nothing else, no exit code either. */
export interface RunResult {
  readonly passes: number;
  readonly failures: number;
  readonly pending: number;
  readonly failedTitles: readonly string[];
  /** The failures in full, for people. */
  readonly details: string;
}

/** What mocha has in Node.js as well as in a worker. */
interface Mocha11 {
  readonly run: (done: () => void) => Mocha.Runner;
}

/**
 * Runs the suites that `mocha` holds.
 * @param Base mocha's reporter of that name, which knows how failures are told.
 * @param started is told the title of each test that begins.
 * @returns the result, failures included; never rejects, also where a suite does not load.
 */
export async function resultOf(
  mocha: Mocha11,
  Base: typeof Mocha.reporters.Base,
  started: (title: string) => void,
): Promise<RunResult> {
  const failed: Mocha.Test[] = [];
  try {
    const runner = await new Promise<Mocha.Runner>((resolve) => {
      const running = mocha.run(() => {
        resolve(running);
      });
      running.on('test', (test) => {
        started(test.fullTitle());
      });
      running.on('fail', (test) => failed.push(test));
    });
    const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
    return {
      passes,
      failures,
      pending,
      failedTitles: failed.map((test) => test.fullTitle()),
      details: describeAll(failed, Base),
    };
  } catch (error) {
    return notLoaded(error);
  }
}

/** The result where suites could not even be loaded. */
export function notLoaded(error: unknown): RunResult {
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { passes: 0, failures: 1, pending: 0, failedTitles: ['loading the suites'], details };
}

/** Mocha's own list of failures, with its diffs. */
function describeAll(failed: Mocha.Test[], Base: typeof Mocha.reporters.Base): string {
  const lines: string[] = [];
  Base.consoleLog = (format = '', ...values: unknown[]) => {
    lines.push(String(format).replaceAll('%s', () => String(values.shift())));
  };
  if (failed.length > 0) Base.list(failed);
  return lines.join('\n');
}
