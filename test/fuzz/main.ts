import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { fuzz } from './fuzzer';
import { keepFinding } from './store';
import { LONGEST } from './mutations';
import { TARGETS } from './targets/targets';

/** What a thread is told to do. */
interface Task {
  readonly name: string;
  readonly end: number;
  readonly seed: number;
  /** How many texts were tried, how long the one being tried is, and its units. */
  readonly shared: SharedArrayBuffer;
}

/** A text that takes this long never ends, in milliseconds: others take a few. */
const HANG = 30_000;

const MINUTE = 60_000;

const viewOf = (shared: SharedArrayBuffer): { head: Int32Array; units: Uint16Array } => ({
  head: new Int32Array(shared, 0, 2),
  units: new Uint16Array(shared, 8),
});

/** Tries texts on one target, in a thread of its own; tells the other before each. */
function work({ name, end, seed, shared }: Task): void {
  const target = TARGETS.find((each) => each.name === name);
  if (!target) throw new Error(`no target ${name}`);
  const { head, units } = viewOf(shared);
  const trying = (text: string): void => {
    for (let i = 0; i < Math.min(text.length, units.length); i++) units[i] = text.charCodeAt(i);
    head[1] = Math.min(text.length, units.length);
    Atomics.add(head, 0, 1);
  };
  const tell = (line: string): void => parentPort?.postMessage(line);
  process.exitCode = fuzz(target, end, seed, { trying, tell }) > 0 ? 1 : 0;
}

/** Runs a target to the end, with a new thread after each text that hangs. Resolves to whether something was found. */
async function run(name: string, end: number): Promise<boolean> {
  let isFound = false;
  for (let seed = 1; Date.now() < end; seed++) {
    const shared = new SharedArrayBuffer(8 + 2 * 10 * LONGEST);
    const outcome = await follow({ name, end, seed: seed + Date.now(), shared });
    isFound ||= outcome !== 0;
  }
  return isFound;
}

/** Follows one thread. Resolves to how it has ended: with 0 where nothing was found. */
function follow(task: Task): Promise<number> {
  const { head, units } = viewOf(task.shared);
  const worker = new Worker(__filename, { workerData: task });
  worker.on('message', (line) => console.log(`${task.name}: ${String(line)}`));
  worker.on('error', (error) => console.error(`${task.name}:`, error));
  let [tried, since] = [-1, Date.now()];
  const watch = setInterval(() => {
    const now = Atomics.load(head, 0);
    if (now !== tried) [tried, since] = [now, Date.now()];
    if (Date.now() - since < HANG || tried === 0) return;
    const text = String.fromCharCode(...units.slice(0, head[1]));
    const file = keepFinding({ target: task.name, signature: `hang ${tried}`, message: 'hangs', text });
    console.log(`${task.name}: hangs ${file}`);
    void worker.terminate();
  }, 1000);
  return new Promise((resolve) => {
    worker.on('exit', (code) => {
      clearInterval(watch);
      resolve(code);
    });
  });
}

async function main([minutes, ...names]: readonly string[]): Promise<void> {
  const wanted = names.length > 0 ? names : TARGETS.map(({ name }) => name);
  const unknown = wanted.filter((name) => !TARGETS.some((target) => target.name === name));
  if (!Number(minutes) || unknown.length > 0) {
    console.error(`npm run fuzz -- MINUTES [TARGET…], of ${TARGETS.map(({ name }) => name).join(', ')}`);
    process.exitCode = 2;
    return;
  }
  const share = (Number(minutes) * MINUTE) / wanted.length;
  for (const name of wanted) if (await run(name, Date.now() + share)) process.exitCode = 1;
}

if (isMainThread) void main(process.argv.slice(2));
else work(workerData as Task);
