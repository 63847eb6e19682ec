import * as vscode from 'vscode';
import { logError } from '../../failures/logError';
import type { Services } from '../../services';
import { sidecarOf } from './sidecarPlaces';
import type { UnsavedStore } from './unsavedStore';

interface Renamed {
  readonly oldUri: vscode.Uri;
  readonly newUri: vscode.Uri;
}

/**
 * Where a file that has annotations gets another name or place in VS Code, its sidecar goes with it, and so does what could
 * not be saved of them.
 */
export function registerRenamedFiles({
  annotations: { unsaved },
  log,
}: Pick<Services, 'annotations' | 'log'>): vscode.Disposable {
  /** What is kept under the old names of files that are being renamed. */
  const left = new Map<string, readonly string[]>();
  const follow = async (renamed: Renamed): Promise<void> => {
    try {
      left.set(renamed.oldUri.toString(), await followUnsaved(unsaved, renamed));
    } catch (error) {
      logError(log, error);
    }
  };
  const done = ({ oldUri }: Renamed): void => {
    void unsaved.forget(left.get(oldUri.toString()) ?? []);
    left.delete(oldUri.toString());
  };
  return vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles((event) => {
      const followed = Promise.all(event.files.map(follow));
      event.waitUntil(followed.then(() => renames(event.files)));
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => files.forEach(done)),
  );
}

/** Keeps what could not be saved of a file, or of files in a folder, for its new address. */
export function followUnsaved(
  unsaved: UnsavedStore,
  { oldUri, newUri }: Renamed,
): Promise<readonly string[]> {
  const ofFile = sidecarOf(oldUri).toString();
  const folder = `${oldUri.path}/`;
  return unsaved.follow((sidecar) => {
    if (sidecar.toString() === ofFile) return sidecarOf(newUri);
    const isInFolder =
      sidecar.with({ path: '/' }).toString() === oldUri.with({ path: '/' }).toString() &&
      sidecar.path.startsWith(folder);
    return isInFolder ? vscode.Uri.joinPath(newUri, sidecar.path.slice(folder.length)) : undefined;
  });
}

async function renames(files: readonly Renamed[]): Promise<vscode.WorkspaceEdit> {
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
