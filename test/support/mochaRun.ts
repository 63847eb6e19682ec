import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';
import { resultOf, type RunResult } from './mochaResult';

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

function run(directory: string, timeout: number, started: (title: string) => void): Promise<RunResult> {
  // the base reporter says nothing: outside a terminal nobody would hear it
  const { Base } = Mocha.reporters;
  const mocha = new Mocha({ timeout, reporter: Base, color: false, forbidOnly: Boolean(process.env['CI']) });
  for (const file of testFiles(directory)) mocha.addFile(file);
  return resultOf(mocha, Base, started);
}

function testFiles(directory: string): string[] {
  if (!existsSync(directory)) return [];
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.test.js'))
    .sort()
    .map((file) => path.join(directory, file));
}
