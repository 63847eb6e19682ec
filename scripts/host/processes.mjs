// Processes and folders that must not outlive this process, however it ends.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const windows = process.platform === 'win32';

/** Lets Ctrl+C and its like end this process as an exit with `code`, so that what is started here ends with it. */
export function endOnSignals(code) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(code));
}

/**
 * Starts a program in a group of its own, so that it can be ended with all that it starts itself.
 * @returns {{ child: import('node:child_process').ChildProcess, ended: Promise<number | null>, end: () => void }}
 *   `ended` resolves to the exit code; `end` sends `signal` to the whole group, as an exit of this process does
 */
export function startGroup(program, args, { signal, ...options }) {
  const child = spawn(program, args, { ...options, detached: !windows });
  const end = () => signalGroup(child.pid, signal);
  // first of all: what has not ended goes on writing into folders that are to be removed
  process.prependOnceListener('exit', end);
  const ended = new Promise((resolve) => {
    child.once('exit', (code) => {
      process.removeListener('exit', end);
      resolve(code);
    });
  });
  return { child, ended, end };
}

function signalGroup(pid, signal) {
  if (pid === undefined) return;
  if (windows) {
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch {
    // nothing of the group is left
  }
}

/** A fresh folder, removed when this process exits, or before by `remove`. */
export function temporaryFolder() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'lede-'));
  const remove = () => {
    process.removeListener('exit', remove);
    // again where a dying process still writes into it
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  process.once('exit', remove);
  return { folder, remove };
}

/** Calls `use` with a fresh folder and removes it after. */
export async function withTemporaryFolder(use) {
  const { folder, remove } = temporaryFolder();
  try {
    return await use(folder);
  } finally {
    remove();
  }
}
