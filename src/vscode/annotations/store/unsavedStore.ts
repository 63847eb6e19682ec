import * as vscode from 'vscode';
import { hashOf } from '../../../core/annotations/anchors/hash';
import type { Unsaved } from '../../../core/annotations/sidecar/unsaved';
import { logError } from '../../failures/logError';

/** Changes that were kept, the file that they are in, and the address of the sidecar that they are of. */
export interface KeptChanges extends Unsaved {
  readonly name: string;
  readonly sidecar: string;
}

/** What a kept file's name says: of which sidecar it is, and when it was written, in ms since 1970. */
const NAME = /^[0-9a-f]{16}-((\d+)-[0-9a-z]+\.json)$/;

/** After half a year nobody opens the file again that they belong to, in ms. */
const KEPT_FOR = 180 * 24 * 60 * 60 * 1000;

/** So many files are kept, the newest. */
const MOST = 500;

/**
 * Changes of annotations that are in no sidecar, in a folder of the extension's own that all windows share. Each file is written
 * once, so that no window ever reads a half of it, or overwrites what another has kept.
 */
export class UnsavedStore {
  constructor(
    private readonly folder: vscode.Uri,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /** What is kept of a sidecar, the oldest first; what cannot be read is left out. */
  async of(sidecar: vscode.Uri): Promise<readonly KeptChanges[]> {
    const hash = hashOf(sidecar.toString());
    const names = (await this.#names()).filter((name) => name.startsWith(`${hash}-`));
    return (await this.#readAll(names)).filter((kept) => kept.sidecar === sidecar.toString());
  }

  /**
   * Keeps what is kept of sidecars under their new addresses, too.
   * @param renamed the new address of a sidecar; undefined where it stays.
   * @returns what is kept under the old ones, to be forgotten once they are gone.
   */
  async follow(renamed: (sidecar: vscode.Uri) => vscode.Uri | undefined): Promise<readonly string[]> {
    const followed: string[] = [];
    for (const kept of await this.#readAll(await this.#names())) {
      const sidecar = renamed(vscode.Uri.parse(kept.sidecar, true));
      if (!sidecar) continue;
      // The same time, so that what was kept first is brought back first.
      await this.#write(NAME.exec(kept.name)?.[1] ?? '', sidecar, kept);
      followed.push(kept.name);
    }
    return followed;
  }

  /** Keeps changes of a sidecar until they are forgotten under the name that this gives back. */
  keep(sidecar: vscode.Uri, changes: Unsaved): Promise<string> {
    const random = Math.random().toString(36).slice(2);
    return this.#write(`${Date.now()}-${random}.json`, sidecar, changes);
  }

  /** Removes what was kept; nothing where it is gone. */
  async forget(names: readonly string[]): Promise<void> {
    await Promise.all(names.map((name) => this.#remove(name)));
  }

  /** The names of all that is kept, the oldest first; what is too old or too much is removed. */
  async #names(): Promise<string[]> {
    const names = await this.#list();
    const inTime = names.filter((name) => timeOf(name) > Date.now() - KEPT_FOR).slice(-MOST);
    const kept = new Set(inTime);
    await this.forget(names.filter((name) => !kept.has(name)));
    return inTime;
  }

  async #list(): Promise<string[]> {
    try {
      const files = await vscode.workspace.fs.readDirectory(this.folder);
      const names = files.map(([name]) => name).filter((name) => NAME.test(name));
      return names.sort((a, b) => timeOf(a) - timeOf(b));
    } catch {
      // There is no folder before anything is kept.
      return [];
    }
  }

  async #write(ending: string, sidecar: vscode.Uri, { before, after }: Unsaved): Promise<string> {
    const name = `${hashOf(sidecar.toString())}-${ending}`;
    const text = JSON.stringify({ sidecar: sidecar.toString(), before, after });
    await vscode.workspace.fs.writeFile(this.#uri(name), new TextEncoder().encode(text));
    return name;
  }

  async #readAll(names: readonly string[]): Promise<KeptChanges[]> {
    const kept = await Promise.all(names.map((name) => this.#read(name)));
    return kept.flatMap((each) => each ?? []);
  }

  async #read(name: string): Promise<KeptChanges | undefined> {
    try {
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(this.#uri(name)));
      const { sidecar, before, after } = JSON.parse(text) as Record<string, unknown>;
      return typeof sidecar === 'string' && typeof before === 'string' && typeof after === 'string'
        ? { name, sidecar, before, after }
        : undefined;
    } catch (error) {
      logError(this.log, error);
      return undefined;
    }
  }

  async #remove(name: string): Promise<void> {
    try {
      await vscode.workspace.fs.delete(this.#uri(name));
    } catch {
      // Another window was faster.
    }
  }

  #uri(name: string): vscode.Uri {
    return vscode.Uri.joinPath(this.folder, name);
  }
}

const timeOf = (name: string): number => Number(NAME.exec(name)?.[2]);
