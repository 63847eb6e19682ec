import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createLanguageDetector } from '../../src/core/text/language';

/** The n-grams that the build ships, parsed; suites run from the repository's root. */
export const languageData: unknown = JSON.parse(readFileSync(path.resolve('dist/languages.json'), 'utf8'));

/** The language detector as the extension and the command line make it. */
export const detectLanguage = createLanguageDetector(languageData);
