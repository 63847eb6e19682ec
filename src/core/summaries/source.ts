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

/** A body block of fewer UTF-16 units may be a caption or a heading that was taken for body; only its sentences would say so. */
const SHORTEST_BLOCK = 75;

/** The last of so many blocks is often a note on the author or on the paper. */
const BLOCKS_BEFORE_A_NOTE = 4;

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
  const told = blocks.filter(({ role }) => SUMMARISED.has(role) || (posts && role === 'post'));
  const sure = told.filter((block, index) => block.role !== 'body' || isSure(block, index, told.length));
  const from = sure.length > 0 ? sure : told;
  return candidatesWithin(
    text,
    sentences,
    from.map((block) => (block.role === 'post' ? block.post.body.range : block.range)),
  );
}

/** Whether a body block surely tells something of what the article is about. */
const isSure = ({ range: [start, end] }: Block, index: number, count: number): boolean =>
  end - start >= SHORTEST_BLOCK && (index < count - 1 || count < BLOCKS_BEFORE_A_NOTE);

function candidatesWithin(
  text: string,
  sentences: readonly TextRange[],
  told: readonly TextRange[],
): Candidate[] {
  let index = 0;
  const candidates = sentences.flatMap((range): Candidate[] => {
    while (index < told.length && (told[index]?.[1] ?? 0) <= range[0]) index++;
    const block = told[index];
    return block && contains(block, range) ? [{ range, block: index }] : [];
  });
  const whole = candidates.filter(({ range }) => wordsOf(text, range, FEWEST_WORDS).length >= FEWEST_WORDS);
  return whole.length > 0 ? whole : candidates;
}

/** The words of an article's title; empty where it has none. */
export function titleOf(text: string, { blocks }: SummarySource): string {
  const title = blocks.find(({ role }) => role === 'title');
  return title ? text.slice(...title.range) : '';
}
