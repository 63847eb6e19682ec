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

/**
 * The key points of an article, section by section; sections that say nothing of their own are left out.
 * @param most how many sentences of a section at most.
 */
export function keyPoints(text: string, source: SummarySource, most = 1): KeyPoints[] {
  const { candidates, prospects } = weighedIn(text, source, false);
  const headings = source.blocks.filter(({ role }) => role === 'crosshead').map(({ range }) => range);
  return [null, ...headings].flatMap((heading, index): KeyPoints[] => {
    const end = headings[index]?.[0] ?? Infinity;
    const inside = candidates.flatMap(({ range }, number) =>
      range[0] >= (heading?.[1] ?? 0) && range[0] < end ? [number] : [],
    );
    const chosen = chooseSentences(prospects, ownModel().sets, inside, ({ length }) => length < most);
    const sentences = chosen.flatMap((number) => sentenceOf(text, candidates[number]));
    return sentences.length > 0 ? [{ heading, sentences }] : [];
  });
}
