// Runs suites inside the extension host of a real VS Code and brings back the result that they wrote themselves.
import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { chromium } from 'playwright-core';
import { launchBrowser } from './browser.mjs';
import { root } from './cache.mjs';
import { withTemporaryFolder } from './processes.mjs';
import { readResult } from './result.mjs';
import { startServer } from './server.mjs';

const LIMIT_SECONDS = 600;

/** Nobody looks at it: what is drawn without a graphics card takes from the time of the tests. */
const PAGE = { reducedMotion: 'reduce', viewport: { width: 900, height: 600 } };

/** What the suites in a worker, which can write no file as they go, say before each test. */
const TEST = 'lede test: ';

const WORKER_TESTS = path.join(root, 'out/test/worker');

/** Where test/worker/extension.ts has the sample files. */
const IN_MEMORY = 'lede-memory:/seeds';

/**
 * Opens a copy of `seeds/` in `host` and runs `tests` there.
 *
 * What VS Code says about the end of a run is not asked: an extension host that crashes ends with code 0.
 * @param {object} run
 * @param run.host what installHost() returned
 * @param {string} run.tests the module whose run() is called
 * @param {string[]} run.development folders of extensions under development, one at least
 * @param {string} [run.extensionsDirectory] a folder of installed extensions
 * @returns {Promise<import('../../test/support/mochaResult').RunResult>}
 */
export async function runInHost({ host, tests, development, extensionsDirectory }) {
  return withSeeds(async (seeds, temporary) => {
    const resultFile = path.join(temporary, 'result.json');
    const env = { LEDE_TEST_RESULT: resultFile };
    const workspace = writeWorkspace(temporary, seeds);
    const said = await runOn(host, { extensionsDirectory, env }, { workspace, development, tests });
    return readResult(resultFile, `the extension host ended or hung.${said}`);
  });
}

/**
 * The same suites in the browser's own extension host, a worker without Node.js, with a workspace that is on no disk: the sample
 * files are copied to memory there.
 * @param host what installHost() returned
 * @param {string[]} development folders of extensions under development
 * @returns {Promise<import('../../test/support/mochaResult').RunResult>}
 */
export async function runInWorker(host, development) {
  return withSeeds(async (seeds, temporary) => {
    const resultFile = path.join(temporary, 'result.json');
    const workspace = writeWorkspace(temporary, IN_MEMORY);
    const settings = {
      'remote.extensionKind': { 'lede.lede': ['web'] },
      'ledeTests.seeds': seeds,
      'ledeTests.result': resultFile,
    };
    const said = await runOn(
      host,
      { settings, extensions: [writeMemoryExtension()] },
      { workspace, development, tests: path.join(WORKER_TESTS, 'index'), inWorker: true },
    );
    return readResult(resultFile, `the worker ended or hung.${said}`);
  });
}

/** Runs tests in a fresh workbench until they end; what it had to complain about at last. */
async function runOn(host, options, target) {
  const server = await startServer(host, { testDriver: true, ...options });
  const browser = await launchBrowser();
  const said = { test: '', errors: [] };
  try {
    await endOfRun(browser, server.url(target), said);
  } finally {
    await browser.close();
    await server.stop();
  }
  const test = said.test ? ` The last test was "${said.test}".` : '';
  return (
    test +
    said.errors
      .slice(-5)
      .map((line) => `\n  ${line.split('\n', 1)[0].slice(0, 300)}`)
      .join('')
  );
}

/** A workspace of one folder, to which tests add others: one that is opened by itself would be opened anew then. */
function writeWorkspace(directory, folder) {
  const file = path.join(directory, 'tests.code-workspace');
  const only = folder === IN_MEMORY ? { uri: folder } : { path: folder };
  writeFileSync(file, JSON.stringify({ folders: [only] }));
  return file;
}

/** The extension that offers the workspace in memory; its script has been built by esbuild.mjs. */
function writeMemoryExtension() {
  const manifest = {
    ...{ name: 'memory', publisher: 'lede-tests', version: '0.0.0', engines: { vscode: '^1.100.0' } },
    ...{ browser: './extension.js', activationEvents: ['onFileSystem:lede-memory'] },
    enabledApiProposals: ['fileSearchProvider'],
  };
  writeFileSync(path.join(WORKER_TESTS, 'package.json'), JSON.stringify(manifest));
  return WORKER_TESTS;
}

/** The same in a desktop VS Code, `executable`. */
export async function runInDesktop({ executable, tests, development }) {
  return withSeeds(async (seeds, temporary) => {
    const resultFile = path.join(temporary, 'result.json');
    // of its own: the library's folder keeps settings from one run to the next
    const folders = ['user-data', 'extensions'].map((name) => `--${name}-dir=${path.join(temporary, name)}`);
    const failure = await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: development,
      extensionTestsPath: tests,
      extensionTestsEnv: { LEDE_TEST_RESULT: resultFile },
      launchArgs: [writeWorkspace(temporary, seeds), ...folders],
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
  const page = await browser.newPage(PAGE);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    const line = format(...args);
    if (line.startsWith(TEST)) said.test = line.slice(TEST.length);
    else if (type === 'error' && !line.includes('Service Worker')) said.errors.push(line);
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
