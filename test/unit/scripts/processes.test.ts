import { once } from 'node:events';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import assert from 'node:assert/strict';

const moduleAt = (name: string): string => JSON.stringify(pathToFileURL(path.resolve('scripts', name)).href);

/** Says something to show that it runs, and goes on for longer than any test. */
const ENDLESS = `console.log('running'); setTimeout(() => {}, 90_000);`;

/** A script that has one started, which holds its output open as long as it runs. */
const STARTER = `
  import { endOnSignals } from ${moduleAt('host/processes.mjs')};
  import { runNode } from ${moduleAt('tools.mjs')};
  endOnSignals(7);
  await runNode(['-e', ${JSON.stringify(ENDLESS)}]);
`;

describe('what the scripts start', () => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    (process.platform === 'win32' ? it.skip : it)(`ends with them at ${signal}`, async () => {
      const script = spawn(process.execPath, ['--input-type=module', '-e', STARTER], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      // once nobody is left who could write
      const closed = once(script, 'close');
      await once(script.stdout, 'data');
      script.kill(signal);
      assert.deepEqual(await closed, [7, null]);
    });
});
