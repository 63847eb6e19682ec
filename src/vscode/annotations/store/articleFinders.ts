import { ArticleFinder } from '../../../core/annotations/anchors/articleFinder';
import type { LiveAnalysis } from '../../../core/live/liveAnalysis';
import { articleTexts } from './articleTexts';

/** What finds articles by what annotations call them: one for each version of a document, for all who show that version. */
export class ArticleFinders {
  readonly #finders = new WeakMap<LiveAnalysis, ArticleFinder>();

  of(live: LiveAnalysis): ArticleFinder {
    const known = this.#finders.get(live);
    if (known) return known;
    const finder = new ArticleFinder(articleTexts(live));
    this.#finders.set(live, finder);
    return finder;
  }
}
