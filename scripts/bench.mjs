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

/** Opening documents in the extension host, and typing into them, against the same in a language that is not Lede's. */
async function benchEditing() {
  progress('Opening documents in VS Code');
  const tests = path.join(BENCHES, 'host/editing');
  const { documents, details } = await runInHost({
    host: installHost('current'),
    tests,
    development: [root],
  });
  if (documents === undefined) throw new Error(details);
  for (const { name, ours, peer, read } of documents) {
    console.log(
      `editing: ${name}: colours ${opening(ours)} after opening, the peer's ${opening(peer)}; all read after ${ms(read)}.` +
        ` After a key stroke ${spread(ours.strokes)}, the peer's ${spread(peer.strokes)}; of that Lede ${spread(ours.answers)}.` +
        ` The host stood still ${still(ours.stoodStill)}, with the peer ${still(peer.stoodStill)}`,
    );
  }
}

const ms = (time) => `${time.toFixed(time < 10 ? 1 : 0)} ms`;

const still = ({ most, longest }) => `${ms(most)} (99th percentile), ${ms(longest)} (longest)`;

const spread = (times) => `${ms(median(times))} (95th percentile ${ms(percentile(times, 0.95))})`;

/** The median of several openings, and of its parts. */
function opening({ openings }) {
  const part = (read) => ms(median(openings.map(read)));
  const answer = part(({ asked, answered }) => answered - asked);
  return `${part(({ answered }) => answered)} (text ${part(({ shown }) => shown)}, answer ${answer})`;
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
  return percentile(values, 0.5);
}

function percentile(values, share) {
  return values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))];
}
