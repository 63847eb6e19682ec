import { splitLines } from '../text/lines';
import { type TextRange, trim } from '../text/range';
import type { PostBlock } from './block';
import type { LineItem } from './lineFeatures';

/** A post, or a trimmed line (or piece of a line) that no post takes, with what the role classifier sees of it. */
export interface Piece {
  readonly range: TextRange;
  readonly item: LineItem;
  readonly post?: PostBlock;
}

/**
 * Cuts an article's text into its posts and the lines between them, in order; every non-blank character is in one.
 * @param posts in order, without overlap.
 */
export function piecesAround(text: string, posts: readonly PostBlock[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const post of posts) {
    addLines(pieces, text, [from, post.range[0]]);
    pieces.push({ range: post.range, post, item: { text: '', post: true, afterBlank: false } });
    from = post.range[1];
  }
  addLines(pieces, text, [from, text.length]);
  return pieces;
}

/** One by one, since a call takes only so many arguments. */
function addLines(pieces: Piece[], text: string, range: TextRange): void {
  let afterBlank = false;
  for (const line of splitLines(text, range)) {
    if (!line.blank) {
      const trimmed = trim(text, line.range);
      pieces.push({ range: trimmed, item: { text: text.slice(...trimmed), post: false, afterBlank } });
    }
    afterBlank = line.blank;
  }
}
