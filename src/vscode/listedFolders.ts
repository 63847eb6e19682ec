import * as vscode from 'vscode';

/** One folder with the names of the files in it. */
export interface ListedFolder {
  readonly folder: vscode.Uri;
  readonly files: readonly string[];
}

/**
 * The folders of the workspace and all in them, but for hidden ones and `node_modules`. They are listed one by one, as not
 * every file system can be searched: VS Code waits for ever for what would search it. One that cannot be read is empty.
 */
export async function* listedFolders(): AsyncGenerator<ListedFolder> {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  for (let folder = folders.shift(); folder; folder = folders.shift()) {
    const entries = await vscode.workspace.fs.readDirectory(folder).then(undefined, () => []);
    for (const [name, type] of entries) {
      if (isFolder(type) && !name.startsWith('.') && name !== 'node_modules')
        folders.push(vscode.Uri.joinPath(folder, name));
    }
    yield { folder, files: entries.filter(([, type]) => isFile(type)).map(([name]) => name) };
  }
}

const isFile = (type: vscode.FileType): boolean => (type & vscode.FileType.File) !== 0;

/** Links are not followed: they may lead round in a circle. */
const isFolder = (type: vscode.FileType): boolean => type === vscode.FileType.Directory;
