import type { DetectLanguage } from '../text/language';
import type { TextRange } from '../text/range';
import type { StartCandidate } from './startCandidates';
import { weightOf } from './weight';

/** What is known around a body whose start is searched for. */
export interface BodyContext {
  readonly text: string;
  /** The body begins here at the earliest: behind the post before, or at the article's start. */
  readonly floor: number;
  /** Where the body ends: before its media and attribution. */
  readonly end: number;
  /** What kind of body the platform's posts have. */
  readonly kind: BodyKind;
  /** True where the article sets its paragraphs apart by blank lines, so that a single line end stays inside one. */
  readonly blankLines: boolean;
  readonly articleLanguage: string | null;
  readonly detectLanguage: DetectLanguage;
}

/** Short messages, captions under a picture, longer messages, or the title of a film or document. */
export type BodyKind = 'message' | 'caption' | 'letter' | 'title';

/** The evidence for and against one start: a value for each of `EVIDENCE`, most of them 0 or 1. */
export type Evidence = readonly number[];

/** The names of the signs, in the order of their values; a model's weights carry the same names. */
export const EVIDENCE = [
  'atTextStart',
  'lineStart',
  'lineInParagraph',
  'afterBlankLine',
  'afterColon',
  'afterIntroducer',
  'afterWideSpace',
  'afterTwoSpaces',
  'gluedSeam',
  'opensLikePost',
  'opensWithQuote',
  'opensInLowerCase',
  'tooLong',
  'long',
  'veryShort',
  'truncatedAndFull',
  'linesInside',
  'linesInParagraphInside',
  'blankLinesInside',
  'wideSpacesInside',
  'sentencesInside',
  'signInFirstPiece',
  'signBefore',
  'noSignAtAll',
  'foreignBefore',
  'foreignInside',
  'homeInsideForeign',
  'repeatsProse',
  'endsLikeProseBefore',
  'bodyless',
  'bodylessCaption',
  'bodylessLetter',
  'bodylessTitle',
  'plainCaption',
  'anotherSentenceOfTitle',
  'tooLongCaption',
  'proseLinesInside',
] as const;

export type EvidenceName = (typeof EVIDENCE)[number];

/** The most weighted characters that embeds of a kind show, with a little slack for what a scraper adds. */
export const LONGEST: Readonly<Record<BodyKind, number>> = {
  message: 300,
  caption: 2300,
  letter: 1200,
  title: 160,
};

/** What prose in an article does not hold. */
const POST_SIGN = /[#@\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}]|https?:\/\//u;

const OPENS_LIKE_POST = /^(?:[\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}#@¡]|\.@|RT @|\d{1,2}\/)/u;

const BLANK_LINE = /\n[^\S\n]*\n|\r[^\S\r\n]*\r/;

/** A sentence that says somebody posted something, right before the post. */
const INTRODUCER =
  /\b(?:escribió|publicó|tuiteó|posteó|respondió|compartió|difundió|comentó|replicó|wrote|tweeted|posted|replied|shared|schrieb|twitterte|postete|teilte|a écrit|a publié|a tweeté|a partagé|ha scritto|ha pubblicato|ha twittato|escreveu|publicou|tuitou|compartilhou|yazdı|paylaştı|написала?|опубликовала?|Twitter|Instagram|Facebook|tweets?|trinos?|cuenta de X)(?![\p{L}])[^.:!?\n]{0,60}[.:]\s*$/u;

/** Pieces shorter than this, in UTF-16 units, do not show their language. */
const SHOWS_LANGUAGE = 35;

/** How far back prose is looked at for what the post says again. */
const PROSE_REACH = 700;

/** The stretches between neighbouring candidates, and what each looks like. */
interface Piece {
  readonly signed: boolean;
  /** Whether it is in another language than the article; null where that does not show. */
  readonly foreign: boolean | null;
}

/** Weighs every candidate of one body; a row of `EVIDENCE` values for each. */
export function gatherEvidence(context: BodyContext, candidates: readonly StartCandidate[]): Evidence[] {
  const pieces = candidates
    .slice(0, -1)
    .map((candidate, index) =>
      describePiece(context, [candidate.start, candidates[index + 1]?.start ?? context.end]),
    );
  return candidates.map((candidate, index) => evidenceFor(context, candidate, pieces, index));
}

function describePiece({ text, articleLanguage, detectLanguage }: BodyContext, piece: TextRange): Piece {
  const words = text.slice(...piece);
  const language =
    piece[1] - piece[0] < SHOWS_LANGUAGE || articleLanguage === null ? null : detectLanguage(words);
  return { signed: POST_SIGN.test(words), foreign: language === null ? null : language !== articleLanguage };
}

function evidenceFor(
  context: BodyContext,
  candidate: StartCandidate,
  pieces: readonly Piece[],
  index: number,
): Evidence {
  const values: Partial<Record<EvidenceName, number>> =
    candidate.start === context.end
      ? bodylessEvidence(context, pieces)
      : {
          ...seamEvidence(context, candidate),
          ...bodyEvidence(context, candidate),
          ...languageEvidence(pieces, index),
          ...signEvidence(context, pieces, index),
        };
  return EVIDENCE.map((name) => values[name] ?? 0);
}

type Values = Partial<Record<EvidenceName, number>>;

const flag = (condition: boolean): number => (condition ? 1 : 0);

function bodylessEvidence({ kind }: BodyContext, pieces: readonly Piece[]): Values {
  return {
    bodyless: 1,
    bodylessCaption: flag(kind === 'caption'),
    bodylessLetter: flag(kind === 'letter'),
    bodylessTitle: flag(kind === 'title'),
    signBefore: flag(pieces.at(-1)?.signed === true),
    foreignBefore: flag(pieces.at(-1)?.foreign === true),
  };
}

function seamEvidence({ text, blankLines }: BodyContext, { start, seam, first }: StartCandidate): Values {
  const lineEnd = /[\n\r]/.test(seam);
  const blank = BLANK_LINE.test(seam);
  const before = text.slice(Math.max(0, start - 90), start);
  const wide = !lineEnd && /\s{3,}|\u00a0/.test(seam);
  return {
    atTextStart: flag(first),
    afterBlankLine: flag(blank),
    lineStart: flag(lineEnd && !blank && !blankLines),
    lineInParagraph: flag(lineEnd && !blank && blankLines),
    afterWideSpace: flag(wide),
    afterTwoSpaces: flag(!lineEnd && !wide && seam.length === 2),
    gluedSeam: flag(seam === '' && !first),
    afterColon: flag(before.trimEnd().endsWith(':')),
    afterIntroducer: flag(INTRODUCER.test(before)),
    endsLikeProseBefore: flag(/[\p{L}”"»)]\.\s*$/u.test(before)),
  };
}

function bodyEvidence({ text, end, kind, blankLines }: BodyContext, { start }: StartCandidate): Values {
  const body = text.slice(start, end);
  const weight = weightOf(body);
  const lineEnds = [...body.matchAll(/[\n\r]\s*(?=\S)/g)].map(([lineEnd]) => BLANK_LINE.test(lineEnd));
  const blank = lineEnds.filter(Boolean).length;
  const longest = LONGEST[kind];
  const sentences = body.match(/[.!?…]\s+(?=\S)/g)?.length ?? 0;
  return {
    opensLikePost: flag(OPENS_LIKE_POST.test(body)),
    opensWithQuote: flag(/^["“«‘„]/.test(body)),
    opensInLowerCase: flag(/^\p{Ll}/u.test(body)),
    tooLong: flag(kind === 'message' && weight > longest),
    tooLongCaption: flag(kind !== 'message' && weight > longest),
    long: flag(weight > 150 && weight <= longest),
    veryShort: flag(weight < 25),
    truncatedAndFull: flag(/(?:…|\.\.\.)\s*$/u.test(body) && weight > 220 && weight <= longest),
    linesInside: blankLines ? 0 : Math.min(4, lineEnds.length - blank),
    linesInParagraphInside: blankLines ? Math.min(4, lineEnds.length - blank) : 0,
    blankLinesInside: Math.min(4, blank),
    proseLinesInside: proseLines(body),
    wideSpacesInside: Math.min(3, body.match(/\S {2,}(?=\S)/g)?.length ?? 0),
    sentencesInside: Math.min(6, sentences),
    anotherSentenceOfTitle: kind === 'title' ? Math.min(4, sentences) : 0,
    repeatsProse: repeated(text.slice(Math.max(0, start - PROSE_REACH), start), body),
  };
}

/** Lines of a post's many lines are short or hold a tag, a link or an emoji; long plain ones are the article's. */
function proseLines(body: string): number {
  const lines = body.split(/[\n\r]+/);
  return lines.length < 2
    ? 0
    : lines.filter((line) => line.length >= PROSE_LINE && !POST_SIGN.test(line)).length;
}

/** In UTF-16 units. */
const PROSE_LINE = 90;

function languageEvidence(pieces: readonly Piece[], index: number): Values {
  const inside = pieces.slice(index);
  const foreignBody = inside.findLast((piece) => piece.foreign !== null)?.foreign === true;
  return {
    foreignBefore: flag(pieces[index - 1]?.foreign === true),
    foreignInside: foreignBody ? Math.min(4, inside.filter((piece) => piece.foreign !== false).length) : 0,
    homeInsideForeign: foreignBody
      ? Math.min(4, inside.filter((piece) => piece.foreign === false).length)
      : 0,
  };
}

function signEvidence({ kind }: BodyContext, pieces: readonly Piece[], index: number): Values {
  const signed = pieces.slice(index).some((piece) => piece.signed);
  return {
    signInFirstPiece: flag(pieces[index]?.signed === true),
    signBefore: flag(pieces[index - 1]?.signed === true),
    noSignAtAll: flag(!signed),
    plainCaption: flag(kind === 'caption' && !signed),
  };
}

/** The share of a body's longer words that the prose before it has too: articles retell what they embed. */
function repeated(prose: string, body: string): number {
  const words = body.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
  if (words.length < 4) return 0;
  const told = new Set(prose.toLowerCase().match(/\p{L}{5,}/gu));
  return words.filter((word) => told.has(word)).length / words.length;
}
