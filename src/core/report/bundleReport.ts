import { headingOf } from '../articles/card';
import type { LiveAnalysis } from '../live/liveAnalysis';
import { type BundledArticle, type BundleOptions, bundleSummary } from '../summaries/bundle';
import { finish } from '../text/steps';
import { shift, type TextRange } from '../text/range';
import { type Passage, passageOf } from './passage';

/** An article of a bundle. */
export interface BundledName {
  /** Its name, else its title; null where it has neither. */
  readonly heading: string | null;
  /** From 1. */
  readonly number: number;
  readonly range: TextRange;
}

/** Something that a bundle says, with all articles that say it in nearly the same words, in order. */
export interface ToldPoint extends Passage {
  readonly toldBy: readonly BundledName[];
}

/** What the articles of a text share; ranges count in the text. */
export interface BundleReport {
  /** How many there are. */
  readonly articles: number;
  readonly points: readonly ToldPoint[];
}

/**
 * Reads a text's articles one after the other, in steps, and tells what they share.
 * @param onRead is told how many have been read, after each.
 */
export function* bundleReport(
  live: LiveAnalysis,
  options: BundleOptions,
  onRead: (count: number) => void,
): Generator<undefined, BundleReport> {
  const names: BundledName[] = [];
  const starts: number[] = [];
  let next: BundledArticle | undefined;
  const steps = bundleSummary(handedOver(), options);
  for (const article of live.articles) {
    const { text, start, contents } = yield* live.excerpt([article], 'everything');
    const [source] = contents.articles;
    if (!source) continue;
    names.push({ heading: headingOf(text, source), number: article.index + 1, range: article.range });
    starts.push(start);
    next = { text, source };
    steps.next();
    onRead(names.length);
    yield;
  }
  const shared = finish(steps);
  const points = shared.map(({ article, range, text, toldBy }): ToldPoint => {
    const named = toldBy.flatMap((number) => names[number] ?? []);
    return { ...passageOf(text, [0, text.length]), range: shift(range, starts[article] ?? 0), toldBy: named };
  });
  return { articles: names.length, points };

  /** Each article when it has been read; none is kept. */
  function* handedOver(): Generator<BundledArticle> {
    while (next) {
      const one = next;
      next = undefined;
      yield one;
    }
  }
}
