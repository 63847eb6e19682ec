import { lazy } from '../../text/lazy';
import { createTagger, type Tagger } from './tagger';
import type { Gazetteer } from './gazetteer';
import { readGazetteerFile } from './gazetteerFile';
import { readTaggerFile } from './taggerModel';
import type { Message } from '../../text/translate';

/** The gazetteer's file in `models/`. */
export const GAZETTEER_FILE = 'gazetteer.bin';

/** The taggers' files in `models/`, and the languages (ISO 639-1) that each reads best. */
export const TAGGER_FILES: Readonly<Record<string, readonly string[]>> = {
  'entities-romance.bin': ['es', 'pt', 'fr', 'it'],
  'entities-german.bin': ['de', 'nl'],
  'entities-english.bin': ['en'],
  'entities-turkish.bin': ['tr'],
  'entities-russian.bin': ['ru'],
  'entities-polish.bin': ['pl'],
};

/** The language whose tagger reads one that has none of its own: a relative in the same script. */
const RELATIVES: Readonly<Record<string, string>> = {
  ...{ ca: 'es', gl: 'es', oc: 'es', eu: 'es', ro: 'it', ht: 'fr' },
  ...{ lb: 'de', af: 'nl', sv: 'nl', da: 'nl', no: 'nl', nb: 'nl', nn: 'nl', is: 'nl' },
  ...{ uk: 'ru', be: 'ru', bg: 'ru', mk: 'ru', kk: 'ru' },
  ...{ cs: 'pl', sk: 'pl', sl: 'pl', hr: 'pl', bs: 'pl', lt: 'pl' },
  ...{ az: 'tr', ms: 'en', id: 'en', tl: 'en', sw: 'en' },
};

/** The tagger for a language (ISO 639-1; null where it is unknown); undefined where there is none. */
export type TaggerFor = (language: string | null) => Tagger | undefined;

/**
 * Gives taggers by language; each is made when it is first asked for, some tens of milliseconds.
 * @param files the bytes of `models/` by file name; a missing one is left out.
 * @param report is told once for each file that cannot be used, in one line for the user.
 */
export function createTaggers(
  files: ReadonlyMap<string, Uint8Array>,
  report: (message: Message, ...values: string[]) => void,
): TaggerFor {
  const gazetteer = lazy(() => read(files, GAZETTEER_FILE, readGazetteerFile, report));
  const byFile = new Map(
    Object.keys(TAGGER_FILES).map((file) => [file, lazy(() => readTagger(file, files, gazetteer(), report))]),
  );
  const fileOf = new Map(
    Object.entries(TAGGER_FILES).flatMap(([file, languages]) =>
      languages.map((language) => [language, file]),
    ),
  );
  return (language) => {
    const file = language === null ? undefined : fileOf.get(RELATIVES[language] ?? language);
    return file === undefined ? undefined : byFile.get(file)?.();
  };
}

function readTagger(
  file: string,
  files: ReadonlyMap<string, Uint8Array>,
  gazetteer: Gazetteer | undefined,
  report: (message: Message, ...values: string[]) => void,
): Tagger | undefined {
  const model = gazetteer && read(files, file, readTaggerFile, report);
  return gazetteer && model && createTagger(model, gazetteer);
}

function read<T>(
  files: ReadonlyMap<string, Uint8Array>,
  file: string,
  readFile: (bytes: Uint8Array) => T,
  report: (message: Message, ...values: string[]) => void,
): T | undefined {
  try {
    const bytes = files.get(file);
    if (!bytes) throw new Error('it is missing');
    return readFile(bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    report(
      'The entity model {0} cannot be used: {1}. Names that it knows are not marked; installing Lede again mends it.',
      `models/${file}`,
      reason,
    );
    return undefined;
  }
}
