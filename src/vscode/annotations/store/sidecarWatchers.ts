import * as vscode from 'vscode';

/** Tells of sidecars that change on disk, in the folders of the files that are open, in the workspace or not. */
export class SidecarWatchers {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #folders = new Map<string, { users: number; readonly watcher: vscode.Disposable }>();

  /** Fires with the address of a sidecar that was made, changed or deleted. */
  readonly onDidChange = this.#changed.event;

  /** Watches the folder of a file until `forget` is called as often. */
  follow(uri: vscode.Uri): void {
    const folder = vscode.Uri.joinPath(uri, '..');
    const known = this.#folders.get(folder.toString());
    if (known) known.users += 1;
    else this.#folders.set(folder.toString(), { users: 1, watcher: this.#watch(folder) });
  }

  forget(uri: vscode.Uri): void {
    const key = vscode.Uri.joinPath(uri, '..').toString();
    const known = this.#folders.get(key);
    if (!known || --known.users > 0) return;
    known.watcher.dispose();
    this.#folders.delete(key);
  }

  dispose(): void {
    for (const { watcher } of this.#folders.values()) watcher.dispose();
    this.#changed.dispose();
  }

  #watch(folder: vscode.Uri): vscode.Disposable {
    const pattern = new vscode.RelativePattern(folder, '*.annotations.yaml');
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const tell = (uri: vscode.Uri): void => this.#changed.fire(uri);
    return vscode.Disposable.from(
      watcher,
      watcher.onDidChange(tell),
      watcher.onDidCreate(tell),
      watcher.onDidDelete(tell),
    );
  }
}
