import * as vscode from 'vscode';
import { MemoryFiles } from '../support/memoryFiles';
import { onDisk, placeFor } from './onDisk';

/** Where the sample files are in the workspace that no disk holds: what scripts/host/worker.mjs opens. */
const SEEDS = vscode.Uri.parse('lede-memory:/seeds');

/** Offers the sample files in a file system of its own, as extensions for remote repositories do. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const files = new MemoryFiles();
  await copy(onDisk(context, placeFor('seeds')), SEEDS, files);
  context.subscriptions.push(
    vscode.workspace.registerFileSystemProvider(SEEDS.scheme, files),
    // VS Code's own extensions wait for ever for one; which files it finds does not matter.
    vscode.workspace.registerFileSearchProvider(SEEDS.scheme, {
      provideFileSearchResults: () => Promise.resolve([]),
    }),
  );
}

async function copy(from: vscode.Uri, to: vscode.Uri, files: MemoryFiles): Promise<void> {
  const { fs } = vscode.workspace;
  await files.createDirectory(to);
  for (const [name, type] of await fs.readDirectory(from)) {
    const [source, target] = [vscode.Uri.joinPath(from, name), vscode.Uri.joinPath(to, name)];
    if (type === vscode.FileType.Directory) await copy(source, target, files);
    else await files.writeFile(target, await fs.readFile(source), { create: true, overwrite: true });
  }
}
