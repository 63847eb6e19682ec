// Runs suites inside the extension host of a real VS Code and brings back the result that they wrote themselves.
import { cpSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { chromium } from 'playwright-core';
import { launchBrowser } from './browser.mjs';
import { root } from './cache.mjs';
import { withTemporaryFolder } from './processes.mjs';
import { readResult } from './result.mjs';
import { startServer } from './server.mjs';

const LIMIT_SECONDS = 180;

/**
 * Opens a copy of `seeds/` in `host` and runs `tests` there.
 *
 * What VS Code says about the end of a run is not asked: an extension host that crashes ends with code 0.
 * @param {object} run
 * @param run.host what installHost() returned
 * @param {string} run.tests the module whose run() is called
 * @param {string[]} run.development folders of extensions under development, one at least
 * @param {string} [run.extensionsDirectory] a folder of installed extensions
 * @returns {Promise<import('../../test/support/mochaRun').RunResult>}
 */
export async function runInHost({ host, tests, development, extensionsDirectory }) {
  return withSeeds(async (folder, temporary) => {
    const resultFile = path.join(temporary, 'result.json');
    const env = { LEDE_TEST_RESULT: resultFile };
    const server = await startServer(host, { testDriver: true, extensionsDirectory, env });
    const browser = await launchBrowser();
    const said = [];
    try {
      await endOfRun(browser, server.url({ folder, development, tests }), said);
    } finally {
      await browser.close();
      await server.stop();
    }
    const errors = said.slice(-5).map((line) => `\n  ${line.split('\n', 1)[0].slice(0, 300)}`);
    return readResult(resultFile, `the extension host ended or hung.${errors.join('')}`);
  });
}

/** The same in a desktop VS Code, `executable`. */
export async function runInDesktop({ executable, tests, development }) {
  return withSeeds(async (folder, temporary) => {
    const resultFile = path.join(temporary, 'result.json');
    // of its own: the library's folder keeps settings from one run to the next
    const folders = ['user-data', 'extensions'].map((name) => `--${name}-dir=${path.join(temporary, name)}`);
    const failure = await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: development,
      extensionTestsPath: tests,
      extensionTestsEnv: { LEDE_TEST_RESULT: resultFile },
      launchArgs: [folder, ...folders],
    }).catch((error) => error);
    return readResult(resultFile, `VS Code ended (${failure?.message ?? 'code 0'}).`);
  });
}

/** Calls `use` with a copy of `seeds/` and the temporary folder around it. */
export function withSeeds(use) {
  return withTemporaryFolder((folder) => {
    const seeds = path.join(folder, 'seeds');
    cpSync(path.join(root, 'seeds'), seeds, { recursive: true });
    return use(seeds, folder);
  });
}

/** Resolves when the workbench reports the end of the run, for whatever reason, or the time is up. */
async function endOfRun(browserServer, url, said) {
  const browser = await chromium.connect(browserServer.wsEndpoint());
  const page = await browser.newPage();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    const line = format(...args);
    if (type === 'error' && !line.includes('Service Worker')) said.push(line);
  });
  await new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, LIMIT_SECONDS * 1000);
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    page.once('crash', end);
    page
      .exposeFunction('codeAutomationExit', end)
      .then(() => page.goto(url))
      .catch(reject);
  });
}
