import type { Block, PostBlock } from './block';
import { piecesAround } from './pieces';
import { type LineRole, rolesOfLines } from './roles';

/**
 * Cuts one article's text into blocks: the posts, and a block for every line or piece of a line that they leave.
 * Ranges count from the beginning of `text`; every non-blank character is in exactly one block.
 * @param posts in order, without overlap.
 */
export function blocksOf(text: string, posts: readonly PostBlock[]): Block[] {
  const pieces = piecesAround(text, posts);
  const roles = rolesOfLines(text, pieces);
  return pieces.map(
    ({ block, start, end }, index) => block ?? { ...(roles[index] ?? BODY), range: [start, end] },
  );
}

const BODY: LineRole = { role: 'body' };
