import { runSuites } from './mochaRun';

/** Runs the suites below the folder given as the first argument in this process; the second is the timeout of a test in ms. */
async function main([directory, timeout]: readonly string[]): Promise<void> {
  if (!directory) throw new Error('Usage: runInNode FOLDER TIMEOUT');
  await runSuites(directory, Number(timeout));
}

void main(process.argv.slice(2));
