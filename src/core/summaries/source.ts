import type { Block, BlockRole } from '../articles/block';
import type { Mention } from '../entities/entity';
import { contains, type TextRange } from '../text/range';
import type { Candidate } from './sentenceEvidence';
import { wordsOf } from './terms';

/** What of an article its summary is drawn from, already understood. */
export interface SummarySource {
  readonly blocks: readonly Block[];
  readonly sentences: readonly TextRange[];
  readonly mentions: readonly Mention[];
}

/** Only what the article itself says. */
const SUMMARISED: ReadonlySet<BlockRole> = new Set(['standfirst', 'body']);

/** Shorter sentences rarely stand alone, in words. */
const FEWEST_WORDS = 4;

/**
 * The sentences that a summary may choose, in text order: those of standfirst and body.
 * @param posts true where what posts say may be chosen too.
 */
export function candidatesIn(
  text: string,
  { blocks, sentences }: SummarySource,
  posts: boolean,
): Candidate[] {
  const told: TextRange[] = blocks.flatMap((block) => {
    if (block.role === 'post') return posts ? [block.post.body.range] : [];
    return SUMMARISED.has(block.role) ? [block.range] : [];
  });
  let index = 0;
  const candidates = sentences.flatMap((range): Candidate[] => {
    while (index < told.length && (told[index]?.[1] ?? 0) <= range[0]) index++;
    const block = told[index];
    return block && contains(block, range) ? [{ range, block: index }] : [];
  });
  const whole = candidates.filter(({ range }) => wordsOf(text, range).length >= FEWEST_WORDS);
  return whole.length > 0 ? whole : candidates;
}

/** The words of an article's title; empty where it has none. */
export function titleOf(text: string, { blocks }: SummarySource): string {
  const title = blocks.find(({ role }) => role === 'title');
  return title ? text.slice(...title.range) : '';
}
