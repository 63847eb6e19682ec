import type { BodyContext, BodyKind } from './bodyContext';
import type { StartCandidate } from './startCandidates';
import { type EndFacts, readFacts, type StartFacts } from './startFacts';

/** The evidence for and against one start: a value for each of `EVIDENCE`, most of them 0 or 1. */
export type Evidence = readonly number[];

/** The most weighted characters that embeds of a kind show, with a little slack for what a scraper adds. */
export const LONGEST: Readonly<Record<BodyKind, number>> = {
  message: 300,
  caption: 2300,
  letter: 1200,
  title: 160,
};

/** A body with fewer letters outside of tags and links has no words. */
const FEWEST_LETTERS = 4;

/** An emoji alone weighs less than a tag or a link. */
const SHORTEST_TAG = 8;

const isCaption = ({ kind }: EndFacts): boolean => kind === 'caption';
const isTitle = ({ kind }: EndFacts): boolean => kind === 'title';
const isTooLong = ({ kind, body }: StartFacts): boolean => body.weight > LONGEST[kind];

/** What stands in both tables. */
const SIGNS_OF_ALL = {
  signBefore: ({ signBefore }) => signBefore,
  foreignBefore: ({ languages, index }) => languages.isForeign(index - 1) === true,
} as const satisfies Readonly<Record<string, (facts: EndFacts) => boolean | number>>;

/** How many of a foreign body's pieces are in the article's language, or are not. */
function foreignPieces({ languages, index, pieces }: StartFacts, home: boolean): number {
  if (!languages.endsForeign(index)) return 0;
  const atHome = languages.homePieces(index);
  return Math.min(4, home ? atHome : pieces - atHome);
}

/** The signs for and against a candidate, by name; a model's weights carry the same names. */
export const SIGNS = {
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
  signInFirstPiece: ({ body }) => body.opensSigned,
  signBefore: SIGNS_OF_ALL.signBefore,
  noSignAtAll: ({ body }) => !body.signed,
  foreignBefore: SIGNS_OF_ALL.foreignBefore,
  foreignInside: (facts) => foreignPieces(facts, false),
  homeInsideForeign: (facts) => foreignPieces(facts, true),
  repeatsProse: ({ repeated, index }) => repeated()[index] ?? 0,
  endsLikeProseBefore: ({ seam }) => seam.proseEnd,
  plainCaption: (facts) => isCaption(facts) && !facts.body.signed,
  anotherSentenceOfTitle: (facts) => (isTitle(facts) ? Math.min(4, facts.body.sentenceEnds) : 0),
  tooLongCaption: (facts) => facts.kind !== 'message' && isTooLong(facts),
  proseLinesInside: ({ body }) => body.proseLines,
} as const satisfies Readonly<Record<string, (facts: StartFacts) => boolean | number>>;

/** The signs for and against that nothing was kept of the body. */
export const SIGNS_OF_NONE = {
  ...SIGNS_OF_ALL,
  bodyless: () => true,
  bodylessCaption: isCaption,
  bodylessLetter: ({ kind }) => kind === 'letter',
  bodylessTitle: isTitle,
} as const satisfies Readonly<Record<string, (facts: EndFacts) => boolean | number>>;

export type EvidenceName = keyof typeof SIGNS | keyof typeof SIGNS_OF_NONE;

/** The names of the signs, in the order of their values. */
export const EVIDENCE = [
  ...new Set([...Object.keys(SIGNS), ...Object.keys(SIGNS_OF_NONE)]),
] as readonly EvidenceName[];

/** The value of every sign of the table for some facts; 0 for signs that it lacks. */
function valuesOf<F>(
  table: Readonly<Partial<Record<EvidenceName, (facts: F) => boolean | number>>>,
  facts: F,
): Evidence {
  return EVIDENCE.map((name) => Number(table[name]?.(facts) ?? 0));
}

/**
 * Weighs every candidate of one body; a row of `EVIDENCE` values for each. Takes time linear in the stretch that the
 * candidates span.
 * @param candidates in order, the last of them the body's end.
 */
export function gatherEvidence(context: BodyContext, candidates: readonly StartCandidate[]): Evidence[] {
  const { starts, end } = readFacts(context, candidates);
  return [...starts.map((facts) => valuesOf(SIGNS, facts)), valuesOf(SIGNS_OF_NONE, end)];
}
