import * as vscode from 'vscode';
import { sidecarOf } from './sidecarPlaces';

/** Where a file that has annotations gets another name or place in VS Code, its sidecar goes with it. */
export function registerRenamedFiles(): vscode.Disposable {
  return vscode.workspace.onWillRenameFiles((event) => {
    event.waitUntil(renames(event.files));
  });
}

async function renames(files: vscode.FileWillRenameEvent['files']): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  const renamed = new Set(files.map(({ oldUri }) => oldUri.toString()));
  for (const { oldUri, newUri } of files) {
    const sidecar = sidecarOf(oldUri);
    if (!renamed.has(sidecar.toString()) && (await exists(sidecar)))
      edit.renameFile(sidecar, sidecarOf(newUri));
  }
  return edit;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
