import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { MemoryFiles } from '../support/memoryFiles';

const OVERWRITE = { create: true, overwrite: true };

/** A file system of a test's own. */
export interface VirtualFiles {
  readonly files: MemoryFiles;
  uri(path: string): vscode.Uri;
  /** Puts a file there, whether people may write there or not. */
  put(path: string, text: string): Promise<vscode.Uri>;
  text(path: string): Promise<string>;
}

/** Gives the suite that calls it a file system under `scheme`, empty, and in one state again before each test. */
export function useVirtualFiles(scheme: string, { isReadonly = false } = {}): VirtualFiles {
  const files = new MemoryFiles();
  const uri = (path: string): vscode.Uri => vscode.Uri.from({ scheme, path });
  let registered: vscode.Disposable | undefined;
  before(async () => {
    await vscode.extensions.getExtension('lede.lede')?.activate();
    registered = vscode.workspace.registerFileSystemProvider(scheme, files, { isReadonly });
    // No event tells that VS Code has taken notice.
    await eventually(() => {
      if (vscode.workspace.fs.isWritableFileSystem(scheme) !== !isReadonly) throw new Error('not there yet');
    });
  });
  beforeEach(() => {
    files.tells = true;
    files.answer = () => undefined;
  });
  after(() => void registered?.dispose());
  return {
    files,
    uri,
    put: async (path, text) => {
      await files.writeFile(uri(path), new TextEncoder().encode(text), OVERWRITE);
      return uri(path);
    },
    text: async (path) => new TextDecoder().decode(await files.readFile(uri(path))),
  };
}
