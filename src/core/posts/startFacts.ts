import type { BodyContext, BodyKind } from './bodyContext';
import { type Body, readBodies } from './bodies';
import { echoes } from './echo';
import { PieceLanguages } from './pieceLanguages';
import { BLANK_LINE, type StartCandidate } from './startCandidates';
import { lazy } from '../text/lazy';
import { lastVisible } from '../text/range';

const OPENS_LIKE_POST = /(?:[\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}#@¡]|\.@|RT @|\d{1,2}\/)/uy;

const OPENS_WITH_QUOTE = /["“«‘„]/y;

const OPENS_IN_LOWER_CASE = /\p{Ll}/uy;

const PROSE_END = /[\p{L}”"»)].$/u;

/** A sentence that says somebody posted something, right before the post. */
const INTRODUCER =
  /\b(?:escribió|publicó|tuiteó|posteó|respondió|compartió|difundió|comentó|replicó|wrote|tweeted|posted|replied|shared|schrieb|twitterte|postete|teilte|a écrit|a publié|a tweeté|a partagé|ha scritto|ha pubblicato|ha twittato|escreveu|publicou|tuitou|compartilhou|yazdı|paylaştı|написала?|опубликовала?|Twitter|Instagram|Facebook|tweets?|trinos?|cuenta de X)(?![\p{L}])[^.:!?\n]{0,60}[.:]\s*$/u;

/** So far back an introducer is looked for, in UTF-16 units. */
const INTRODUCER_REACH = 90;

/** What the signs are read from that nothing was kept of the body. */
export interface EndFacts {
  readonly kind: BodyKind;
  /** The candidate's number, which is its piece's too. */
  readonly index: number;
  /** True where the piece before the candidate is `signed`. */
  readonly signBefore: boolean;
  readonly languages: PieceLanguages;
}

/** What the signs of one candidate are read from. */
export interface StartFacts extends EndFacts {
  /** True where the article sets its paragraphs apart by blank lines. */
  readonly blankLines: boolean;
  readonly seam: Seam;
  readonly opening: Opening;
  readonly body: Body;
  /** How many pieces the body has. */
  readonly pieces: number;
  /** True where the body's end is cut off. */
  readonly cutOff: boolean;
  /** The share of each candidate's body that the prose before it tells too; read once it is asked for. */
  readonly repeated: () => readonly number[];
}

/** What separates a candidate from what stands before it. */
export interface Seam {
  readonly first: boolean;
  readonly line: 'none' | 'end' | 'blank';
  /** True for two blank lines or more. */
  readonly deep: boolean;
  readonly wide: boolean;
  /** In UTF-16 units. */
  readonly length: number;
  readonly colon: boolean;
  readonly introducer: boolean;
  readonly proseEnd: boolean;
}

export interface Opening {
  readonly likePost: boolean;
  readonly quote: boolean;
  readonly lowerCase: boolean;
}

const NO_CANDIDATE: StartCandidate = { start: 0, seam: '', first: false };

/**
 * Reads what each candidate's signs tell from; the last candidate, the body's end, has no body. Takes time linear in the
 * stretch that the candidates span.
 */
export function readFacts(
  context: BodyContext,
  candidates: readonly StartCandidate[],
): { readonly starts: readonly StartFacts[]; readonly end: EndFacts } {
  const { text, end, kind, blankLines } = context;
  const bodies = readBodies(context, candidates);
  const languages = new PieceLanguages(context, candidates);
  const repeated = lazy(() =>
    echoes(
      text,
      candidates.map(({ start }) => start),
      end,
    ),
  );
  const cutOff = /(?:…|\.\.\.)$/.test(text.slice(Math.max(0, end - 3), end));
  const signBefore = (index: number): boolean => bodies[index - 1]?.opensSigned === true;
  const starts = bodies.map((body, index) => {
    const candidate = candidates[index] ?? NO_CANDIDATE;
    return {
      kind,
      index,
      signBefore: signBefore(index),
      languages,
      blankLines,
      seam: readSeam(text, candidate),
      opening: readOpening(text, candidate.start),
      body,
      pieces: bodies.length - index,
      cutOff,
      repeated,
    };
  });
  const index = bodies.length;
  return { starts, end: { kind, index, signBefore: signBefore(index), languages } };
}

function readSeam(text: string, { start, seam, first }: StartCandidate): Seam {
  const lineEnd = seam !== '' && seam !== ' ' && /[\n\r]/.test(seam);
  const wide = !lineEnd && seam !== '' && seam !== ' ' && /\s{3,}|\u00a0/.test(seam);
  const from = Math.max(0, start - INTRODUCER_REACH);
  const end = lastVisible(text, from, start);
  const last = end > from ? text.charAt(end - 1) : '';
  return {
    first,
    line: !lineEnd ? 'none' : BLANK_LINE.test(seam) ? 'blank' : 'end',
    deep: lineEnd && (seam.match(/\n|\r(?!\n)/g)?.length ?? 0) > 2,
    wide,
    length: seam.length,
    colon: last === ':',
    introducer: (last === '.' || last === ':') && INTRODUCER.test(text.slice(from, end)),
    proseEnd: last === '.' && PROSE_END.test(text.slice(Math.max(from, end - 3), end)),
  };
}

const OPENS_IN_CAPITAL: Opening = { likePost: false, quote: false, lowerCase: false };
const OPENS_IN_SMALL: Opening = { ...OPENS_IN_CAPITAL, lowerCase: true };

const R = 0x52;

function readOpening(text: string, start: number): Opening {
  // Nearly every sentence begins with one of these letters, of which only the R of "RT" may open a post's.
  const first = text.charCodeAt(start);
  if (first >= 0x41 && first <= 0x5a && first !== R) return OPENS_IN_CAPITAL;
  if (first >= 0x61 && first <= 0x7a) return OPENS_IN_SMALL;
  const opensWith = (pattern: RegExp): boolean => {
    pattern.lastIndex = start;
    return pattern.test(text);
  };
  return {
    likePost: opensWith(OPENS_LIKE_POST),
    quote: opensWith(OPENS_WITH_QUOTE),
    lowerCase: opensWith(OPENS_IN_LOWER_CASE),
  };
}
