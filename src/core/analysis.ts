import { type Article, shiftArticle } from './articles/article';
import { type Detection, detectSourceArticle } from './articles/detection';
import { type Readers, readArticle } from './articles/readArticle';
import { type ArticlePlace, splitBundle } from './bundles/bundle';
import type { Delimiter } from './bundles/delimiter';
import { isKnown } from './bundles/families';
import { BUILT_IN, type FamilyTable } from './bundles/familyTable';
import { holdsAttribution } from './posts/postEnds';
import { splitLines } from './text/lines';

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
  return (text) => {
    const { delimiters, places } = splitBundle(text, splitLines(text), families);
    return {
      detected: detect(text, families),
      delimiters,
      articles: places.map((place) => readPlace(text, place, readers)),
    };
  };
}

/** So much of a text tells whether it is a source article, in UTF-16 units. */
export const DETECTION_REACH = 64_000;

/** Tells whether a text is a source article by its beginning; far cheaper than an analysis, with the same verdict. */
export function detect(text: string, families: FamilyTable = BUILT_IN): Detection {
  const beginning = text.slice(0, DETECTION_REACH);
  const lines = splitLines(beginning);
  const { delimiters } = splitBundle(beginning, lines, families);
  return detectSourceArticle(lines, {
    delimiters: delimiters.length,
    ownDelimiters: delimiters.filter(({ family }) => !isKnown(family)).length,
    posts: holdsAttribution(beginning),
  });
}

function readPlace(text: string, { name, range }: ArticlePlace, readers: Readers): Article {
  return shiftArticle(readArticle(text.slice(...range), name, readers), range[0]);
}
