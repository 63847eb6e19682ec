import type { BodyContext } from './startEvidence';
import { BLANK_LINE, type StartCandidate } from './startCandidates';
import { weigh } from './stretch';

/** What lies between one candidate and the next. */
export interface Piece {
  readonly signed: boolean;
  /** Whether it is in another language than the article; null where that does not show. */
  readonly foreign: boolean | null;
}

/** What a body holds that begins at a candidate: sums over its pieces, so that all bodies together take one pass. */
export interface Body {
  /** As X counts it. */
  readonly weight: number;
  readonly sentenceEnds: number;
  readonly wideSpaces: number;
  /** True where it holds what prose in an article does not. */
  readonly signed: boolean;
  /** Letters outside of tags, handles and links. */
  readonly letters: number;
  /** Line ends inside it that no blank line follows. */
  readonly lineEnds: number;
  readonly blankLines: number;
  /** Long plain lines, where there are several lines. */
  readonly proseLines: number;
  /** Whether the last of its pieces that shows its language is in another than the article; null where none does. */
  readonly foreign: boolean | null;
  /** Its pieces in the article's language, and those that are not or do not show it. */
  readonly homePieces: number;
  readonly otherPieces: number;
}

/** Pieces shorter than this, in UTF-16 units, do not show their language. */
const SHOWS_LANGUAGE = 35;

/** A line of a post's many is shorter or signed; a longer plain one is the article's. In UTF-16 units. */
const PROSE_LINE = 90;

/**
 * Reads the pieces between candidates, and the bodies that they make up from each candidate to the end.
 * @param candidates in order, the last of them the body's end, which has neither.
 */
export function readBodies(
  context: BodyContext,
  candidates: readonly StartCandidate[],
): { readonly pieces: readonly Piece[]; readonly bodies: readonly Body[] } {
  const pieces = new Array<Piece>(candidates.length - 1);
  const bodies = new Array<Body>(candidates.length - 1);
  let weight = 0;
  let sentenceEnds = 0;
  let wideSpaces = 0;
  let signed = false;
  let letters = 0;
  let lineEnds = 0;
  let blankLines = 0;
  let proseLines = 0;
  let foreign: boolean | null = null;
  let homePieces = 0;
  // The first line of the body, which grows at its front with every step.
  let line = { end: context.end, signed: false };
  for (let index = candidates.length - 2; index >= 0; index--) {
    const start = candidates[index]?.start ?? 0;
    const { start: end, seam } = candidates[index + 1] ?? { start: context.end, seam: '' };
    if (LINE_END.test(seam)) {
      if (BLANK_LINE.test(seam)) blankLines++;
      else lineEnds++;
      if (isProse(line, end)) proseLines++;
      line = { end: end - seam.length, signed: false };
    }
    const stretch = weigh(context.text, start, end);
    const pieceForeign = isForeign(context, start, end);
    line.signed ||= stretch.signed;
    weight += stretch.weight;
    sentenceEnds += stretch.sentenceEnds;
    wideSpaces += stretch.wideSpaces;
    signed ||= stretch.signed;
    letters += stretch.letters;
    foreign ??= pieceForeign;
    if (pieceForeign === false) homePieces++;
    pieces[index] = { signed: stretch.signed, foreign: pieceForeign };
    bodies[index] = {
      weight,
      sentenceEnds,
      wideSpaces,
      signed,
      letters,
      lineEnds,
      blankLines,
      proseLines: lineEnds + blankLines > 0 && isProse(line, start) ? proseLines + 1 : proseLines,
      foreign,
      homePieces,
      otherPieces: candidates.length - 1 - index - homePieces,
    };
  }
  return { pieces, bodies };
}

const LINE_END = /[\n\r]/;

function isProse(line: { readonly end: number; readonly signed: boolean }, start: number): boolean {
  return line.end - start >= PROSE_LINE && !line.signed;
}

function isForeign(context: BodyContext, start: number, end: number): boolean | null {
  const { text, articleLanguage, detectLanguage } = context;
  if (articleLanguage === null || end - start < SHOWS_LANGUAGE) return null;
  const language = detectLanguage(text.slice(start, end));
  return language === null ? null : language !== articleLanguage;
}
