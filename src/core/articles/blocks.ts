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
  const roles = rolesOfLines(pieces.map((piece) => piece.item));
  return pieces.map(({ range, post }, index) => post ?? { ...(roles[index] ?? BODY), range });
}

const BODY: LineRole = { role: 'body' };
