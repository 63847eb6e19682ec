// Suites that run in a Node.js of their own: a suite that ends its process takes nothing else with it, and leaves no result.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../host/cache.mjs';
import { readResult } from '../host/result.mjs';

/**
 * Runs the suites of `out/test/FOLDER`; `timeout` is for one test, in ms.
 * @returns {Promise<import('../../test/support/mochaRun').RunResult>}
 */
export async function runInNode(folder, { timeout = 2000, env = {} } = {}) {
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'lede-suite-'));
  const resultFile = path.join(temporary, 'result.json');
  try {
    const runner = ['out/test/support/runInNode.js', `out/test/${folder}`, String(timeout)];
    const child = spawn(process.execPath, runner, {
      cwd: root,
      env: { ...process.env, ...env, LEDE_TEST_RESULT: resultFile },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    const [code] = await once(child, 'exit');
    return readResult(resultFile, `their process ended with code ${code}.`);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
