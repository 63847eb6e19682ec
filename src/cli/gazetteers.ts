import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Gazetteer } from '../core/entities/workspaceGazetteer/gazetteer';
import { DEFAULT_LABELS } from '../core/settings/defaultLabels';
import type { Label } from '../core/settings/label';
import { readSettings, SETTINGS_FILE } from '../core/settings/settings';
import { placesIn } from '../core/text/places';
import { inEnglish } from '../core/text/translate';
import { reasonOf } from './eachFile';
import { decode } from './decode';
import { foldersOf } from './places';

/** What a `.lede.yaml` says. */
interface Known {
  readonly gazetteer: Gazetteer;
  readonly labels: readonly Label[];
}

/** The names that are known to the files of each folder: those of the nearest `.lede.yaml`, in it or above. */
export class Gazetteers {
  readonly #byFolder = new Map<string, Known | undefined>();
  readonly #byFile = new Map<string, Known>();
  #faulty = false;

  /** @param complain is told, in one line, of each thing in such a file that has no effect. */
  constructor(private readonly complain: (line: string) => void) {}

  /** True where something in a file that was read has no effect. */
  get faulty(): boolean {
    return this.#faulty;
  }

  /** What is known to a file, or to standard input (`-`), which counts as lying in the working folder. */
  nearest(file: string): Gazetteer | undefined {
    return this.#nearest(file)?.gazetteer;
  }

  /** The labels of the file that is given, else of the nearest one; those that Lede brings along where there is none. */
  labels(given: string | null, file: string): readonly Label[] {
    return (given === null ? this.#nearest(file) : this.#read(given))?.labels ?? DEFAULT_LABELS;
  }

  /** The names in a file, whatever it is called. @throws where it cannot be read. */
  read(file: string): Gazetteer {
    return this.#read(file).gazetteer;
  }

  #nearest(file: string): Known | undefined {
    return this.#nearestIn(foldersOf(file));
  }

  #read(file: string): Known {
    const known = this.#byFile.get(file);
    if (known) return known;
    const text = decode(readFileSync(file));
    const { gazetteer, labels, faults } = readSettings(text);
    const placeOf = placesIn(text);
    for (const { message, values, range } of faults) {
      const { line, character } = placeOf(range[0]);
      this.complain(`${file}:${line + 1}:${character + 1}: ${inEnglish(message, ...values)}`);
    }
    this.#faulty ||= faults.length > 0;
    const read = { gazetteer: new Gazetteer(gazetteer), labels };
    this.#byFile.set(file, read);
    return read;
  }

  /** @param folders each within the next. */
  #nearestIn([folder, ...above]: readonly string[]): Known | undefined {
    if (folder === undefined) return undefined;
    if (this.#byFolder.has(folder)) return this.#byFolder.get(folder);
    const file = path.join(folder, SETTINGS_FILE);
    const found = existsSync(file) ? this.#readIfPossible(file) : this.#nearestIn(above);
    this.#byFolder.set(folder, found);
    return found;
  }

  #readIfPossible(file: string): Known | undefined {
    try {
      return this.#read(file);
    } catch (error) {
      this.#faulty = true;
      this.complain(`${file}: ${error instanceof Error ? reasonOf(error) : String(error)}`);
      return undefined;
    }
  }
}
