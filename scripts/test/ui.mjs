// Gives the UI suites what they drive: a server of VS Code with the extension installed, and a browser.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { progress, root } from '../host/cache.mjs';
import { launchBrowser } from '../host/browser.mjs';
import { installHost } from '../host/install.mjs';
import { startServer } from '../host/server.mjs';
import { withSeeds } from '../host/suite.mjs';
import { packageFile } from '../package.mjs';
import { runInNode } from './inNode.mjs';

/** One workbench takes seconds to start; a test in it may wait for several things that take as long. */
const TIMEOUT = 60_000;

/** Where the suites keep what was seen of a test that failed. */
const FAILURES = path.join(root, 'test/ui/failures');

/** For pictures in which the text has the room, and which look the same whatever VS Code starts with. */
const PLAIN = {
  'editor.minimap.enabled': false,
  'workbench.colorTheme': 'Dark 2026',
  'workbench.layoutControl.enabled': false,
};

/**
 * @param {string} [codeServer] the program of a code-server that the package is to be tried in too
 * @returns {Promise<import('../../test/support/mochaResult').RunResult>}
 */
export async function runUiTests(codeServer) {
  if (!codeServer) progress('ui: not tried in code-server, as CODE_SERVER names none');
  rmSync(FAILURES, { recursive: true, force: true });
  const server = await startServer(installHost('current'), { extensions: [root], settings: PLAIN });
  const browser = await launchBrowser();
  try {
    return await withSeeds((seeds) => {
      const surroundings = {
        address: server.url(),
        settingsFile: server.settingsFile,
        browser: browser.wsEndpoint(),
        seeds,
        ...(codeServer && { codeServer: { program: codeServer, vsix: packageFile() } }),
      };
      return runInNode('ui', { timeout: TIMEOUT, env: { LEDE_UI: JSON.stringify(surroundings) } });
    });
  } finally {
    await browser.close();
    await server.stop();
  }
}
