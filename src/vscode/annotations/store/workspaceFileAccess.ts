import * as vscode from 'vscode';
import type { FileAccess } from './fileAccess';

/** The file that makes a claimed folder one that cannot be replaced. */
const HOLDER = 'holder';

const { fs } = vscode.workspace;

/** Files wherever VS Code finds them; addresses are those of `Uri.toString()`. */
export const workspaceFileAccess: FileAccess = {
  size: async (address) => (await stat(vscode.Uri.parse(address)))?.size,
  read: (address) => ifThere(fs.readFile(vscode.Uri.parse(address))),
  write: async (address, contents) => fs.writeFile(vscode.Uri.parse(address), contents),
  replace: async (from, to) => {
    const [source, target] = [vscode.Uri.parse(from), vscode.Uri.parse(to)];
    try {
      await fs.rename(source, target, { overwrite: true });
    } catch {
      // A file system that cannot replace a file: it is overwritten, and what it held is safe in the other until then.
      await fs.writeFile(target, await fs.readFile(source));
      await fs.delete(source);
    }
  },
  claim: async (address) => {
    const folder = vscode.Uri.parse(address);
    const mine = besides(address);
    await fs.writeFile(vscode.Uri.joinPath(mine, HOLDER), new Uint8Array());
    try {
      // No file system puts a folder in the place of one that holds something.
      await fs.rename(mine, folder, { overwrite: false });
      return true;
    } catch (error) {
      await fs.delete(mine, { recursive: true });
      if (await stat(folder)) return false;
      throw error;
    }
  },
  claimedFor: async (address) => {
    const holder = await stat(vscode.Uri.joinPath(vscode.Uri.parse(address), HOLDER));
    return holder && Date.now() - holder.mtime;
  },
  release: async (address) => {
    const folder = vscode.Uri.parse(address);
    // Moved away first: while it is emptied it could be replaced.
    const gone = besides(address);
    try {
      await fs.rename(folder, gone, { overwrite: false });
    } catch {
      return;
    }
    await fs.delete(gone, { recursive: true });
  },
};

/** An address that nobody else uses. */
function besides(address: string): vscode.Uri {
  return vscode.Uri.parse(`${address}-${Math.random().toString(36).slice(2)}`);
}

const stat = (uri: vscode.Uri): Promise<vscode.FileStat | undefined> => ifThere(fs.stat(uri));

/** What is asked of a file; undefined where there is none. */
async function ifThere<T>(asked: Thenable<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
