import { createAnalyser } from '../../../src/core/analysis';
import type { Readers } from '../../../src/core/articles/readArticle';
import { splitLines } from '../../../src/core/text/lines';
import { overlaps } from '../../../src/core/text/range';
import type { LabelledPage } from '../../../training/roles/pages';
import { type Figure, percent } from './figures';

/** What a summary may be drawn from. */
const TOLD = new Set(['body', 'standfirst', 'list', 'crosshead', 'title']);

/** How many sentences of the summaries of labelled pages are furniture, captions, posts or headlines of other articles. */
export function summaryRoleFigures(pages: readonly LabelledPage[], readers: Readers): Figure[] {
  const analyse = createAnalyser(readers);
  const roles = pages.flatMap(({ text, roles: labels }) => {
    const lines = splitLines(text);
    const sentences = analyse(text).articles.flatMap(({ summary }) => summary);
    return sentences.map(({ range }) => {
      const line = lines.findIndex((each) => !each.blank && overlaps(each.range, range));
      return labels.get(line) ?? 'body';
    });
  });
  const wrong = roles.filter((role) => !TOLD.has(role));
  return [
    {
      what: 'summary sentences of labelled pages that are furniture, captions or headlines of other articles',
      value: percent(wrong.length, roles.length),
    },
  ];
}
