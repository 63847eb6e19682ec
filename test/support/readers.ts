import path from 'node:path';
import { loadRecogniser } from '../../src/cli/entityModels';
import type { Readers } from '../../src/core/articles/readArticle';
import { detectLanguage } from './languages';

/** What the extension and the command line read articles with; suites run from the repository's root. */
export const readers: Readers = {
  detectLanguage,
  recognise: loadRecogniser(path.resolve('models'), (complaint) => {
    throw new Error(complaint);
  }),
};
