import { addTo } from '../../text/groups';
import { shift, type TextRange } from '../../text/range';
import { finish } from '../../text/steps';
import { type Annotation, hasSpan, type SpanAnnotation } from '../annotation';
import { ArticleFinder, type KnownArticle } from './articleFinder';
import { onlyPlaces } from './anywhere';
import { placeAt } from './candidate';
import { Grams } from './grams';
import { findQuote, type FoundQuote } from './findQuote';
import { guessesOf, piecesOf } from './guesses';
import { Placements, type Placement } from './placements';
import type { ArticleText, SpanSelector, SpanTarget } from './target';

/** So many annotations are looked for in a step where that is quick. */
const A_STEP = 64;

/**
 * Finds the text of every annotation of a span in a file, which may have been edited since they were saved.
 * @param articles all of the file, in order.
 */
export function anchorAll(articles: readonly ArticleText[], annotations: Iterable<Annotation>): Placements {
  return finish(anchorInSteps(articles, annotations));
}

/** Does what `anchorAll` does step by step, for whoever has other things to do meanwhile. */
export function* anchorInSteps(
  articles: readonly ArticleText[],
  annotations: Iterable<Annotation>,
): Generator<undefined, Placements> {
  const finder = new ArticleFinder(articles);
  const placements: Placement[] = [];
  const lost: SpanAnnotation[] = [];
  for (const [article, inIt] of yield* byArticle(finder, annotations)) {
    const unplaced = article ? yield* anchorIn(article, inIt, placements) : inIt;
    lost.push(...unplaced);
    yield;
  }
  for (const annotation of yield* anchorAnywhere(finder.articles, lost, placements)) {
    const article = finder.find(annotation.target.article);
    const near = article ? article.start + Math.min(annotation.target.span.start, article.text.length) : 0;
    placements.push({ id: annotation.id, state: 'orphan', range: [near, near] });
  }
  return Placements.of(placements);
}

/**
 * Finds, in steps, the text of the annotations in the articles that a range touches, as far as they are still in the article
 * that they name: what is in sight, before all the others.
 */
export function* glimpseInSteps(
  articles: readonly ArticleText[],
  annotations: Iterable<Annotation>,
  range: TextRange,
): Generator<undefined, Placements> {
  const finder = new ArticleFinder(articles);
  const touched = new Set(finder.touching(range));
  const groups: Groups = new Map();
  for (const annotation of annotations) {
    if (!hasSpan(annotation)) continue;
    const article = finder.named(annotation.target.article);
    if (article && touched.has(article)) addTo(groups, article, annotation);
  }
  const placements: Placement[] = [];
  for (const [article, inIt] of inOrder(groups)) if (article) yield* anchorIn(article, inIt, placements);
  return Placements.of(placements);
}

type Groups = Map<KnownArticle | undefined, SpanAnnotation[]>;

/** The annotations of spans by the article that they are in, in order of place; under undefined where there is none. */
function* byArticle(finder: ArticleFinder, annotations: Iterable<Annotation>): Generator<undefined, Groups> {
  const groups: Groups = new Map();
  let count = 0;
  for (const annotation of annotations) {
    if (!hasSpan(annotation)) continue;
    if (!finder.isAsItWas(annotation.target.article)) yield* finder.prepare();
    addTo(groups, finder.find(annotation.target.article), annotation);
    if (++count % A_STEP === 0) yield;
  }
  return inOrder(groups);
}

function inOrder(groups: Groups): Groups {
  for (const group of groups.values()) group.sort((a, b) => a.target.span.start - b.target.span.start);
  return groups;
}

/** Places annotations in their article, and gives back those that are not found there. */
function* anchorIn(
  article: KnownArticle,
  annotations: readonly SpanAnnotation[],
  placements: Placement[],
): Generator<undefined, SpanAnnotation[]> {
  const { text } = article;
  const found: (FoundQuote | undefined)[] = [];
  for (const { target } of annotations) {
    const range = isSaidOf(article, target) ? samePlace(text, target.span) : placeAt(text, target.span, 0);
    found.push(range && { range, state: 'exact' });
    if (found.length % A_STEP === 0) yield;
  }
  yield;
  const pieces = annotations.map(({ target }, i) => (found[i] ? [] : piecesOf(target.span)));
  const hits = yield* new Grams(pieces.flat().map(({ gram }) => gram)).findInSteps(text);
  for (const [i, { target }] of annotations.entries()) {
    if (found[i]) continue;
    const one = findQuote(text, target.span, guessesOf(pieces[i] ?? [], hits));
    found[i] = one && isSaidOf(article, target) ? { ...one, state: 'moved' } : one;
    yield;
  }
  const shifts = annotations.map(({ target }, i) => (found[i]?.range[0] ?? Number.NaN) - target.span.start);
  annotations.forEach(({ target }, i) => {
    if (found[i]) return;
    const neighbours = [shifts.slice(0, i).findLast(isNumber), shifts.slice(i + 1).find(isNumber)];
    for (const shift of neighbours) {
      const range = shift === undefined ? undefined : placeAt(text, target.span, shift);
      if (range) found[i] = { range, state: 'exact' };
    }
  });
  return annotations.filter((annotation, i) => {
    const one = found[i];
    if (one) placements.push(placed(article, annotation, one));
    return !one;
  });
}

/** True where the article is as it was: a range that is not its quote, or out of it, has never been right. */
const isSaidOf = ({ selector }: KnownArticle, { article }: SpanTarget): boolean =>
  article.hash === selector.hash;

const isNumber = (value: number): boolean => !Number.isNaN(value);

/** Places annotations in whatever article holds their quote between what stood around it, if only one does. */
function* anchorAnywhere(
  articles: readonly KnownArticle[],
  annotations: readonly SpanAnnotation[],
  placements: Placement[],
): Generator<undefined, SpanAnnotation[]> {
  if (annotations.length === 0 || articles.length < 2) return [...annotations];
  const places = yield* onlyPlaces(articles, annotations);
  for (const [annotation, { article, range }] of places)
    placements.push(placed(article, annotation, { range, state: 'moved' }));
  return annotations.filter((annotation) => !places.has(annotation));
}

function placed(article: KnownArticle, { id }: SpanAnnotation, { range, state }: FoundQuote): Placement {
  return { id, state, range: shift(range, article.start) };
}

/** The range of a selector, if its quote is there. */
function samePlace(text: string, { start, end, exact }: SpanSelector): TextRange | undefined {
  return text.startsWith(exact, start) ? [start, end] : undefined;
}
