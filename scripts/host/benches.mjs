// Benches that run in the extension host of VS Code, and print their figures.
import path from 'node:path';
import { progress, root } from './cache.mjs';
import { installHost } from './install.mjs';
import { runInHost } from './suite.mjs';

const LAUNCHES = 5;

/** The extension's start in the extension host of VS Code, the median of some fresh ones. */
export async function benchActivation(benches) {
  progress(`Starting VS Code ${LAUNCHES} times`);
  const host = installHost('current');
  const launches = [];
  for (let launch = 0; launch < LAUNCHES; launch++) {
    const tests = path.join(benches, 'host/activation');
    const times = await runInHost({ host, tests, development: [root] });
    if (times.activate === undefined) throw new Error(times.details);
    launches.push(times);
  }
  const figure = (key) => `${median(launches.map((times) => times[key])).toFixed(1)} ms`;
  console.log(`activation: activate() ${figure('activate')}, loading the bundle before it ${figure('load')}`);
}

/** Opening documents in the extension host, and typing into them, against the same in a language that is not Lede's. */
export async function benchEditing(benches) {
  progress('Opening documents in VS Code');
  const tests = path.join(benches, 'host/editing');
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

/** Opening a large file with many annotations, against the same text in a language that is not Lede's, and moving them all with an edit. */
export async function benchAnnotated(benches) {
  progress('Opening a file with many annotations in VS Code');
  const tests = path.join(benches, 'host/annotated');
  const { annotations, length, ours, peer, edits, strokes, details } = await runInHost({
    host: installHost('current'),
    tests,
    development: [root],
  });
  if (ours === undefined) throw new Error(details);
  const behind = ({ shown, painted }) => painted - shown;
  const [first, ...others] = ours;
  console.log(
    `annotated: ${annotations} in ${length / 1e6} MB: text shown ${spread(others.map(({ shown }) => shown))} after opening, the peer's` +
      ` ${spread(peer.slice(1).map(({ shown }) => shown))}; those in sight decorated ${spread(others.map(behind))} after that, the peer's` +
      ` ${spread(peer.slice(1).map(behind))}; all placed ${spread(others.map(({ placed }) => placed))} after opening.` +
      ` The first time, with Lede's start: text ${ms(first.shown)}, those in sight ${ms(behind(first))} after that, all ${ms(first.placed)}.` +
      ` An edit is followed in ${spread(edits)}, after a key stroke ${spread(strokes.ours)}, the peer's ${spread(strokes.peer)}`,
  );
}

/** What the extension host holds after many files. */
export async function benchMemory(benches) {
  progress('Opening 200 files in VS Code');
  const tests = path.join(benches, 'host/memory');
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
