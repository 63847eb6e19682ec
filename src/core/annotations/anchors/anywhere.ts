import { addTo } from '../../text/groups';
import type { TextRange } from '../../text/range';
import type { SpanAnnotation } from '../annotation';
import type { KnownArticle } from './articleFinder';
import { placeAt } from './candidate';
import { GRAM, Grams } from './grams';
import type { SpanSelector } from './target';

/** A place in one of a file's articles; the range counts from where that begins. */
export interface PlaceInArticle {
  readonly article: KnownArticle;
  readonly range: TextRange;
}

/** Words between others, for all annotations of them. */
interface Sought {
  readonly span: SpanSelector;
  readonly annotations: readonly SpanAnnotation[];
  /** A piece of all that, and how far behind the quote's beginning it stands. */
  readonly gram: string;
  readonly toStart: number;
  readonly places: PlaceInArticle[];
  /** How often the piece was found. */
  looks: number;
}

/** What stands at two places is at none, and a piece that stands so often is not looked at again. */
const MOST_PLACES = 2;
const MOST_LOOKS = 1000;

/** So many annotations, or places, are looked at in a step. */
const A_STEP = 256;

const isOpen = ({ places, looks }: Sought): boolean => places.length < MOST_PLACES && looks < MOST_LOOKS;

/**
 * Where the quotes of annotations stand between what stood around them, in whatever article of a file, if at one place only.
 * In steps; the work is bounded by the file's length and the number of annotations, however often texts are repeated in it.
 */
export function* onlyPlaces(
  articles: readonly KnownArticle[],
  annotations: readonly SpanAnnotation[],
): Generator<undefined, ReadonlyMap<SpanAnnotation, PlaceInArticle>> {
  const all = yield* soughtBy(annotations);
  let open = all;
  let byGram = groupedByGram(open);
  let grams = new Grams(byGram.keys());
  for (const article of articles) {
    for (const [gram, hits] of yield* grams.findInSteps(article.text))
      for (const sought of byGram.get(gram) ?? []) yield* look(sought, article, hits);
    const left = open.filter(isOpen);
    if (left.length === 0) break;
    if (left.length * 2 <= open.length) {
      open = left;
      byGram = groupedByGram(open);
      grams = new Grams(byGram.keys());
    }
    yield;
  }
  return new Map(
    all.flatMap((sought) => {
      const [place] = sought.places;
      return place && isOpen(sought) ? sought.annotations.map((each) => [each, place]) : [];
    }),
  );
}

function* soughtBy(annotations: readonly SpanAnnotation[]): Generator<undefined, Sought[]> {
  const groups = new Map<string, SpanAnnotation[]>();
  let count = 0;
  for (const annotation of annotations) {
    const { prefix, exact, suffix } = annotation.target.span;
    addTo(groups, `${prefix.length} ${exact.length} ${prefix}${exact}${suffix}`, annotation);
    if (++count % A_STEP === 0) yield;
  }
  return [...groups.values()].flatMap((group) => soughtOf(group) ?? []);
}

function soughtOf(annotations: readonly SpanAnnotation[]): Sought | undefined {
  const span = annotations[0]?.target.span;
  if (!span) return undefined;
  const whole = span.prefix + span.exact + span.suffix;
  if (whole.length < GRAM) return undefined;
  const middle = Math.floor((whole.length - GRAM) / 2);
  const gram = whole.slice(middle, middle + GRAM);
  return { span, annotations, gram, toStart: middle - span.prefix.length, places: [], looks: 0 };
}

function groupedByGram(all: readonly Sought[]): ReadonlyMap<string, Sought[]> {
  const groups = new Map<string, Sought[]>();
  for (const sought of all) addTo(groups, sought.gram, sought);
  return groups;
}

function* look(sought: Sought, article: KnownArticle, hits: readonly number[]): Generator<undefined> {
  const { span, toStart, places } = sought;
  for (const hit of hits) {
    if (!isOpen(sought)) return;
    const range = placeAt(article.text, span, hit - toStart - span.start);
    if (range) places.push({ article, range });
    if (++sought.looks % A_STEP === 0) yield;
  }
}
