import { type Article, shiftArticle } from './articles/article';
import { type Detection, detectSourceArticle } from './articles/detection';
import { type Readers, readArticle } from './articles/readArticle';
import { type ArticlePlace, splitBundle } from './bundles/bundle';
import type { Delimiter } from './bundles/delimiter';
import { isKnown } from './bundles/families';
import { BUILT_IN, type FamilyTable } from './bundles/familyTable';
import { findPostEnds } from './posts/postEnds';
import { createCapitalisedRuns } from './entities/capitalisedRuns';
import type { DetectLanguage } from './text/language';
import { splitLines } from './text/lines';

/** All that Lede understands of one text: plain, immutable values, every range in UTF-16 units of that text. */
export interface Analysis {
  readonly detected: Detection;
  readonly delimiters: readonly Delimiter[];
  readonly articles: readonly Article[];
}

/** Analyses a whole text. Never throws, whatever the text. */
export type Analyse = (text: string) => Analysis;

/** Reads one article's text, counted from its own beginning. */
type Read = (text: string, name: string | null) => Article;

/** Makes an analyser that understands every text from scratch. */
export function createAnalyser(detectLanguage: DetectLanguage, families: FamilyTable = BUILT_IN): Analyse {
  const readers = createReaders(detectLanguage);
  return (text) => analyseWith(text, families, (article, name) => readArticle(article, name, readers));
}

/**
 * Makes the incremental twin for one document that is edited: articles whose text an edit did not touch are kept from
 * the analysis before. Its results are the same as from scratch.
 */
export function createIncrementalAnalyser(
  detectLanguage: DetectLanguage,
  families: FamilyTable = BUILT_IN,
): Analyse {
  const readers = createReaders(detectLanguage);
  let known = new Map<string, Article>();
  return (text) => {
    const current = new Map<string, Article>();
    const analysis = analyseWith(text, families, (article, name) => {
      const read = current.get(article) ?? known.get(article) ?? readArticle(article, name, readers);
      current.set(article, read);
      return { ...read, name };
    });
    known = current;
    return analysis;
  };
}

function createReaders(detectLanguage: DetectLanguage): Readers {
  return { detectLanguage, recognise: createCapitalisedRuns() };
}

function analyseWith(text: string, families: FamilyTable, read: Read): Analysis {
  const { delimiters, places } = splitBundle(text, splitLines(text), families);
  return {
    detected: detect(text, families),
    delimiters,
    articles: places.map((place) => readPlace(text, place, read)),
  };
}

/** So much of a text tells whether it is a source article, in UTF-16 units. */
export const DETECTION_REACH = 64_000;

/** Tells whether a text is a source article by its beginning; far cheaper than an analysis, with the same verdict. */
export function detect(text: string, families: FamilyTable = BUILT_IN): Detection {
  const beginning = text.slice(0, DETECTION_REACH);
  const lines = splitLines(beginning);
  const posts = findPostEnds(beginning).filter((end) => end.kind === 'attribution');
  const { delimiters } = splitBundle(beginning, lines, families);
  return detectSourceArticle(lines, {
    delimiters: delimiters.length,
    ownDelimiters: delimiters.filter(({ family }) => !isKnown(family)).length,
    posts: posts.length,
  });
}

function readPlace(text: string, { name, range }: ArticlePlace, read: Read): Article {
  return shiftArticle(read(text.slice(...range), name), range[0]);
}
