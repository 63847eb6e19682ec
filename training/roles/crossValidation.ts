import { FEATURES_VERSION } from '../../src/core/articles/lineFeatures';
import { labelLines } from '../../src/core/articles/roles';
import { readModelFile } from '../../src/core/learning/modelFile';
import type { DetectLanguage } from '../../src/core/text/language';
import { trainRoles } from './model';
import { type LabelledPage, type PageRole, type PreparedPage, preparePage } from './pages';

const FOLDS = 5;

/** A labelled line, and what a model that never saw its page makes of it. */
export interface JudgedLine {
  readonly role: PageRole;
  readonly judged: string;
}

/**
 * Judges every line of the labelled pages with a model trained on the pages of the other folds and on `always`.
 * @param pages a page is in one fold, whole.
 */
export function crossValidate(
  pages: readonly LabelledPage[],
  always: readonly LabelledPage[],
  detectLanguage: DetectLanguage,
): JudgedLine[] {
  const sorted = [...pages].sort((a, b) => (a.name < b.name ? -1 : 1));
  return Array.from({ length: FOLDS }, (_, fold) => {
    const training = [...sorted.filter((_page, index) => index % FOLDS !== fold), ...always];
    const model = readModelFile(trainRoles(training, detectLanguage), FEATURES_VERSION);
    const held = sorted.filter((_page, index) => index % FOLDS === fold);
    return held.flatMap((page) =>
      judge(preparePage(page, detectLanguage), (items) => labelLines(model, page.text, items)),
    );
  }).flat();
}

/** The labelled lines of a page with the label of the longest piece of each; a line inside a post has none of its own. */
function judge(page: PreparedPage, label: (items: PreparedPage['items']) => string[]): JudgedLine[] {
  const labels = label(page.items);
  const longest = new Map<number, { length: number; label: string }>();
  page.items.forEach((item, index) => {
    const line = page.lineOf[index] ?? -1;
    const length = item.post ? Number.POSITIVE_INFINITY : item.end - item.start;
    if (length > (longest.get(line)?.length ?? 0))
      longest.set(line, { length, label: labels[index] ?? 'body' });
  });
  return Array.from(page.roles, ([line, role]) => ({ role, judged: longest.get(line)?.label ?? 'post' }));
}
