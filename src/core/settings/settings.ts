import type { GazetteerEntry } from '../entities/workspaceGazetteer/entry';
import { type SettingsFault, Faults } from './fault';
import { DEFAULT_LABELS } from './defaultLabels';
import type { Label } from './label';
import { readGazetteer } from './readGazetteer';
import { readLabels } from './readLabels';
import { readRecord } from './record';
import { isEmpty, parseRoot } from './yamlNodes';

/** What the file with a workspace's settings is called. */
export const SETTINGS_FILE = '.lede.yaml';

/** What a workspace says of itself in `.lede.yaml`. */
export interface WorkspaceSettings {
  /** The scheme of labels, in the order of the file. */
  readonly labels: readonly Label[];
  /** Names that are known in every article. */
  readonly gazetteer: readonly GazetteerEntry[];
}

/** Settings, and what in them has no effect. */
export interface ReadSettings extends WorkspaceSettings {
  readonly faults: readonly SettingsFault[];
}

/** What holds where there is no file. */
export const DEFAULT_SETTINGS: ReadSettings = { labels: DEFAULT_LABELS, gazetteer: [], faults: [] };

/** Longer files would hold the editor up while they are read; in UTF-16 units. */
export const LONGEST_SETTINGS = 500_000;

/** What holds where the file is longer than that. */
export const TOO_LONG_SETTINGS: ReadSettings = {
  ...DEFAULT_SETTINGS,
  faults: [
    {
      message: 'The file is too long to be read: write no more than {0} characters.',
      values: [LONGEST_SETTINGS],
      range: [0, 0],
    },
  ],
};

/** Reads the text of a `.lede.yaml`, whatever it is; what cannot be used of it is told of and leaves the rest alone. */
export function readSettings(text: string): ReadSettings {
  if (text.length > LONGEST_SETTINGS) return TOO_LONG_SETTINGS;
  const faults = new Faults();
  const root = parseRoot(text, faults);
  const record = root && readRecord(root, 'This file', ['labels', 'gazetteer'], faults);
  const { labels, gazetteer } = record?.values ?? {};
  return {
    labels: labels && !isEmpty(labels) ? readLabels(labels, faults) : DEFAULT_LABELS,
    gazetteer: gazetteer && !isEmpty(gazetteer) ? readGazetteer(gazetteer, faults) : [],
    faults: faults.found,
  };
}
