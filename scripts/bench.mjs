// npm run bench: prints what Lede's parts cost on this machine, or those named (`npm run bench -- edits editing`).
// Figures only; nothing here fails for being slow.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { progress, root } from './host/cache.mjs';
import { installHost } from './host/install.mjs';
import { endOnSignals } from './host/processes.mjs';
import { runInHost } from './host/suite.mjs';
import { runNode, runTool } from './tools.mjs';

const LAUNCHES = 5;
const BENCHES = path.join(root, 'out/test/bench');

const names = process.argv.slice(2);
const isWanted = (name) => names.length === 0 || names.includes(name);

endOnSignals(130);
// the second build puts what ships, minified, where the extension host looks for it
if (!(await runTool('build', ['--tests'])) || !(await runTool('build', []))) process.exit(1);
for (const file of readdirSync(BENCHES).filter((name) => name.endsWith('.js'))) {
  if (!isWanted(path.basename(file, '.js'))) continue;
  if ((await runNode([path.join(BENCHES, file)])) !== 0) process.exitCode = 1;
}
if (isWanted('activation')) await benchActivation();
if (isWanted('editing')) await benchEditing();
if (isWanted('memory')) await benchMemory();

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

/** Opening documents of several lengths in the extension host, and typing into them. */
async function benchEditing() {
  progress('Opening documents in VS Code');
  const tests = path.join(BENCHES, 'host/editing');
  const { documents, details } = await runInHost({
    host: installHost('current'),
    tests,
    development: [root],
  });
  if (documents === undefined) throw new Error(details);
  const ms = (time) => `${time.toFixed(time < 10 ? 1 : 0)} ms`;
  const still = ({ most, longest }) => `${ms(most)} (99th percentile), ${ms(longest)} (longest)`;
  for (const { length, opened, typed, read, stoodStill, without } of documents) {
    console.log(
      `editing: ${(length / 1000).toFixed(0)} kB: colours ${ms(opened)} after opening, ${ms(typed[0])} after a key stroke` +
        ` (95th percentile ${ms(typed[1])}, all that VS Code takes included); all read after ${ms(read)}, in which the host` +
        ` stood still for ${still(stoodStill)}; opening a file that is not Lede's: ${still(without)}`,
    );
  }
}

/** What the extension host holds after many files. */
async function benchMemory() {
  progress('Opening 200 files in VS Code');
  const tests = path.join(BENCHES, 'host/memory');
  const { loaded, idle, files, bundle, details } = await runInHost({
    host: installHost('current'),
    tests,
    development: [root],
  });
  if (files === undefined) throw new Error(details);
  const MB = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
  const after = files.map(({ count, used }) => `${MB(used)} after ${count} files more`).join(', ');
  console.log(
    `memory: the extension host's heap ${MB(idle)} before Lede, ${MB(loaded)} with all its models, ${after};` +
      ` ${MB(bundle.open)} with a bundle of ${MB(bundle.length)} open, ${MB(bundle.closed)} after it is closed`,
  );
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
