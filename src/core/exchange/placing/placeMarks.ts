import type { ArticleText } from '../../annotations/anchors/target';
import { ArticleFinder } from '../../annotations/anchors/articleFinder';
import type { TextRange } from '../../text/range';
import { counterOf, type Counting } from '../marks/counting';
import { faultAt, type ReadDocument, type ReadFault, type ReadMark } from '../reading/readMarks';
import { findAgain, findQuotes, type PlacedMark, soughtByContext, soughtByQuote } from './findAgain';
import { SameTexts, type SeedText, type Whereabouts } from './sameTexts';
import { squeeze } from './squeezed';

/** A document with its marks in their places in the file. */
export interface PlacedDocument {
  readonly document: ReadDocument;
  readonly marks: readonly PlacedMark[];
  /** The index of the article that its labels and notes are of; undefined where that is not known. */
  readonly article: number | undefined;
  /** What has no place. */
  readonly faults: readonly ReadFault[];
}

/**
 * Puts the marks of documents into their places in a file: by position where the text is the same, but for white space; else as
 * annotations are found again, by their quotes and what stands around them.
 * @param split cuts the text of a document into articles, as the file was.
 */
export function placeMarks(
  documents: readonly ReadDocument[],
  seed: SeedText,
  split: (text: string) => readonly ArticleText[],
): PlacedDocument[] {
  const texts = new SameTexts(seed);
  const finder = new ArticleFinder(seed.articles);
  return documents.map((document) => placeDocument(document, seed, { texts, finder, split }));
}

interface Tools {
  readonly texts: SameTexts;
  readonly finder: ArticleFinder;
  readonly split: (text: string) => readonly ArticleText[];
}

function placeDocument(
  document: ReadDocument,
  seed: SeedText,
  { texts, finder, split }: Tools,
): PlacedDocument {
  const { marks, counting, name } = document;
  const own = document.text ?? seed.text;
  const ranges = rangesOf(marks, own, counting);
  const found = document.text === null ? wholeOf(seed, document) : texts.find(document.text, name);
  const places = marks.map((mark, index) => {
    const range = ranges[index];
    const there = range && found?.rangeOf(range);
    return there && isQuoted(mark, seed.text, there) ? there : undefined;
  });
  const lost = marks.flatMap((mark, index) => (places[index] ? [] : [{ mark, range: ranges[index] }]));
  const articles = found
    ? []
    : split(own).map((each, _, all) => (all.length === 1 ? { ...each, name } : each));
  const sought = found ? soughtByQuote(lost, finder) : soughtByContext(lost, articles);
  const elsewhere = [...findAgain(seed, sought), ...(found ? findQuotes(lost, seed.text) : [])];
  const again = new Map(elsewhere.map((placed) => [placed.mark, placed]));
  const placed = marks.flatMap((mark, index): PlacedMark[] => {
    const range = places[index];
    const one = range ? { mark, range, moved: null } : again.get(mark);
    return one ? [one] : [];
  });
  const missing = lost.filter(({ mark }) => !again.has(mark)).map(({ mark }) => mark);
  const article = found?.article ?? articleOf(placed, finder);
  return { document, marks: placed, article, faults: faultsOf(missing, document, seed, placed.length) };
}

/** What says that marks have no place: one fault for all where none has one. */
function faultsOf(
  missing: readonly ReadMark[],
  document: ReadDocument,
  seed: SeedText,
  placed: number,
): ReadFault[] {
  if (placed === 0 && missing.length > 1) {
    const message = 'None of the {0} marks from here on is found in {1}: they are of another text.';
    return [faultAt(document.line, message, missing.length, seed.name)];
  }
  return missing.map(({ quote, type, line }) =>
    faultAt(
      line,
      'This has no place in {0}: {1}',
      seed.name,
      (quote ?? type).replace(/\s+/g, ' ').slice(0, 60),
    ),
  );
}

/** All of the file; the article is the one that the document says. */
function wholeOf({ articles, text }: SeedText, { place, counting }: ReadDocument): Whereabouts {
  const offset = counterOf(text, counting).to(place);
  const article = Math.max(
    0,
    articles.findLastIndex(({ start }) => start <= offset),
  );
  return { rangeOf: (range) => range, article };
}

/** The article that all of some marks are in. */
function articleOf(placed: readonly PlacedMark[], finder: ArticleFinder): number | undefined {
  const articles = new Set(placed.map(({ range }) => finder.holding(range)));
  const [only] = articles;
  return articles.size === 1 && only ? finder.articles.indexOf(only) : undefined;
}

/** The ranges of marks in UTF-16 units of their text; undefined for those that are not within it. */
function rangesOf(marks: readonly ReadMark[], text: string, counting: Counting): (TextRange | undefined)[] {
  const other: Counting = counting === 'UTF-16' ? 'code points' : 'UTF-16';
  const [counter, second] = [counterOf(text, counting), counterOf(text, other)];
  return marks.map((mark) => {
    const { start, end, quote } = mark;
    if (start === null || end === null) return undefined;
    const range: TextRange = [counter.to(start), counter.to(end)];
    const isInside = counter.from(range[0]) === start && counter.from(range[1]) === end;
    if (isInside && isQuoted(mark, text, range)) return range;
    // Not all versions of all tools count the same; where one repeats the text, that tells how it has counted.
    const otherwise: TextRange = [second.to(start), second.to(end)];
    if (quote !== null && quote.trim() !== '' && isQuoted(mark, text, otherwise)) return otherwise;
    return isInside ? range : undefined;
  });
}

/** True where a range holds what the mark quotes, but for white space, or it quotes nothing. */
function isQuoted({ quote }: ReadMark, text: string, range: TextRange): boolean {
  return (
    quote === null ||
    text.slice(...range) === quote ||
    squeeze(text.slice(...range)).text === squeeze(quote).text
  );
}
