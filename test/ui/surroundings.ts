import { readFileSync, writeFileSync } from 'node:fs';
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
}

/** The repository's root, seen from out/test/ui. */
export const repository = path.resolve(__dirname, '../../..');

export const surroundings = read();

function read(): Surroundings {
  const given = process.env['LEDE_UI'];
  if (!given) throw new Error('The UI suites are started by `npm test -- ui`');
  return JSON.parse(given) as Surroundings;
}

type Settings = Record<string, unknown>;

const initialSettings = JSON.parse(readFileSync(surroundings.settingsFile, 'utf8')) as Settings;

/** Replaces the user's settings by the initial ones and `settings`, for pages loaded from now on. */
export function writeSettings(settings: Settings): void {
  writeFileSync(surroundings.settingsFile, JSON.stringify({ ...initialSettings, ...settings }, null, 2));
}
