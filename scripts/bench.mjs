// npm run bench: prints what Lede's parts cost on this machine. Figures only; nothing here fails for being slow.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { progress, root } from './host/cache.mjs';
import { installHost } from './host/install.mjs';
import { endOnSignals } from './host/processes.mjs';
import { runInHost } from './host/suite.mjs';
import { runTool } from './tools.mjs';

const LAUNCHES = 5;
const BENCHES = path.join(root, 'out/test/bench');

endOnSignals(130);
// the second build puts what ships, minified, where the extension host looks for it
if (!runTool('build', ['--tests']) || !runTool('build', [])) process.exit(1);
for (const file of readdirSync(BENCHES).filter((name) => name.endsWith('.js'))) {
  const { status } = spawnSync(process.execPath, [path.join(BENCHES, file)], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
await benchActivation();

/** The extension's start in the extension host of VS Code, the median of some fresh ones. */
async function benchActivation() {
  progress(`Starting VS Code ${LAUNCHES} times`);
  const host = installHost('current');
  const launches = [];
  for (let launch = 0; launch < LAUNCHES; launch++) {
    const tests = path.join(BENCHES, 'host/activation');
    const times = await runInHost({ host, tests, development: [root] });
    if (times.activate === undefined) throw new Error(times.details);
    launches.push(times);
  }
  const figure = (key) => `${median(launches.map((times) => times[key])).toFixed(1)} ms`;
  console.log(`activation: activate() ${figure('activate')}, loading the bundle before it ${figure('load')}`);
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
