import * as vscode from 'vscode';

/** True for what begins as an address does; one letter before the colon is a drive of Windows. */
const ADDRESS = /^[a-z][a-z0-9+.-]+:/i;

/**
 * The document that a tool is asked about: one that is open, or a file in the workspace.
 * @param file its address, its absolute path, or its path in one of the workspace's folders.
 * @throws an Error that tells a language model why it cannot be read.
 */
export async function openToolFile(file: string): Promise<vscode.TextDocument> {
  const candidates = candidatesFor(file.trim());
  const open = vscode.workspace.textDocuments.find(({ uri }) =>
    candidates.some((candidate) => candidate.toString() === uri.toString()),
  );
  if (open) return open;
  const inside = candidates.filter((uri) => vscode.workspace.getWorkspaceFolder(uri) !== undefined);
  if (inside.length === 0) throw new Error(`${file} is neither in the workspace nor open in the editor.`);
  for (const uri of inside) {
    try {
      return await vscode.workspace.openTextDocument(uri);
    } catch {
      // The next folder may have it.
    }
  }
  throw new Error(`${file} cannot be read: there is no such text file, or it is too large.`);
}

/** What a path may mean; no way leads out of a folder by "..", as addresses are made plain before they are looked at. */
function candidatesFor(file: string): vscode.Uri[] {
  if (ADDRESS.test(file)) return [plain(vscode.Uri.parse(file))];
  const folders = vscode.workspace.workspaceFolders ?? [];
  const inFolders = folders.map(({ uri }) => vscode.Uri.joinPath(uri, file.replaceAll('\\', '/')));
  const absolute = folders.map(({ uri }) => plain(uri.with({ path: vscode.Uri.file(file).path })));
  return /^(?:[\\/]|[a-z]:)/i.test(file) ? absolute : inFolders;
}

const plain = (uri: vscode.Uri): vscode.Uri =>
  uri.path.startsWith('/') ? vscode.Uri.joinPath(uri, '.').with({ query: uri.query, fragment: '' }) : uri;
