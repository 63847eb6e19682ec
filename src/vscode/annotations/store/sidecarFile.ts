import { mergeInSteps } from '../../../core/annotations/sidecar/merge';
import { SIDECAR_LIMIT } from '../../../core/annotations/sidecar/sidecar';
import type { RunSteps } from '../../../core/text/steps';
import type { FileAccess } from './fileAccess';
import { locked, type Wait } from './fileLock';

/** Why a sidecar is not even looked into. */
export type Unreadable = 'too large' | 'not UTF-8';

/** What stands in a sidecar's place on disk. */
export type OnDisk = { readonly text: string } | Unreadable;

/** What came of a save: `theirs` is what others had written since, null where nobody had; not written where what is on disk must stay. */
export type Saved =
  | { readonly isWritten: true; readonly text: string; readonly theirs: string | null }
  | { readonly isWritten: false; readonly disk: OnDisk };

/** Where a sidecar and what belongs to it are. */
export interface SidecarPlaces {
  readonly sidecar: string;
  /** Beside the sidecar, so that it can take its place at once. */
  readonly temporary: string;
  /** The same for everybody who writes the sidecar. */
  readonly lock: string;
}

/**
 * One sidecar on disk, which others write too. A version that has changed since it was read is never overwritten: both
 * are merged. The file is complete at any moment, whoever is killed.
 */
export class SidecarFile {
  /** What was last read or written, and so what the next change is based on. */
  #base = '';

  constructor(
    private readonly files: FileAccess,
    private readonly places: SidecarPlaces,
    private readonly wait: Wait,
    private readonly run: RunSteps,
  ) {}

  get base(): string {
    return this.#base;
  }

  /** Reads it; what is read is what the next change is based on. Empty where there is no file. */
  async read(): Promise<OnDisk> {
    const disk = await this.#read();
    if (typeof disk === 'object') this.#base = disk.text;
    return disk;
  }

  /** Whether others have written it since it was read or written here; true also where it cannot be read now. */
  async isChanged(): Promise<boolean> {
    const disk = await this.#read().catch(() => null);
    return disk === null || typeof disk === 'string' || disk.text !== this.#base;
  }

  /**
   * Writes it, with what others have written since it was read.
   * @param write makes the new text out of the one that it is based on; undefined where that must not be overwritten.
   * @returns what is on disk now.
   */
  save(write: (previous: string) => Promise<string | undefined>): Promise<Saved> {
    return locked(this.files, this.places.lock, this.wait, async () => {
      const disk = await this.#read();
      const mine = await write(this.#base);
      if (typeof disk === 'string' || mine === undefined) return { isWritten: false, disk };
      const isOthers = disk.text !== this.#base;
      const text = isOthers ? await this.run(mergeInSteps(this.#base, mine, disk.text)) : mine;
      if (text === undefined) return { isWritten: false, disk };
      if (text !== disk.text) await this.#replace(text);
      this.#base = text;
      return { isWritten: true, text, theirs: isOthers ? disk.text : null };
    });
  }

  async #read(): Promise<OnDisk> {
    const { sidecar } = this.places;
    const size = await this.files.size(sidecar);
    if (size === undefined) return { text: '' };
    if (size > SIDECAR_LIMIT) return 'too large';
    const contents = await this.files.read(sidecar);
    try {
      return { text: new TextDecoder('utf-8', { fatal: true }).decode(contents) };
    } catch {
      return 'not UTF-8';
    }
  }

  async #replace(text: string): Promise<void> {
    const { sidecar, temporary } = this.places;
    await this.files.write(temporary, new TextEncoder().encode(text));
    await this.files.replace(temporary, sidecar);
  }
}
