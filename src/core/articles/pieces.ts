import { LineCursor } from '../text/lines';
import { firstVisible, lastVisible, type TextRange } from '../text/range';
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
    const lineEnd = start + cursor.end;
    const first = firstVisible(text, start + cursor.start, lineEnd);
    if (first < lineEnd)
      pieces.push({ start: first, end: lastVisible(text, first, lineEnd), post: false, afterBlank });
    afterBlank = first === lineEnd;
  }
}
