import path from 'node:path';
import { loadRecogniser } from '../../src/cli/entityModels';
import type { Readers } from '../../src/core/articles/readArticle';
import { detectLanguage } from './languages';

/** What the extension and the command line read articles with, from the start; suites run from the repository's root. */
export const newReaders = (): Readers => ({
  detectLanguage,
  recognise: loadRecogniser(path.resolve('models'), (complaint) => {
    throw new Error(complaint);
  }),
});

/** The same for all who do not mind what was read before. */
export const readers = newReaders();
