// Suites that run in a Node.js of their own: a suite that ends its process takes nothing else with it, and leaves no result.
import path from 'node:path';
import { root } from '../host/cache.mjs';
import { startGroup, withTemporaryFolder } from '../host/processes.mjs';
import { readResult } from '../host/result.mjs';

// In ms, far above what any test takes: it ends a test that hangs, and a busy machine fails none.
const HANGS_AFTER = 60_000;

/**
 * Runs the suites of `out/test/FOLDER`; `timeout` is for one test, in ms.
 * @returns {Promise<import('../../test/support/mochaResult').RunResult>}
 */
export function runInNode(folder, { timeout = HANGS_AFTER, env = {} } = {}) {
  return withTemporaryFolder(async (temporary) => {
    const resultFile = path.join(temporary, 'result.json');
    const runner = ['out/test/support/runInNode.js', `out/test/${folder}`, String(timeout)];
    const { ended } = startGroup(process.execPath, runner, {
      cwd: root,
      env: { ...process.env, ...env, LEDE_TEST_RESULT: resultFile },
      stdio: ['ignore', 'inherit', 'inherit'],
      signal: 'SIGTERM',
    });
    return readResult(resultFile, `their process ended with code ${await ended}.`);
  });
}
