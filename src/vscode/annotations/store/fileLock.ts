import type { FileAccess } from './fileAccess';

/** A save takes milliseconds: whoever has held a lock for longer has been killed, in milliseconds. */
const STALE = 10_000;

/** So long nobody waits for a lock that can neither be had nor broken, in milliseconds. */
const PATIENCE = 15_000;

/** Between two attempts, in milliseconds. */
const PAUSE = 10;

export type Wait = (milliseconds: number) => Promise<void>;

/**
 * Does work while nobody else, in this window or another, does work under the same lock. Where the file system knows no
 * locks, or somebody holds this one for ever, the work is done without.
 * @param folder what is claimed as long as the work lasts.
 */
export async function locked<T>(
  files: FileAccess,
  folder: string,
  wait: Wait,
  work: () => Promise<T>,
): Promise<T> {
  const mine = await claim(files, folder, wait).catch(() => false);
  try {
    return await work();
  } finally {
    if (mine) await files.release(folder).catch(() => undefined);
  }
}

async function claim(files: FileAccess, folder: string, wait: Wait): Promise<boolean> {
  for (let waited = 0; waited < PATIENCE; waited += PAUSE) {
    if (await files.claim(folder)) return true;
    if (((await files.claimedFor(folder)) ?? 0) > STALE) await files.release(folder);
    else await wait(PAUSE);
  }
  return false;
}
