import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Recognise } from '../core/entities/recogniser';
import { createTaggedNames } from '../core/entities/taggedNames';
import { createTaggers, GAZETTEER_FILE, TAGGER_FILES } from '../core/entities/tagger/taggers';
import { inEnglish } from '../core/text/translate';

/**
 * Reads the trained entity models.
 * @param folder the path of `models/`.
 * @param complain is told, in one line, of each model that cannot be used; the rest goes on without it.
 */
export function loadRecogniser(folder: string, complain: (line: string) => void): Recognise {
  const files = new Map(
    [GAZETTEER_FILE, ...Object.keys(TAGGER_FILES)].flatMap((name): [string, Uint8Array][] => {
      const file = path.join(folder, name);
      return existsSync(file) ? [[name, readFileSync(file)]] : [];
    }),
  );
  return createTaggedNames(
    createTaggers(files, (message, ...values) => complain(inEnglish(message, ...values))),
  );
}
