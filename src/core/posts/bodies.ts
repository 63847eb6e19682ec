import type { BodyContext } from './bodyContext';
import { BLANK_LINE, type StartCandidate } from './startCandidates';
import { weigh } from './stretch';

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
  /** Whether its first piece, down to the next candidate, is `signed`. */
  readonly opensSigned: boolean;
}

/** A line of a post's many is shorter or signed; a longer plain one is the article's. In UTF-16 units. */
const PROSE_LINE = 90;

/**
 * Reads the bodies from each candidate to the end, piece by piece from one candidate to the next.
 * @param candidates in order, the last of them the body's end, which has neither.
 */
export function readBodies(context: BodyContext, candidates: readonly StartCandidate[]): Body[] {
  const bodies = new Array<Body>(candidates.length - 1);
  let weight = 0;
  let sentenceEnds = 0;
  let wideSpaces = 0;
  let signed = false;
  let letters = 0;
  let lineEnds = 0;
  let blankLines = 0;
  let proseLines = 0;
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
    line.signed ||= stretch.signed;
    weight += stretch.weight;
    sentenceEnds += stretch.sentenceEnds;
    wideSpaces += stretch.wideSpaces;
    signed ||= stretch.signed;
    letters += stretch.letters;
    bodies[index] = {
      weight,
      sentenceEnds,
      wideSpaces,
      signed,
      letters,
      lineEnds,
      blankLines,
      proseLines: lineEnds + blankLines > 0 && isProse(line, start) ? proseLines + 1 : proseLines,
      opensSigned: stretch.signed,
    };
  }
  return bodies;
}

const LINE_END = /[\n\r]/;

function isProse(line: { readonly end: number; readonly signed: boolean }, start: number): boolean {
  return line.end - start >= PROSE_LINE && !line.signed;
}
