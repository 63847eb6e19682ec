import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createLanguageDetector } from '../../src/core/text/language';

/** The n-grams that the build ships; suites run from the repository's root. */
export const languageData: Uint8Array = readFileSync(path.resolve('dist/languages.bin'));

/** The language detector as the extension and the command line make it. */
export const detectLanguage = createLanguageDetector(languageData);
