import type { Article } from '../articles/article';
import type { Block, BlockRole } from '../articles/block';
import { PLATFORM_NAMES } from '../posts/post';

/** What a language model is given of an article, in order; furniture and headlines of other articles are not of it. */
const GIVEN: ReadonlySet<BlockRole> = new Set(['title', 'standfirst', 'crosshead', 'body', 'list', 'post']);

/** The parts of an article that a language model is given, each a block. */
export function articleParts(text: string, { blocks }: Pick<Article, 'blocks'>): string[] {
  return blocks.filter(({ role }) => GIVEN.has(role)).map((block) => partOf(text, block));
}

/** A post says that it is one: what it tells is its author's, not the article's. */
function partOf(text: string, block: Block): string {
  if (block.role !== 'post') return text.slice(...block.range);
  const { platform, author, handle, date, body } = block.post;
  const by = [author, handle === null ? null : `@${handle}`, date].filter((fact) => fact !== null).join(', ');
  return `[Post on ${PLATFORM_NAMES[platform]}${by === '' ? '' : ` by ${by}`}]\n${body.text}`;
}
