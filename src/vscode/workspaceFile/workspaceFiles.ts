import * as vscode from 'vscode';
import {
  DEFAULT_SETTINGS,
  LONGEST_SETTINGS,
  type ReadSettings,
  readSettings,
  SETTINGS_FILE,
  TOO_LONG_SETTINGS,
  type WorkspaceSettings,
} from '../../core/settings/settings';

/** What was last read of one folder's file. */
export interface WorkspaceFile {
  /** The address of the `.lede.yaml`, whether it exists or not. */
  readonly uri: vscode.Uri;
  /** Empty where there is none. */
  readonly text: string;
  readonly settings: ReadSettings;
}

/**
 * The `.lede.yaml` of each workspace folder: read once, and again whenever it is saved, made, deleted or changed on disk.
 * In a workspace that is not trusted its links are left out, as nobody should follow them unasked.
 */
export class WorkspaceFiles {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #files = new Map<string, WorkspaceFile>();
  /** The latest reading of each file; of two that overlap, the one that began later holds. */
  readonly #readings = new Map<string, Promise<void>>();
  readonly #watchers = new Map<string, vscode.Disposable>();
  readonly #subscriptions: { dispose(): unknown }[];

  /** Fires with a folder's address when what its file says is another, or its faults are. */
  readonly onDidChange = this.#changed.event;

  constructor(private readonly log: vscode.LogOutputChannel) {
    this.#subscriptions = [
      this.#changed,
      vscode.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        for (const { uri } of removed) this.#forget(uri);
        for (const { uri } of added) this.#follow(uri);
      }),
      // Not every file system tells of changes.
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        for (const folder of folders()) if (isSame(fileIn(folder), uri)) this.#read(folder);
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(() => {
        for (const folder of folders()) this.#read(folder);
      }),
    ];
    for (const folder of folders()) this.#follow(folder);
  }

  /** What holds for a file: the settings of its workspace folder, or of the only one for a file in none. */
  of(uri: vscode.Uri): WorkspaceSettings {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri ?? onlyFolder();
    return (folder && this.#files.get(folder.toString())?.settings) ?? DEFAULT_SETTINGS;
  }

  /** All files that were read, one a folder. */
  get all(): readonly WorkspaceFile[] {
    return [...this.#files.values()];
  }

  /** Resolves when no file is being read. */
  async ready(): Promise<void> {
    for (let readings = [...this.#readings.values()]; readings.length > 0;) {
      await Promise.all(readings);
      readings = [...this.#readings.values()];
    }
  }

  dispose(): void {
    for (const each of [...this.#watchers.values(), ...this.#subscriptions]) each.dispose();
  }

  #follow(folder: vscode.Uri): void {
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(folder, SETTINGS_FILE),
    );
    const read = (): void => this.#read(folder);
    this.#watchers.set(
      folder.toString(),
      vscode.Disposable.from(
        watcher,
        watcher.onDidChange(read),
        watcher.onDidCreate(read),
        watcher.onDidDelete(read),
      ),
    );
    this.#read(folder);
  }

  #forget(folder: vscode.Uri): void {
    const key = folder.toString();
    this.#watchers.get(key)?.dispose();
    this.#watchers.delete(key);
    this.#readings.delete(key);
    if (this.#files.delete(key)) this.#changed.fire(folder);
  }

  #read(folder: vscode.Uri): void {
    const key = folder.toString();
    const reading = this.#readFile(fileIn(folder)).then((file) => {
      if (this.#readings.get(key) !== reading) return;
      this.#readings.delete(key);
      const before = this.#files.get(key);
      const settings = keepingSame(before?.settings ?? DEFAULT_SETTINGS, file.settings);
      this.#files.set(key, { ...file, settings });
      if (!isEqual(before?.settings ?? DEFAULT_SETTINGS, settings)) this.#changed.fire(folder);
    });
    this.#readings.set(key, reading);
  }

  async #readFile(uri: vscode.Uri): Promise<WorkspaceFile> {
    try {
      const { size } = await vscode.workspace.fs.stat(uri);
      // No character takes more than three bytes a UTF-16 unit, so that this much is too long at any rate.
      if (size > 3 * LONGEST_SETTINGS) return { uri, text: '', settings: TOO_LONG_SETTINGS };
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      const settings = readSettings(text);
      return { uri, text, settings: vscode.workspace.isTrusted ? settings : withoutLinks(settings) };
    } catch (error) {
      if (!(error instanceof vscode.FileSystemError && error.code === 'FileNotFound'))
        this.log.warn(`${uri.toString(true)} could not be read.`, error);
      return { uri, text: '', settings: DEFAULT_SETTINGS };
    }
  }
}

const folders = (): vscode.Uri[] => (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);

function onlyFolder(): vscode.Uri | undefined {
  const [first, ...others] = folders();
  return others.length === 0 ? first : undefined;
}

const fileIn = (folder: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(folder, SETTINGS_FILE);

const isSame = (a: vscode.Uri, b: vscode.Uri): boolean => a.toString() === b.toString();

const isEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whoever has built something on a list sees by its identity that it is still the same. */
function keepingSame(before: ReadSettings, { labels, gazetteer, faults }: ReadSettings): ReadSettings {
  return {
    labels: isEqual(before.labels, labels) ? before.labels : labels,
    gazetteer: isEqual(before.gazetteer, gazetteer) ? before.gazetteer : gazetteer,
    faults,
  };
}

function withoutLinks(settings: ReadSettings): ReadSettings {
  return { ...settings, gazetteer: settings.gazetteer.map((entry) => ({ ...entry, link: null })) };
}
