import type { TextRange } from '../text/range';
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
  return pieces.map(({ block, start, end }, index) => block ?? plainBlock(roles[index], [start, end]));
}

/** Field by field: it is made for every line of every file. */
function plainBlock(line: LineRole | undefined, range: TextRange): Block {
  if (line?.role === 'related') return { role: line.role, cue: line.cue, range };
  return { role: line?.role ?? 'body', range };
}
