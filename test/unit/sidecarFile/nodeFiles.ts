import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import type { FileAccess } from '../../../src/vscode/annotations/store/fileAccess';

/** Files as Node.js has them; addresses are paths. */
export const nodeFiles: FileAccess = {
  size: async (path) => (await ifThere(stat(path)))?.size,
  read: (path) => ifThere(readFile(path)),
  write: (path, contents) => writeFile(path, contents),
  replace: (from, to) => rename(from, to),
  claim: async (folder) => {
    const mine = `${folder}-${randomUUID()}`;
    await mkdir(mine, { recursive: true });
    await writeFile(`${mine}/holder`, '');
    try {
      await rename(mine, folder);
      return true;
    } catch {
      await rm(mine, { recursive: true });
      return false;
    }
  },
  claimedFor: async (folder) => {
    const holder = await ifThere(stat(`${folder}/holder`));
    return holder && Date.now() - holder.mtimeMs;
  },
  release: (folder) => rm(folder, { recursive: true, force: true }),
};

async function ifThere<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
