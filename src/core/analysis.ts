import { type Article, placeArticle } from './articles/article';
import { type Detection, detectSourceArticle } from './articles/detection';
import { type Readers, readArticle, readStructure, type Structure } from './articles/readArticle';
import { type Bundle, splitBundle } from './bundles/bundle';
import type { Delimiter } from './bundles/delimiter';
import { isKnown } from './bundles/families';
import { Wordings } from './entities/linking/wordings';
import { BUILT_IN, type FamilyTable } from './bundles/familyTable';
import { holdsAttribution } from './posts/postEnds';
import type { DetectLanguage } from './text/language';
import { type Line, splitLines } from './text/lines';

/** What a text consists of: plain, immutable values, every range in UTF-16 units of that text. */
export interface Contents {
  readonly delimiters: readonly Delimiter[];
  readonly articles: readonly Article[];
}

/** All that Lede understands of one text. */
export interface Analysis extends Contents {
  readonly detected: Detection;
}

/** Analyses a whole text. Never throws, whatever the text. */
export type Analyse = (text: string) => Analysis;

/** Makes an analyser that understands every text from scratch; `LiveAnalysis` is its twin for a text that is edited. */
export function createAnalyser(readers: Readers, families: FamilyTable = BUILT_IN): Analyse {
  const known: Readers = { wordings: new Wordings(), ...readers };
  return (text) => {
    const { detected, delimiters, places, articles } = readText(text, families, (article, name) =>
      readArticle(article, name, known),
    );
    return {
      detected,
      delimiters,
      articles: articles.map((article, index) => placeArticle(article, places[index]?.range[0] ?? 0)),
    };
  };
}

/** What a text consists of before its sentences and names are read; the ranges of each article count from its beginning. */
export interface TextStructure {
  readonly detected: Detection;
  readonly delimiters: readonly Delimiter[];
  readonly articles: readonly Structure[];
}

/** Reads the structure of a whole text: all of an analysis that takes no names. */
export function readTextStructure(
  text: string,
  detectLanguage: DetectLanguage,
  families: FamilyTable = BUILT_IN,
): TextStructure {
  return readText(text, families, (article) => readStructure(article, detectLanguage));
}

interface ReadText<A> extends Bundle {
  readonly detected: Detection;
  readonly articles: readonly A[];
}

/** Cuts a text into articles and reads each; what is found of delimiters and posts tells what the text is, too. */
function readText<A extends Structure>(
  text: string,
  families: FamilyTable,
  read: (article: string, name: string | null) => A,
): ReadText<A> {
  const lines = splitLines(text);
  const { delimiters, places } = splitBundle(text, lines, families);
  // No other line is held on to while the articles are read.
  const beginning = beginningOf(lines);
  const articles = places.map(({ name, range }) => read(text.slice(...range), name));
  const detected = detectByLines(
    beginning,
    delimiters.filter(({ range }) => range[1] <= DETECTION_REACH),
    places.some(({ range }, index) => holdsPost(articles[index], DETECTION_REACH - range[0])),
  );
  return { detected, delimiters, places, articles };
}

/** The lines within `DETECTION_REACH`, the last one cut there. */
function beginningOf(lines: readonly Line[]): readonly Line[] {
  const end = lines.findIndex(({ range }) => range[1] > DETECTION_REACH);
  const cut = lines[end];
  if (!cut) return lines;
  const [start] = cut.range;
  if (start >= DETECTION_REACH) return lines.slice(0, end);
  const text = cut.text.slice(0, DETECTION_REACH - start);
  return [...lines.slice(0, end), { range: [start, DETECTION_REACH], text, blank: text.trim() === '' }];
}

/** True where a post with its attribution stands in an article before `end`. */
function holdsPost(article: Structure | undefined, end: number): boolean {
  return (
    end > 0 &&
    article?.blocks.some(
      (block) => block.role === 'post' && block.post.attribution !== null && block.range[1] <= end,
    ) === true
  );
}

/** So much of a text tells whether it is a source article, in UTF-16 units. */
export const DETECTION_REACH = 64_000;

/** Tells whether a text is a source article by its beginning; far cheaper than an analysis, with the same verdict. */
export function detect(text: string, families: FamilyTable = BUILT_IN): Detection {
  const beginning = text.slice(0, DETECTION_REACH);
  const lines = splitLines(beginning);
  const { delimiters, places } = splitBundle(beginning, lines, families);
  // not the whole: what a delimiter says is no post
  const posts = places.some(({ range }) => holdsAttribution(beginning.slice(...range)));
  return detectByLines(lines, delimiters, posts);
}

function detectByLines(lines: readonly Line[], delimiters: readonly Delimiter[], posts: boolean): Detection {
  const ownDelimiters = delimiters.filter(({ family }) => !isKnown(family)).length;
  return detectSourceArticle(lines, { delimiters: delimiters.length, ownDelimiters, posts });
}
