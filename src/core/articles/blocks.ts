import { splitLines } from '../text/lines';
import { type TextRange, trim } from '../text/range';
import type { Block, BlockRole, PostBlock } from './block';
import { type LineRole, roleOfLine } from './roles';

/**
 * Cuts one article's text into blocks: the posts, and a block for every line or piece of a line that they leave.
 * Ranges count from the beginning of `text`; every non-blank character is in exactly one block.
 * @param posts in order, without overlap.
 */
export function blocksOf(text: string, posts: readonly PostBlock[]): Block[] {
  const pieces = piecesAround(text, posts);
  const texts = pieces.map((piece) => ('post' in piece ? '' : text.slice(...piece.range)));
  const roles: BlockRole[] = [];
  return pieces.map((piece, index) => {
    const role = 'post' in piece ? piece.role : undefined;
    const judged: LineRole | undefined = role
      ? undefined
      : roleOfLine(texts[index] ?? '', {
          index,
          count: pieces.length,
          before: roles,
          next: texts[index + 1] ?? '',
        });
    roles.push(role ?? judged?.role ?? 'body');
    return 'post' in piece ? piece : { ...(judged ?? { role: 'body' }), range: piece.range };
  });
}

type Piece = PostBlock | { readonly range: TextRange };

/** The posts, and the trimmed lines between them, in order. */
function piecesAround(text: string, posts: readonly PostBlock[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const post of posts) {
    pieces.push(...linesIn(text, [from, post.range[0]]), post);
    from = post.range[1];
  }
  return [...pieces, ...linesIn(text, [from, text.length])];
}

function linesIn(text: string, range: TextRange): Piece[] {
  return splitLines(text, range)
    .filter((line) => !line.blank)
    .map((line) => ({ range: trim(text, line.range) }));
}
