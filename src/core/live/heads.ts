import { headingOf } from '../outline/label';
import { headLine } from '../bundles/delimiterName';
import { firstLine } from '../text/lines';
import { type TextRange, trim } from '../text/range';
import type { LiveArticle } from './articleCut';
import type { LiveAnalysis } from './liveAnalysis';

/** What stands for an article of which nothing has been read. */
export interface ArticleHead {
  /** Its name, or what it begins with; never empty. */
  readonly label: string;
  /** With the delimiter above it, without the white space around them. */
  readonly range: TextRange;
  /** The line of its name in the delimiter, or its own first line. */
  readonly selectionRange: TextRange;
}

/** The head of an article, with ranges counted from where its territory begins. */
export function headOf(live: LiveAnalysis, article: LiveArticle): ArticleHead {
  const { name, territory, range } = article;
  const [start, end] = [territory[0], range[1]];
  const opening = live.openingOf(article);
  const text = live.text.slice(start, end);
  const own: TextRange = [range[0] - start, end - start];
  return {
    label: headingOf(name, text, firstLine(text, own)),
    range: trim(text, [0, text.length]),
    selectionRange: opening ? headLine(text, opening) : firstLine(text, own),
  };
}
