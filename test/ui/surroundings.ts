import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What scripts/test/ui.mjs has started for these suites. */
interface Surroundings {
  /** Address of an empty workbench. */
  readonly address: string;
  readonly settingsFile: string;
  /** Where Playwright finds the browser. */
  readonly browser: string;
  /** A copy of the repository's `seeds/`, for the suites to open and to edit. */
  readonly seeds: string;
  /** A code-server to try the package in, where there is one. */
  readonly codeServer?: { readonly program: string; readonly vsix: string };
}

/** The repository's root, seen from out/test/ui. */
export const repository = path.resolve(__dirname, '../../..');

export const surroundings = read();

function read(): Surroundings {
  const given = process.env['LEDE_UI'];
  if (!given) throw new Error('The UI suites are started by `npm test -- ui`');
  return JSON.parse(given) as Surroundings;
}

export type Settings = Record<string, unknown>;

const initialSettings = JSON.parse(readFileSync(surroundings.settingsFile, 'utf8')) as Settings;

/** Replaces the user's settings by the initial ones and `settings`, for pages loaded from now on: nobody watches the file. */
export function writeSettings(settings: Settings): void {
  writeFileSync(surroundings.settingsFile, JSON.stringify({ ...initialSettings, ...settings }, null, 2));
}

/** Replaces the settings of the seeds' folder; unlike the user's, the server watches them. */
export function writeFolderSettings(settings: Settings): void {
  writeSeed('.vscode/settings.json', JSON.stringify(settings));
}

/** Writes a file for the suites, by its path in the seeds' folder. */
export function writeSeed(name: string, text: string): void {
  const file = path.join(surroundings.seeds, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** The text of a file of the seeds' folder. */
export function readSeed(name: string): string {
  return readFileSync(path.join(surroundings.seeds, name), 'utf8');
}
