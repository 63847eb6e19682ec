import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as vscode from 'vscode';

/** How long one start of the extension took, in ms. */
export interface ActivationTimes {
  /** Reading and evaluating its file. */
  readonly load: number;
  /** From the call of `activate()` to its return. */
  readonly activate: number;
}

interface Main {
  readonly activate: (context: vscode.ExtensionContext) => unknown;
}

/**
 * Run as tests are, in an extension host where nothing has activated Lede yet; writes {@link ActivationTimes} to the file
 * that `LEDE_TEST_RESULT` names.
 */
export async function run(): Promise<void> {
  const resultFile = process.env['LEDE_TEST_RESULT'];
  const extension = vscode.extensions.getExtension('lede.lede');
  if (!resultFile || !extension || extension.isActive) throw new Error('Nothing to measure');
  const { main } = extension.packageJSON as { main: string };
  const times = await timeActivation(extension, path.join(extension.extensionPath, main));
  writeFileSync(resultFile, JSON.stringify(times));
}

/** Puts a clock around the extension's `activate`, where the extension host will find it: in the cache of modules. */
async function timeActivation(extension: vscode.Extension<unknown>, file: string): Promise<ActivationTimes> {
  const load = createRequire(file);
  const start = performance.now();
  const main = load(file) as Main;
  const loaded = performance.now();
  const module = load.cache[file];
  if (!module) throw new Error(`${file} is not in the cache of modules`);
  let activate = Number.NaN;
  module.exports = {
    ...main,
    activate: (context: vscode.ExtensionContext): unknown => {
      const called = performance.now();
      const api = main.activate(context);
      activate = performance.now() - called;
      return api;
    },
  };
  await extension.activate();
  if (Number.isNaN(activate)) throw new Error('The extension host did not call the clocked activate()');
  return { load: loaded - start, activate };
}
