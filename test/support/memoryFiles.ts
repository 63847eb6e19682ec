import * as vscode from 'vscode';

interface Entry {
  /** Undefined for a folder. */
  readonly contents: Uint8Array | undefined;
  readonly mtime: number;
}

const FOLDER = { contents: undefined, mtime: 0 };

/**
 * A file system that is nowhere on disk, as extensions bring them: every file is known by its path alone.
 * By `answer` a test can hold answers back, or refuse them by throwing.
 */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly #entries = new Map<string, Entry>([['/', FOLDER]]);
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  /** Counts up with each write: a time that never stands still. */
  #time = 1;

  readonly onDidChangeFile = this.#changed.event;

  /** Is awaited before each answer. */
  answer: (uri: vscode.Uri, what: 'read' | 'write') => unknown = () => undefined;

  /** Not every file system tells of changes. */
  tells = true;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    await this.answer(uri, 'read');
    const { contents, mtime } = this.#at(uri);
    const type = contents ? vscode.FileType.File : vscode.FileType.Directory;
    return { type, ctime: 0, mtime, size: contents?.length ?? 0 };
  }

  async readDirectory(uri: vscode.Uri): Promise<[string, vscode.FileType][]> {
    await this.answer(uri, 'read');
    const parent = uri.path === '/' ? '/' : `${uri.path}/`;
    if (this.#at(uri).contents) throw vscode.FileSystemError.FileNotADirectory(uri);
    return [...this.#entries].flatMap(([path, { contents }]): [string, vscode.FileType][] => {
      const name = path.startsWith(parent) ? path.slice(parent.length) : '';
      if (name === '' || name.includes('/')) return [];
      return [[name, contents ? vscode.FileType.File : vscode.FileType.Directory]];
    });
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    await this.answer(uri, 'read');
    const { contents } = this.#at(uri);
    if (!contents) throw vscode.FileSystemError.FileIsADirectory(uri);
    return contents;
  }

  async createDirectory(uri: vscode.Uri): Promise<void> {
    await this.answer(uri, 'write');
    this.#set(uri, undefined);
  }

  async writeFile(
    uri: vscode.Uri,
    contents: Uint8Array,
    { create, overwrite }: { readonly create: boolean; readonly overwrite: boolean },
  ): Promise<void> {
    await this.answer(uri, 'write');
    const known = this.#entries.get(uri.path);
    if (known && !known.contents) throw vscode.FileSystemError.FileIsADirectory(uri);
    if (!known && !create) throw vscode.FileSystemError.FileNotFound(uri);
    if (known && create && !overwrite) throw vscode.FileSystemError.FileExists(uri);
    this.#set(uri, contents);
  }

  async delete(uri: vscode.Uri, { recursive }: { readonly recursive: boolean }): Promise<void> {
    await this.answer(uri, 'write');
    this.#at(uri);
    const below = this.#below(uri.path);
    if (below.length > 0 && !recursive) throw vscode.FileSystemError.NoPermissions(uri);
    for (const path of [uri.path, ...below]) this.#entries.delete(path);
    this.#tell(vscode.FileChangeType.Deleted, uri);
  }

  async rename(
    from: vscode.Uri,
    to: vscode.Uri,
    { overwrite }: { readonly overwrite: boolean },
  ): Promise<void> {
    await this.answer(to, 'write');
    const moved = this.#at(from);
    if (this.#entries.has(to.path) && !overwrite) throw vscode.FileSystemError.FileExists(to);
    for (const path of this.#below(to.path)) this.#entries.delete(path);
    const below = this.#below(from.path);
    this.#set(to, moved.contents);
    for (const path of below) {
      this.#entries.set(to.path + path.slice(from.path.length), this.#entries.get(path) ?? FOLDER);
      this.#entries.delete(path);
    }
    this.#entries.delete(from.path);
    this.#tell(vscode.FileChangeType.Deleted, from);
  }

  #at(uri: vscode.Uri): Entry {
    const entry = this.#entries.get(uri.path);
    if (!entry) throw vscode.FileSystemError.FileNotFound(uri);
    return entry;
  }

  #below(folder: string): string[] {
    return [...this.#entries.keys()].filter((path) => path.startsWith(`${folder}/`));
  }

  #set(uri: vscode.Uri, contents: Uint8Array | undefined): void {
    const isNew = !this.#entries.has(uri.path);
    this.#entries.set(uri.path, { contents, mtime: this.#time++ });
    this.#tell(isNew ? vscode.FileChangeType.Created : vscode.FileChangeType.Changed, uri);
  }

  #tell(type: vscode.FileChangeType, uri: vscode.Uri): void {
    if (this.tells) this.#changed.fire([{ type, uri }]);
  }
}
