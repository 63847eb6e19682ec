import type { DetectLanguage } from '../text/language';
import { type Body, type Piece, readBodies } from './bodies';
import { echoes } from './echo';
import { BLANK_LINE, type StartCandidate } from './startCandidates';

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

/** The most weighted characters that embeds of a kind show, with a little slack for what a scraper adds. */
export const LONGEST: Readonly<Record<BodyKind, number>> = {
  message: 300,
  caption: 2300,
  letter: 1200,
  title: 160,
};

const OPENS_LIKE_POST = /(?:[\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}#@¡]|\.@|RT @|\d{1,2}\/)/uy;

const OPENS_WITH_QUOTE = /["“«‘„]/y;

const OPENS_IN_LOWER_CASE = /\p{Ll}/uy;

/** A sentence that says somebody posted something, right before the post. */
const INTRODUCER =
  /\b(?:escribió|publicó|tuiteó|posteó|respondió|compartió|difundió|comentó|replicó|wrote|tweeted|posted|replied|shared|schrieb|twitterte|postete|teilte|a écrit|a publié|a tweeté|a partagé|ha scritto|ha pubblicato|ha twittato|escreveu|publicou|tuitou|compartilhou|yazdı|paylaştı|написала?|опубликовала?|Twitter|Instagram|Facebook|tweets?|trinos?|cuenta de X)(?![\p{L}])[^.:!?\n]{0,60}[.:]\s*$/u;

/** So far back an introducer is looked for, in UTF-16 units. */
const INTRODUCER_REACH = 90;

/** A body with fewer letters outside of tags and links has no words. */
const FEWEST_LETTERS = 4;

/** An emoji alone weighs less than a tag or a link. */
const SHORTEST_TAG = 8;

/** What the signs of one candidate are read from. */
interface Facts {
  readonly kind: BodyKind;
  /** True where the article sets its paragraphs apart by blank lines. */
  readonly blankLines: boolean;
  readonly seam: Seam;
  readonly opening: Opening;
  readonly body: Body;
  /** True where the body's end is cut off. */
  readonly cutOff: boolean;
  /** The pieces before and behind the candidate. */
  readonly before: Piece | undefined;
  readonly piece: Piece | undefined;
  /** The share of the body that the prose before it tells too. */
  readonly repeated: number;
}

/** What separates a candidate from what stands before it. */
interface Seam {
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

interface Opening {
  readonly likePost: boolean;
  readonly quote: boolean;
  readonly lowerCase: boolean;
}

const isCaption = ({ kind }: Pick<Facts, 'kind'>): boolean => kind === 'caption';
const isTitle = ({ kind }: Pick<Facts, 'kind'>): boolean => kind === 'title';
const isTooLong = ({ kind, body }: Facts): boolean => body.weight > LONGEST[kind];
const inForeign = ({ body }: Facts, pieces: number): number =>
  body.foreign === true ? Math.min(4, pieces) : 0;

/** The signs for and against a candidate, by name; a model's weights carry the same names. */
const SIGNS = {
  atTextStart: ({ seam }) => seam.first,
  lineStart: ({ seam, blankLines }) => seam.line === 'end' && !blankLines,
  lineInParagraph: ({ seam, blankLines }) => seam.line === 'end' && blankLines,
  afterBlankLine: ({ seam }) => seam.line === 'blank',
  afterDeepBlank: ({ seam }) => seam.deep,
  afterColon: ({ seam }) => seam.colon,
  afterIntroducer: ({ seam }) => seam.introducer,
  afterWideSpace: ({ seam }) => seam.wide,
  afterTwoSpaces: ({ seam }) => seam.line === 'none' && !seam.wide && seam.length === 2,
  gluedSeam: ({ seam }) => seam.length === 0 && !seam.first,
  opensLikePost: ({ opening }) => opening.likePost,
  opensWithQuote: ({ opening }) => opening.quote,
  opensInLowerCase: ({ opening }) => opening.lowerCase,
  tooLong: (facts) => facts.kind === 'message' && isTooLong(facts),
  long: (facts) => facts.body.weight > 150 && !isTooLong(facts),
  onlyTags: ({ body }) => body.letters < FEWEST_LETTERS && body.weight >= SHORTEST_TAG,
  veryShort: ({ body }) => body.weight < 25,
  truncatedAndFull: (facts) => facts.cutOff && facts.body.weight > 220 && !isTooLong(facts),
  linesInside: ({ body, blankLines }) => (blankLines ? 0 : Math.min(4, body.lineEnds)),
  linesInParagraphInside: ({ body, blankLines }) => (blankLines ? Math.min(4, body.lineEnds) : 0),
  blankLinesInside: ({ body }) => Math.min(4, body.blankLines),
  wideSpacesInside: ({ body }) => Math.min(3, body.wideSpaces),
  sentencesInside: ({ body }) => Math.min(6, body.sentenceEnds),
  signInFirstPiece: ({ piece }) => piece?.signed === true,
  signBefore: ({ before }) => before?.signed === true,
  noSignAtAll: ({ body }) => !body.signed,
  foreignBefore: ({ before }) => before?.foreign === true,
  foreignInside: (facts) => inForeign(facts, facts.body.otherPieces),
  homeInsideForeign: (facts) => inForeign(facts, facts.body.homePieces),
  repeatsProse: ({ repeated }) => repeated,
  endsLikeProseBefore: ({ seam }) => seam.proseEnd,
  plainCaption: (facts) => isCaption(facts) && !facts.body.signed,
  anotherSentenceOfTitle: (facts) => (isTitle(facts) ? Math.min(4, facts.body.sentenceEnds) : 0),
  tooLongCaption: (facts) => facts.kind !== 'message' && isTooLong(facts),
  proseLinesInside: ({ body }) => body.proseLines,
} as const satisfies Readonly<Record<string, (facts: Facts) => boolean | number>>;

/** The signs for and against that nothing was kept of the body. */
const SIGNS_OF_NONE = {
  signBefore: ({ before }) => before?.signed === true,
  foreignBefore: ({ before }) => before?.foreign === true,
  bodyless: () => true,
  bodylessCaption: isCaption,
  bodylessLetter: ({ kind }) => kind === 'letter',
  bodylessTitle: isTitle,
} as const satisfies Readonly<Record<string, (facts: Pick<Facts, 'kind' | 'before'>) => boolean | number>>;

export type EvidenceName = keyof typeof SIGNS | keyof typeof SIGNS_OF_NONE;

/** The names of the signs, in the order of their values. */
export const EVIDENCE = [
  ...new Set([...Object.keys(SIGNS), ...Object.keys(SIGNS_OF_NONE)]),
] as readonly EvidenceName[];

const none = (): number => 0;
const signsFrom = <F>(table: Readonly<Partial<Record<EvidenceName, (facts: F) => boolean | number>>>) =>
  EVIDENCE.map((name) => table[name] ?? none);

const BODY_SIGNS = signsFrom<Facts>(SIGNS);
const NO_BODY_SIGNS = signsFrom<Pick<Facts, 'kind' | 'before'>>(SIGNS_OF_NONE);

/**
 * Weighs every candidate of one body; a row of `EVIDENCE` values for each. Takes time linear in the stretch that the
 * candidates span.
 * @param candidates in order, the last of them the body's end.
 */
export function gatherEvidence(context: BodyContext, candidates: readonly StartCandidate[]): Evidence[] {
  const { text, end, kind, blankLines } = context;
  const { pieces, bodies } = readBodies(context, candidates);
  const starts = candidates.map(({ start }) => start);
  const repeated = echoes(text, starts, end);
  const cutOff = /(?:…|\.\.\.)$/.test(text.slice(Math.max(0, end - 3), end));
  return candidates.map((candidate, index) => {
    const body = bodies[index];
    const before = pieces[index - 1];
    if (!body) return valuesOf(NO_BODY_SIGNS, { kind, before });
    const facts: Facts = {
      kind,
      blankLines,
      seam: readSeam(text, candidate),
      opening: readOpening(text, candidate.start),
      body,
      cutOff,
      before,
      piece: pieces[index],
      repeated: repeated[index] ?? 0,
    };
    return valuesOf(BODY_SIGNS, facts);
  });
}

/** A plain loop: there are dozens of signs, and as many candidates for one post. */
function valuesOf<F>(signs: readonly ((facts: F) => boolean | number)[], facts: F): number[] {
  const values = new Array<number>(signs.length);
  for (let index = 0; index < signs.length; index++) values[index] = Number(signs[index]?.(facts) ?? 0);
  return values;
}

function readSeam(text: string, { start, seam, first }: StartCandidate): Seam {
  const lineEnd = seam !== '' && /[\n\r]/.test(seam);
  const before = text.slice(Math.max(0, start - INTRODUCER_REACH), start).trimEnd();
  const last = before.at(-1);
  return {
    first,
    line: !lineEnd ? 'none' : BLANK_LINE.test(seam) ? 'blank' : 'end',
    deep: lineEnd && (seam.match(/\n|\r(?!\n)/g)?.length ?? 0) > 2,
    wide: !lineEnd && seam !== '' && /\s{3,}|\u00a0/.test(seam),
    length: seam.length,
    colon: last === ':',
    introducer: (last === '.' || last === ':') && INTRODUCER.test(before),
    proseEnd: last === '.' && /[\p{L}”"»)].$/u.test(before.slice(-3)),
  };
}

function readOpening(text: string, start: number): Opening {
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
