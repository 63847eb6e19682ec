import { addTo } from '../../text/groups';
import { lazy } from '../../text/lazy';
import { contains, type TextRange } from '../../text/range';
import { finish } from '../../text/steps';
import { hashOf } from './hash';
import type { ArticleSelector, ArticleText } from './target';

/** An article of a file, and what selectors know it by. */
export interface KnownArticle extends ArticleText {
  readonly selector: ArticleSelector;
}

/** So many UTF-16 units are hashed in a step. */
const A_STEP = 1 << 18;

/** Finds the articles of a file by their selectors and by their places. */
export class ArticleFinder {
  readonly articles: readonly KnownArticle[];
  readonly #byName = new Map<string | null, KnownArticle[]>();
  #byHash: ReadonlyMap<string, KnownArticle[]> | undefined;

  /** @param articles all of the file, in order. */
  constructor(articles: readonly ArticleText[]) {
    this.articles = articles.map((article) => {
      const known = new Known(article, (this.#byName.get(article.name)?.length ?? 0) + 1);
      addTo(this.#byName, article.name, known);
      return known;
    });
  }

  /**
   * The article that a selector means: of its name and number, with its text; else the only one with its text, for articles
   * are renamed; else the one of its name and number, edited. Undefined where there is none.
   */
  find(selector: ArticleSelector): KnownArticle | undefined {
    const { name, hash } = selector;
    const named = this.named(selector);
    if (named?.selector.hash === hash) return named;
    finish(this.prepare());
    const same = this.#byHash?.get(hash) ?? [];
    const namesakes = same.filter((article) => article.name === name);
    return (namesakes.length > 0 ? onlyOne(namesakes) : onlyOne(same)) ?? named;
  }

  /** True where the article of a selector's name and number still has its text. */
  isAsItWas(selector: ArticleSelector): boolean {
    return this.named(selector)?.selector.hash === selector.hash;
  }

  /** Does in steps what `find` does at once for the first article that is not as it was: reads all of them. */
  *prepare(): Generator<undefined> {
    if (this.#byHash) return;
    const groups = new Map<string, KnownArticle[]>();
    let read = 0;
    for (const article of this.articles) {
      addTo(groups, article.selector.hash, article);
      read += article.text.length;
      if (read < A_STEP) continue;
      read = 0;
      yield;
    }
    this.#byHash = groups;
  }

  /** The article of a selector's name and number, whatever it says now. */
  named({ name, number }: ArticleSelector): KnownArticle | undefined {
    return this.#byName.get(name)?.[number - 1];
  }

  /** The articles that a range of the file touches, with what stands behind them. */
  touching([from, to]: TextRange): KnownArticle[] {
    return this.articles.filter(
      ({ start }, i) => start <= to && (this.articles[i + 1]?.start ?? Infinity) > from,
    );
  }

  /** The article that holds a range of the file whole; undefined where none does. */
  holding(range: TextRange): KnownArticle | undefined {
    let low = 0;
    let high = this.articles.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.articles[middle]?.start ?? Infinity) <= range[0]) low = middle + 1;
      else high = middle;
    }
    const article = this.articles[low - 1];
    return article && contains([article.start, article.start + article.text.length], range)
      ? article
      : undefined;
  }
}

/** An article whose hash is only made when it is asked for. */
class Known implements KnownArticle {
  readonly #selector = lazy(() => ({ name: this.name, number: this.number, hash: hashOf(this.text) }));

  constructor(
    private readonly article: ArticleText,
    private readonly number: number,
  ) {}

  get name(): string | null {
    return this.article.name;
  }

  get start(): number {
    return this.article.start;
  }

  get text(): string {
    return this.article.text;
  }

  get selector(): ArticleSelector {
    return this.#selector();
  }
}

function onlyOne<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}
