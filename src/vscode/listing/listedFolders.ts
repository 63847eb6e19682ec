import * as vscode from 'vscode';
import { storedText } from '../documents';
import { excludedBy, type Globs, type IsExcluded } from './excludes';
import { IGNORE_FILES, type IgnoreRules, isIgnored, readIgnoreRules } from './ignoreFiles';

/** One folder with the names of the files in it. */
export interface ListedFolder {
  readonly folder: vscode.Uri;
  readonly files: readonly string[];
}

/** What is listed: all that the Explorer shows, or what of it is searched. */
export type Listing = 'shown' | 'searched';

/** A folder that is still to be listed. */
interface Ahead {
  readonly folder: vscode.Uri;
  /** Within the workspace folder, with a `/` behind it; empty for that itself. */
  readonly path: string;
  readonly isExcluded: IsExcluded;
  /** Undefined where ignore files count for nothing. */
  readonly ignored: readonly IgnoreRules[] | undefined;
}

/**
 * The folders of the workspace and all in them, but for hidden ones, `node_modules` and what the settings and, of what is
 * searched, ignore files leave out. They are listed one by one, as not every file system can be searched: VS Code waits
 * for ever for what would search it. One that cannot be read is empty.
 */
export async function* listedFolders(listing: Listing): AsyncGenerator<ListedFolder> {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => rootOf(uri, listing));
  for (let ahead = folders.shift(); ahead; ahead = folders.shift()) {
    const { folder, path } = ahead;
    const entries = await vscode.workspace.fs.readDirectory(folder).then(undefined, () => []);
    const beside = new Set(entries.map(([name]) => name));
    const ignored = ahead.ignored && [...ahead.ignored, ...(await rulesIn(ahead, beside))];
    const isLeftOut = (name: string, type: vscode.FileType): boolean =>
      ahead.isExcluded(path + name, beside) || isIgnored(path + name, isFolder(type), ignored ?? []);
    const left = entries.filter(([name, type]) => !isLeftOut(name, type));
    for (const [name, type] of left) {
      if (isFolder(type) && !name.startsWith('.') && name !== 'node_modules')
        folders.push({
          ...ahead,
          folder: vscode.Uri.joinPath(folder, name),
          path: `${path}${name}/`,
          ignored,
        });
    }
    yield { folder, files: left.filter(([, type]) => isFile(type)).map(([name]) => name) };
  }
}

function rootOf(folder: vscode.Uri, listing: Listing): Ahead {
  const setting = <T>(name: string, otherwise: T): T =>
    vscode.workspace.getConfiguration(undefined, folder).get<T>(name, otherwise);
  const isSearched = listing === 'searched';
  const globs = {
    ...setting<Globs>('files.exclude', {}),
    ...(isSearched && setting<Globs>('search.exclude', {})),
  };
  return {
    folder,
    path: '',
    isExcluded: excludedBy(globs),
    ignored: isSearched && setting<boolean>('search.useIgnoreFiles', true) ? [] : undefined,
  };
}

/** The rules of the ignore files of a folder, where it has any. */
async function rulesIn({ folder, path }: Ahead, names: ReadonlySet<string>): Promise<IgnoreRules[]> {
  const there = IGNORE_FILES.filter((name) => names.has(name));
  if (there.length === 0) return [];
  const texts = await Promise.all(there.map((name) => storedText(vscode.Uri.joinPath(folder, name))));
  return [readIgnoreRules(path, texts)];
}

const isFile = (type: vscode.FileType): boolean => (type & vscode.FileType.File) !== 0;

/** Links are not followed: they may lead round in a circle. */
const isFolder = (type: vscode.FileType): boolean => type === vscode.FileType.Directory;
