import { FEATURES_VERSION } from '../../src/core/articles/lineFeatures';
import type { DetectLanguage } from '../../src/core/text/language';
import { packChain } from '../learning/packChain';
import { trainChain } from '../learning/trainChain';
import { type LabelledPage, PAGE_ROLES } from './pages';
import { toSequences } from './sequences';

/** Found by cross-validation on the labelled pages. */
const TRAINING = { l2: 5, fewest: 3, iterations: 60 };

/** Keeps the file below 100 kB. */
const MOST_FEATURES = 5000;

/** Trains the classifier of line roles on labelled pages; the file is what Lede ships. */
export function trainRoles(pages: readonly LabelledPage[], detectLanguage: DetectLanguage): Uint8Array {
  const trained = trainChain(toSequences(pages, detectLanguage), { ...TRAINING, labels: PAGE_ROLES });
  return packChain(trained, { version: FEATURES_VERSION, most: MOST_FEATURES });
}
