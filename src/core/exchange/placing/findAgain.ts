import { anchorAll } from '../../annotations/anchors/anchoring';
import type { ArticleFinder } from '../../annotations/anchors/articleFinder';
import { captureSpans } from '../../annotations/anchors/capture';
import type { ArticleText, SpanTarget } from '../../annotations/anchors/target';
import type { SpanLabel } from '../../annotations/annotation';
import type { TextRange } from '../../text/range';
import type { ReadMark } from '../reading/readMarks';
import type { SeedText } from './sameTexts';
import { uniquePlaces } from './uniqueQuotes';

/** A mark in its place in a file. */
export interface PlacedMark {
  readonly mark: ReadMark;
  readonly range: TextRange;
  /** What it looked for, where the text has changed and its place is to be confirmed; else null. */
  readonly moved: SpanTarget | null;
}

/** A mark with what it looks for. */
export interface SoughtMark {
  readonly mark: ReadMark;
  readonly target: SpanTarget;
}

/** A mark that has no place yet, with its range in its own text, if that is one. */
export interface LostMark {
  readonly mark: ReadMark;
  readonly range: TextRange | undefined;
}

/** What marks of another text look for: what stands there, and around it. */
export function soughtByContext(lost: readonly LostMark[], articles: readonly ArticleText[]): SoughtMark[] {
  const targets = captureSpans(
    articles,
    lost.map(({ range }) => range ?? [0, 0]),
  );
  return lost.flatMap(({ mark }, index) => {
    const target = targets[index];
    return target ? [{ mark, target }] : [];
  });
}

/** The hash of no text: the article is to be taken for an edited one. */
const UNKNOWN_HASH = '0'.repeat(16);

/** What marks look for that do not stand where they say: their quotes with their context, in the article of that place. */
export function soughtByQuote(lost: readonly LostMark[], { articles }: ArticleFinder): SoughtMark[] {
  return lost.flatMap(({ mark, range }) => {
    const { quote, prefix, suffix } = mark;
    const [only] = articles.length === 1 ? articles : [];
    const article = range ? articles.findLast(({ start }) => start <= range[0]) : only;
    if (quote === null || prefix + suffix === '' || !article) return [];
    const start = range ? Math.max(0, range[0] - article.start) : 0;
    const span = { start, end: start + quote.length, exact: quote, prefix, suffix };
    const { name, number } = article.selector;
    return [{ mark, target: { article: { name, number, hash: UNKNOWN_HASH }, span } }];
  });
}

/** Finds the marks whose quote, between what they say stands around it, stands in the file once. */
export function findQuotes(lost: readonly LostMark[], text: string): PlacedMark[] {
  const sought = lost.flatMap(({ mark }) => {
    const { quote, prefix, suffix } = mark;
    return quote === null || quote.trim() === '' ? [] : [{ mark, quote, whole: prefix + quote + suffix }];
  });
  if (sought.length === 0) return [];
  const places = uniquePlaces(
    text,
    sought.map(({ whole }) => whole),
  );
  return sought.flatMap(({ mark, quote, whole }): PlacedMark[] => {
    const place = places.get(whole);
    if (place === undefined) return [];
    const start = place + mark.prefix.length;
    return [{ mark, range: [start, start + quote.length], moved: null }];
  });
}

/** Finds marks as annotations are found whose text has changed; those that are nowhere are left out. */
export function findAgain({ articles }: SeedText, sought: readonly SoughtMark[]): PlacedMark[] {
  if (sought.length === 0) return [];
  const placements = anchorAll(
    articles,
    sought.map(({ target }, index) => labelOf(String(index), target)),
  );
  return sought.flatMap(({ mark, target }, index) => {
    const placement = placements.get(String(index));
    if (!placement || placement.state === 'orphan') return [];
    return [{ mark, range: placement.range, moved: placement.state === 'moved' ? target : null }];
  });
}

/** A label that is never seen: anchors are those of annotations. */
function labelOf(id: string, target: SpanTarget): SpanLabel {
  const never = new Date(0).toISOString();
  return {
    id,
    kind: 'label',
    label: '',
    target,
    author: null,
    created: never,
    modified: never,
    status: 'open',
  };
}
