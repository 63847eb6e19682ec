// The parts of `npm test`, in the order in which they run. Each gives its outcomes; one that throws has failed.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../host/cache.mjs';
import { installHost } from '../host/install.mjs';
import { withInstalled } from '../host/installed.mjs';
import { runInDesktop, runInHost, runInWorker } from '../host/suite.mjs';
import { packageExtension, packageFile } from '../package.mjs';
import { runQuietly, runTool } from '../tools.mjs';
import { runGrammarTests } from './grammar.mjs';
import { runInNode } from './inNode.mjs';
import { killHosts } from './killed.mjs';
import { check, suites } from './outcome.mjs';
import { checkPackage } from './packageChecks.mjs';
import { runUiTests } from './ui.mjs';

const { CODE_SERVER } = process.env;
const HOST_SUITES = path.join(root, 'out/test/host/index');

/**
 * `lane`: parts of one lane run one after the other, the lanes side by side. A part `needs` others to have passed before it,
 * which run too where it is chosen. What writes `dist/` is in one lane, and ahead of all that reads it; so is all that draws a
 * workbench, as one alone keeps two processors busy.
 */
export const PARTS = [
  { name: 'typecheck', lane: 'node', run: typecheck },
  { name: 'lint', lane: 'node', run: lint },
  { name: 'pack', lane: 'workbench', run: pack },
  {
    name: 'build',
    lane: 'workbench',
    run: async () => [check('build', await runTool('build', ['--tests']))],
  },
  {
    name: 'unit',
    lane: 'node',
    needs: ['build'],
    run: async () => [suites('unit', await runInNode('unit'))],
  },
  {
    name: 'linear',
    lane: 'node',
    needs: ['build'],
    run: async () => [suites('linear', await runInNode('linear'))],
  },
  { name: 'grammar', lane: 'node', run: async () => [suites('grammar', await runGrammarTests())] },
  { name: 'host', lane: 'workbench', needs: ['build'], run: hostTests },
  { name: 'package', lane: 'workbench', needs: ['pack', 'build'], run: packageTests },
  {
    name: 'ui',
    lane: 'workbench',
    needs: CODE_SERVER ? ['pack', 'build'] : ['build'],
    run: async () => [suites('ui', await runUiTests(CODE_SERVER))],
  },
];

/** The UI suites and the script of a report's page are projects of their own: they alone know the types of a page. */
function typecheck() {
  return toolsCheck(
    'typecheck',
    ['.', 'test/ui', 'src/webview'].map((project) => ['tsc', ['--noEmit', '--project', project]]),
  );
}

function lint() {
  return toolsCheck('lint', [
    ['eslint', ['.']],
    ['prettier', ['--check', '--log-level', 'warn', '.']],
  ]);
}

/** One tool after the other. */
async function toolsCheck(label, tools) {
  const results = [];
  for (const [name, args] of tools) results.push(await runQuietly(name, args));
  const said = results.map((result) => result.said).join('');
  return [
    check(
      label,
      results.every(({ passed }) => passed),
      said,
    ),
  ];
}

/**
 * On the lowest VS Code that package.json allows, and in the newest's extension host without Node.js; or on the desktop's, where
 * VSCODE names it. On the newest known the same suites look at the installed package.
 */
async function hostTests() {
  const executable = process.env.VSCODE;
  if (executable) {
    const result = await runInDesktop({ executable, tests: HOST_SUITES, development: [root] });
    return [suites(`host ${executable}`, result)];
  }
  const host = installHost('minimum');
  const result = await runInHost({ host, tests: HOST_SUITES, development: [root] });
  const current = installHost('current');
  const inWorker = await runInWorker(current, [root]);
  const killed = await killHosts(current);
  return [
    suites(`host ${host.version}`, result),
    suites(`host ${current.version} in a worker`, inWorker),
    suites('host killed while it saves', killed),
  ];
}

async function pack() {
  const first = readFileSync(await packageExtension());
  const vsix = await packageExtension();
  return [
    check('package, byte for byte as before', readFileSync(vsix).equals(first)),
    suites('package contents', checkPackage(vsix)),
  ];
}

async function packageTests() {
  const host = installHost('current');
  const result = await withInstalled(host, packageFile(), (extensionsDirectory, bystander) =>
    runInHost({ host, tests: HOST_SUITES, development: [bystander], extensionsDirectory }),
  );
  return [suites(`package in ${host.version}`, result)];
}
