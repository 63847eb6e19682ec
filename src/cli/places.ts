import path from 'node:path';
import { baseName } from '../core/exchange/fileNames';

/** How a system writes paths: `path.win32` or `path.posix`, here `path` itself. */
export type Paths = Pick<typeof path, 'basename' | 'dirname' | 'join' | 'resolve'>;

/** The folders that a file is in, the nearest first; standard input (`-`) counts as lying in the working folder. */
export function foldersOf(file: string, paths: Paths = path): string[] {
  const nearest = file === '-' ? paths.resolve('.') : paths.dirname(paths.resolve(file));
  const folders = [nearest];
  for (let folder = nearest; paths.dirname(folder) !== folder; folder = paths.dirname(folder))
    folders.push(paths.dirname(folder));
  return folders;
}

/** The path of what a file is exported to in a folder, without the ending of the format. */
export function exportBase(file: string, folder: string, paths: Paths = path): string {
  return paths.join(folder, baseName(file === '-' ? 'input' : paths.basename(file)));
}
