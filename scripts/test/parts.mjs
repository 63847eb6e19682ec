// The parts of `npm test`, in the order in which they run. Each gives its outcomes; one that throws has failed.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../host/cache.mjs';
import { installHost } from '../host/install.mjs';
import { withInstalled } from '../host/installed.mjs';
import { runInDesktop, runInHost, runInWorker } from '../host/suite.mjs';
import { packageExtension } from '../package.mjs';
import { runTool, startTool } from '../tools.mjs';
import { runGrammarTests } from './grammar.mjs';
import { runInNode } from './inNode.mjs';
import { killHosts } from './killed.mjs';
import { check, suites } from './outcome.mjs';
import { checkPackage } from './packageChecks.mjs';
import { runUiTests } from './ui.mjs';

const HOST_SUITES = path.join(root, 'out/test/host/index');

/** `built`: needs `build` to have run. `beside`: runs while the others do, as it waits for nothing and leaves nothing behind. */
export const PARTS = [
  { name: 'typecheck', beside: true, run: typecheck },
  { name: 'lint', beside: true, run: lint },
  { name: 'build', run: () => [check('build', runTool('build', ['--tests']))] },
  { name: 'unit', built: true, run: async () => [suites('unit', await runInNode('unit'))] },
  { name: 'linear', built: true, run: async () => [suites('linear', await runInNode('linear'))] },
  { name: 'grammar', run: async () => [suites('grammar', await runGrammarTests())] },
  { name: 'host', built: true, run: hostTests },
  { name: 'package', built: true, run: packageTests },
  { name: 'ui', built: true, run: async () => [suites('ui', await runUiTests())] },
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
  for (const [name, args] of tools) results.push(await startTool(name, args));
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

async function packageTests() {
  const first = readFileSync(packageExtension());
  const vsix = packageExtension();
  const isSame = readFileSync(vsix).equals(first);
  const host = installHost('current');
  const result = await withInstalled(host, vsix, (extensionsDirectory, bystander) =>
    runInHost({ host, tests: HOST_SUITES, development: [bystander], extensionsDirectory }),
  );
  return [
    check('package, byte for byte as before', isSame),
    suites('package contents', checkPackage(vsix)),
    suites(`package in ${host.version}`, result),
  ];
}
