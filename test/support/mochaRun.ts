import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';

/** What a run of suites leaves behind; scripts/test.mjs believes nothing else, no exit code either. */
export interface RunResult {
  readonly passes: number;
  readonly failures: number;
  readonly pending: number;
  readonly failedTitles: readonly string[];
  /** The failures in full, for people. */
  readonly details: string;
}

/**
 * Runs every `*.test.js` below a folder and writes the {@link RunResult} as JSON to the file that the environment
 * variable `LEDE_TEST_RESULT` names, if any; while it runs, the title of the running test is in that file's name plus
 * `.running`. Resolves to the result, failures included; never rejects for a failing test or a suite that does not load.
 */
export async function runSuites(directory: string, timeout: number): Promise<RunResult> {
  process.setSourceMapsEnabled(true);
  const resultFile = process.env['LEDE_TEST_RESULT'];
  const result = await run(directory, timeout, (title) => {
    if (resultFile) writeFileSync(runningFile(resultFile), title);
  });
  if (resultFile) {
    writeFileSync(resultFile, JSON.stringify(result));
    rmSync(runningFile(resultFile), { force: true });
  }
  return result;
}

function runningFile(resultFile: string): string {
  return `${resultFile}.running`;
}

async function run(directory: string, timeout: number, started: (title: string) => void): Promise<RunResult> {
  // the base reporter says nothing: outside a terminal nobody would hear it
  const reporter = Mocha.reporters.Base;
  const mocha = new Mocha({ timeout, reporter, color: false, forbidOnly: Boolean(process.env['CI']) });
  for (const file of testFiles(directory)) mocha.addFile(file);
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
      details: describe(failed),
    };
  } catch (error) {
    const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { passes: 0, failures: 1, pending: 0, failedTitles: ['loading the suites'], details };
  }
}

function testFiles(directory: string): string[] {
  if (!existsSync(directory)) return [];
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.test.js'))
    .sort()
    .map((file) => path.join(directory, file));
}

/** Mocha's own list of failures, with its diffs. */
function describe(failed: Mocha.Test[]): string {
  const lines: string[] = [];
  const { Base } = Mocha.reporters;
  Base.consoleLog = (...args: unknown[]) => {
    lines.push(format(...args));
  };
  if (failed.length > 0) Base.list(failed);
  return lines.join('\n');
}
