import type { TextRange } from '../text/range';
import { chooseSentences } from './choose';
import { ownModel } from './model';
import type { SummarySource } from './source';
import { sentenceOf, weighedIn } from './summarise';
import type { SummarySentence } from './summary';

/** What one section of an article says. */
export interface KeyPoints {
  /** Its crosshead; null for what stands before the first. */
  readonly heading: TextRange | null;
  /** In text order. */
  readonly sentences: readonly SummarySentence[];
}

/** What key points should be like. */
export interface KeyPointsOptions {
  /** How many of a section at most; one where nothing is said. */
  readonly sentences?: number | undefined;
  /** True where what embedded posts say may be chosen too. */
  readonly posts?: boolean;
}

/** The key points of an article, section by section; sections that say nothing of their own are left out. */
export function keyPoints(
  text: string,
  source: SummarySource,
  { sentences: most = 1, posts = false }: KeyPointsOptions = {},
): KeyPoints[] {
  const { candidates, prospects } = weighedIn(text, source, posts);
  const headings = source.blocks.filter(({ role }) => role === 'crosshead').map(({ range }) => range);
  return [null, ...headings].flatMap((heading, index): KeyPoints[] => {
    const end = headings[index]?.[0] ?? Infinity;
    const inside = candidates.flatMap(({ range }, number) =>
      range[0] >= (heading?.[1] ?? 0) && range[0] < end ? [number] : [],
    );
    if (inside.length === 0) return [];
    const chosen = chooseSentences(prospects, ownModel().sets, inside, ({ length }) => length < most);
    const sentences = chosen.flatMap((number) => sentenceOf(text, candidates[number]));
    return sentences.length > 0 ? [{ heading, sentences }] : [];
  });
}
