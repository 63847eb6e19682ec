import type { TextRange } from './range';

/** A word: letters with their marks, digits, and hyphens or dots inside it ("Saint-Denis", "EE.UU."). */
export interface Token {
  readonly range: TextRange;
  readonly text: string;
}

const WORD =
  /\p{Lu}{1,2}\.(?:\s?\p{Lu}{1,2}\.)+|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-‐][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/** What never belongs to a name: links, media tokens, e-mail addresses, handles, tags, and what a corpus masks (`*NUMBER*`). */
const OPAQUE =
  /(?:https?:\/\/|www\.|pic\.(?:twitter|x)\.com\/)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,190}|[@#][\p{L}\p{M}\p{N}_.]+|\*[A-Z]{2,12}\*/gu;

/** The words of the stretch `range` of `text`, in order, links and handles left out. */
export function tokensOf(text: string, range: TextRange): Token[] {
  const piece = text.slice(...range).replace(OPAQUE, (opaque) => '\u0000'.repeat(opaque.length));
  return Array.from(piece.matchAll(WORD), ({ index, 0: word }) => ({
    range: [range[0] + index, range[0] + index + word.length],
    text: word,
  }));
}
