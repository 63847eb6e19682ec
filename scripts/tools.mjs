// The command-line tools of node_modules and what is built here, run with this Node.js on every platform alike. What they
// start ends with this process: see endOnSignals.
import { text } from 'node:stream/consumers';
import { root } from './host/cache.mjs';
import { startGroup } from './host/processes.mjs';

const TOOLS = {
  tsc: 'node_modules/typescript/bin/tsc',
  eslint: 'node_modules/eslint/bin/eslint.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  build: 'esbuild.mjs',
  'vscode-tmgrammar-test': 'node_modules/vscode-tmgrammar-test/dist/unit.js',
  vsce: 'node_modules/@vscode/vsce/vsce',
};

/** Runs a tool in the repository's root with its output shown; `env` adds to this process's. Gives whether it ended with 0. */
export async function runTool(name, args, env = {}) {
  return (await runNode([TOOLS[name], ...args], { env: { ...process.env, ...env } })) === 0;
}

/** Runs a script in the repository's root, `args` its path and arguments, with its output shown. Gives its exit code. */
export function runNode(args, { env = process.env } = {}) {
  const { ended } = start(args, { env, stdio: ['ignore', 'inherit', 'inherit'] });
  return ended;
}

/** Runs a tool beside what else goes on; gives whether it ended with 0, and all that it said. */
export async function runQuietly(name, args) {
  const { child, ended } = start([TOOLS[name], ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [code, ...said] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { passed: code === 0, said: said.join('') };
}

function start(args, options) {
  return startGroup(process.execPath, args, { cwd: root, signal: 'SIGTERM', ...options });
}
