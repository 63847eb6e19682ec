import type { Article } from '../articles/article';
import type { BlockRole } from '../articles/block';
import type { Mention } from '../entities/entity';
import { contains, type TextRange } from '../text/range';

/** A sentence that the article itself tells, with the names in it. */
export interface ToldSentence {
  readonly range: TextRange;
  /** The number of its block in the article. */
  readonly paragraph: number;
  /** In text order. */
  readonly mentions: readonly Mention[];
}

/** What an article says of the matter; headings repeat it, posts and captions have authors and dates of their own. */
const TOLD: ReadonlySet<BlockRole> = new Set(['standfirst', 'body', 'list']);

/** The sentences of an article's standfirst, body and lists, in text order. Takes time linear in all it is made of. */
export function toldSentences({ blocks, sentences, mentions }: Article): ToldSentence[] {
  const told: ToldSentence[] = [];
  let block = 0;
  let mention = 0;
  for (const range of sentences) {
    while ((blocks[block]?.range[1] ?? Infinity) <= range[0]) block++;
    while ((mentions[mention]?.range[0] ?? Infinity) < range[0]) mention++;
    const first = mention;
    while ((mentions[mention]?.range[0] ?? Infinity) < range[1]) mention++;
    const around = blocks[block];
    if (around && TOLD.has(around.role) && contains(around.range, range))
      told.push({ range, paragraph: block, mentions: mentions.slice(first, mention) });
  }
  return told;
}
