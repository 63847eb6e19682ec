import 'mocha/mocha';
import * as vscode from 'vscode';
import { notLoaded, resultOf, type RunResult } from '../support/mochaResult';
import { loadSuites } from './hostSuites';
import { onDisk, placeFor } from './onDisk';

/** In ms: it ends a test that hangs, and a busy machine fails none. */
const TIMEOUT = 60_000;

/** What the extension host calls: runs the suites of `test/host` in it, and leaves their result as the others do. */
export async function run(): Promise<void> {
  const result = await runAll();
  const extension = vscode.extensions.getExtension('lede.lede');
  if (!extension) throw new Error('Lede is not installed');
  const contents = new TextEncoder().encode(JSON.stringify(result));
  await vscode.workspace.fs.writeFile(onDisk(extension, placeFor('result')), contents);
  if (result.failures > 0) throw new Error(result.details);
}

function runAll(): Promise<RunResult> {
  const { Base } = Mocha.reporters;
  mocha.setup({ ui: 'bdd', reporter: Base, timeout: TIMEOUT, color: false, forbidOnly: true });
  try {
    loadSuites();
  } catch (error) {
    return Promise.resolve(notLoaded(error));
  }
  return resultOf(mocha, Base, (title) => {
    // scripts/host/suite.mjs hears it, and tells where a run hangs.
    console.info(`lede test: ${title}`);
  });
}
