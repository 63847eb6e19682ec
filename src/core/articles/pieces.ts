import { LineCursor } from '../text/lines';
import { type TextRange, trim } from '../text/range';
import type { LineItem } from './articleLines';
import type { PostBlock } from './block';

/** A post, or a trimmed line (or piece of a line) that no post takes, as the role classifier sees it. */
export interface Piece extends LineItem {
  readonly block?: PostBlock;
}

/**
 * Cuts an article's text into its posts and the lines between them, in order; every non-blank character is in one.
 * @param posts in order, without overlap.
 */
export function piecesAround(text: string, posts: readonly PostBlock[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const block of posts) {
    const [start, end] = block.range;
    addLines(pieces, text, [from, start]);
    pieces.push({ start, end, post: true, afterBlank: false, block });
    from = end;
  }
  addLines(pieces, text, [from, text.length]);
  return pieces;
}

function addLines(pieces: Piece[], text: string, [start, end]: TextRange): void {
  let afterBlank = false;
  for (const cursor = new LineCursor(text.slice(start, end)); cursor.next();) {
    const [from, to] = trim(text, [start + cursor.start, start + cursor.end]);
    if (from < to) pieces.push({ start: from, end: to, post: false, afterBlank });
    afterBlank = from === to;
  }
}
