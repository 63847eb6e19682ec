import { shift, type TextRange } from '../../text/range';
import { ArticleFinder, type KnownArticle } from './articleFinder';
import { DOUBTED_CONTEXT, LEAST_CONTEXT as LEAST, MARGIN, MOST_CONTEXT as MOST } from './context';
import { findQuote } from './findQuote';
import { Grams } from './grams';
import { guessesOf, piecesOf } from './guesses';
import { commonEnd, commonStart } from './likeness';
import {
  type ArticleSelector,
  type ArticleText,
  isSameTarget,
  type SpanSelector,
  type SpanTarget,
} from './target';

/** As anywhere counts what is within so many UTF-16 units, and so many places there. */
const REACH = 50_000;
const MOST_PLACES = 200;

/** The target of one stretch of a file; see `captureSpans`. */
export function captureSpan(articles: readonly ArticleText[], range: TextRange): SpanTarget | undefined {
  return captureSpans(articles, [range])[0];
}

/**
 * The targets of stretches of a file; undefined for one that is empty or not within one article.
 * @param articles all of the file, in order.
 * @param ranges in the file.
 */
export function captureSpans(
  articles: readonly ArticleText[],
  ranges: readonly TextRange[],
): (SpanTarget | undefined)[] {
  const finder = new ArticleFinder(articles);
  return ranges.map((range) => {
    const article = range[0] < range[1] ? finder.holding(range) : undefined;
    return article && captureIn(article, shift(range, -article.start));
  });
}

/** The target of a stretch of an article: with more context where something else looks like it. */
function captureIn(article: KnownArticle, range: TextRange): SpanTarget {
  const context = contextOf(article.text, range);
  const target = targetIn(article, range, context);
  if (!hasLookalike(article.text, target.span)) return target;
  const more = (length: number): number => Math.max(length, DOUBTED_CONTEXT);
  return targetIn(article, range, { before: more(context.before), behind: more(context.behind) });
}

/** True where something else would be taken for the quote, were its own paragraph deleted. */
function hasLookalike(text: string, span: SpanSelector): boolean {
  const from = text.lastIndexOf('\n', span.start - 1) + 1;
  const lineEnd = text.indexOf('\n', span.end);
  const to = lineEnd < 0 ? text.length : lineEnd + 1;
  const before = text.slice(Math.max(0, from - REACH), from);
  const without = before + text.slice(to, to + REACH);
  const pieces = piecesOf(span);
  const hits = new Grams(pieces.map(({ gram }) => gram)).findIn(without);
  return findQuote(without, { ...span, start: before.length }, guessesOf(pieces, hits)) !== undefined;
}

/**
 * The selector of an article by its index among all of the file.
 * @throws RangeError where there are not so many.
 */
export function captureArticle(articles: readonly ArticleText[], index: number): ArticleSelector {
  const article = new ArticleFinder(articles).articles[index];
  if (!article) throw new RangeError(`There is no article ${index}.`);
  return article.selector;
}

/**
 * The target as its article is now, the same object where nothing has changed; undefined where the range is not within one article.
 * @param range of the file.
 */
export function recapture(
  finder: ArticleFinder,
  before: SpanTarget,
  range: TextRange,
): SpanTarget | undefined {
  const now = range[0] < range[1] ? finder.holding(range) : undefined;
  if (!now) return undefined;
  const { span } = before;
  const context = {
    before: Math.max(LEAST, span.prefix.length),
    behind: Math.max(LEAST, span.suffix.length),
  };
  const target = targetIn(now, shift(range, -now.start), context);
  return isSameTarget(target, before) ? before : target;
}

/** How much of what stands around a quote tells its place, in UTF-16 units. */
interface Context {
  readonly before: number;
  readonly behind: number;
}

/** So much context that either side alone is found nowhere else, as far as that can be had. */
function contextOf(text: string, [start, end]: TextRange): Context {
  const before = text.slice(Math.max(0, start - MOST), start);
  const behind = text.slice(end, end + MOST);
  let [sameBefore, sameBehind] = [0, 0];
  for (const at of otherPlaces(text, before.slice(-LEAST), start - Math.min(LEAST, start))) {
    const to = at + Math.min(LEAST, start);
    sameBefore = Math.max(sameBefore, commonEnd(text.slice(Math.max(0, to - MOST), to), before));
  }
  for (const at of otherPlaces(text, behind.slice(0, LEAST), end))
    sameBehind = Math.max(sameBehind, commonStart(text.slice(at, at + MOST), behind));
  const enough = (same: number): number => Math.min(MOST, Math.max(LEAST, same + MARGIN));
  return { before: enough(sameBefore), behind: enough(sameBehind) };
}

/** Where else a piece of the text stands than where it begins at `start`. */
function* otherPlaces(text: string, piece: string, start: number): Generator<number> {
  if (piece === '') return;
  const from = Math.max(0, start - REACH);
  const around = text.slice(from, start + piece.length + REACH);
  let found = 0;
  for (let at = around.indexOf(piece); at >= 0 && found < MOST_PLACES; at = around.indexOf(piece, at + 1)) {
    if (from + at === start) continue;
    found++;
    yield from + at;
  }
}

function targetIn(
  { text, selector }: KnownArticle,
  [start, end]: TextRange,
  { before, behind }: Context,
): SpanTarget {
  return {
    article: selector,
    span: {
      start,
      end,
      exact: text.slice(start, end),
      prefix: text.slice(wholeFrom(text, Math.max(0, start - before)), start),
      suffix: text.slice(end, wholeTo(text, Math.min(text.length, end + behind))),
    },
  };
}

const LOW_SURROGATE = /[\uDC00-\uDFFF]/;

/** No half of a character goes into a file. */
const wholeFrom = (text: string, at: number): number => (LOW_SURROGATE.test(text[at] ?? '') ? at - 1 : at);
const wholeTo = (text: string, at: number): number => (LOW_SURROGATE.test(text[at] ?? '') ? at + 1 : at);
