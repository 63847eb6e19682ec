// The command-line tools of node_modules, run with this Node.js on every platform alike.
import { spawn, spawnSync } from 'node:child_process';
import { root } from './host/cache.mjs';

const TOOLS = {
  tsc: 'node_modules/typescript/bin/tsc',
  eslint: 'node_modules/eslint/bin/eslint.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  build: 'esbuild.mjs',
  'vscode-tmgrammar-test': 'node_modules/vscode-tmgrammar-test/dist/unit.js',
  vsce: 'node_modules/@vscode/vsce/vsce',
};

/** Runs a tool in the repository's root with its output shown; `env` adds to this process's. Returns whether it ended with 0. */
export function runTool(name, args, env = {}) {
  return (
    spawnSync(process.execPath, [TOOLS[name], ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    }).status === 0
  );
}

/** Starts a tool beside what else goes on; gives whether it ended with 0, and all that it said. */
export function startTool(name, args) {
  const child = spawn(process.execPath, [TOOLS[name], ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ passed: code === 0, said }));
  });
}
