// The folder for what Lede's scripts install by themselves: VS Code, a Node for it, a browser.
import { mkdirSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const cache = path.join(root, '.vscode-host');

/** Prints a line about a step that may take a while. */
export function progress(message) {
  console.log(`· ${message}`);
}

/**
 * The folder `name` in the cache, filled by `fill(directory)` on first use. It appears under its name only once complete,
 * so that neither an interrupted install nor two at once leave a half-filled one.
 */
export function installOnce(name, fill) {
  const directory = path.join(cache, name);
  if (existsSync(directory)) return directory;
  mkdirSync(cache, { recursive: true });
  removeAbandoned();
  const partial = path.join(cache, `${name}.partial-${process.pid}`);
  mkdirSync(partial);
  try {
    fill(partial);
    if (!existsSync(directory)) renameSync(partial, directory);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  return directory;
}

/** Removes what installs that were killed have left behind. */
function removeAbandoned() {
  for (const name of readdirSync(cache)) {
    const pid = /\.partial-(\d+)$/.exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) rmSync(path.join(cache, name), { recursive: true, force: true });
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
