import type { BodyContext } from './bodyContext';
import type { StartCandidate } from './startCandidates';

/** Pieces shorter than this, in UTF-16 units, do not show their language. */
const SHOWS_LANGUAGE = 35;

/**
 * Which of the pieces between candidates are in another language than the article. A piece is looked at when its language is
 * asked for: most are never asked.
 */
export class PieceLanguages {
  readonly #known: (boolean | null | undefined)[];
  #last: number | undefined;

  /** @param candidates in order, the last of them the body's end: a piece goes from each to the next. */
  constructor(
    private readonly context: BodyContext,
    private readonly candidates: readonly StartCandidate[],
  ) {
    this.#known = new Array<boolean | null | undefined>(candidates.length - 1).fill(undefined);
  }

  /** Whether a piece is in another language than the article; null where that does not show. */
  isForeign(piece: number): boolean | null {
    const known = this.#known[piece];
    if (known !== undefined || piece < 0) return known ?? null;
    const foreign = this.#read(piece);
    this.#known[piece] = foreign;
    return foreign;
  }

  /** Whether the last piece that shows its language is in another, of those from piece `from` on; false where none shows it. */
  endsForeign(from: number): boolean {
    this.#last ??= this.#lastThatShows();
    return from <= this.#last && this.isForeign(this.#last) === true;
  }

  /** How many pieces are in the article's language from piece `from` on. */
  homePieces(from: number): number {
    let count = 0;
    for (let piece = from; piece < this.#known.length; piece++) if (this.isForeign(piece) === false) count++;
    return count;
  }

  /** -1 where none does. */
  #lastThatShows(): number {
    let last = this.#known.length - 1;
    while (last >= 0 && this.isForeign(last) === null) last--;
    return last;
  }

  #read(piece: number): boolean | null {
    const { text, articleLanguage, detectLanguage } = this.context;
    const start = this.candidates[piece]?.start ?? 0;
    const end = this.candidates[piece + 1]?.start ?? start;
    if (articleLanguage === null || end - start < SHOWS_LANGUAGE) return null;
    const language = detectLanguage(text.slice(start, end));
    return language === null ? null : language !== articleLanguage;
  }
}
