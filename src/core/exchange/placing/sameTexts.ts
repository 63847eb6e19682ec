import type { ArticleText } from '../../annotations/anchors/target';
import { groupBy } from '../../text/groupBy';
import { lazy } from '../../text/lazy';
import { shift, type TextRange } from '../../text/range';
import { type Squeezed, squeeze, transfer } from './squeezed';

/** The file that marks are read for. */
export interface SeedText {
  /** As messages call it. */
  readonly name: string;
  readonly text: string;
  /** All of it, in order. */
  readonly articles: readonly ArticleText[];
}

/** Where a text stands in the file: all of it, or one article. */
export interface Whereabouts {
  /** The range of the file that a range of the text is; undefined for blanks that the file does not have. */
  readonly rangeOf: (range: TextRange) => TextRange | undefined;
  /** The index of the article; that of the first where it is all of the file. */
  readonly article: number;
}

interface Part {
  readonly name: string | null;
  readonly start: number;
  readonly article: number;
  readonly text: string;
  readonly squeezed: () => Squeezed;
}

/**
 * Finds the part of a file that is the same text, as it is or but for its white space. Of several, as where an article stands in a
 * bundle twice, each is found once before one is found again; those of the same name come first.
 */
export class SameTexts {
  readonly #parts: readonly Part[];
  readonly #squeezed = lazy(() => groupBy(this.#parts, ({ squeezed }) => squeezed().text));
  readonly #taken = new Set<Part>();

  constructor({ text, articles }: SeedText) {
    const parts = articles.map((article, index) => ({ ...partOf(article), article: index }));
    const whole = { ...partOf({ name: null, start: 0, text }), article: 0 };
    this.#parts = articles.length === 1 && articles[0]?.text === text ? parts : [...parts, whole];
  }

  find(text: string, name: string | null): Whereabouts | undefined {
    const squeezed = squeeze(text);
    const same = this.#squeezed().get(squeezed.text) ?? [];
    const free = same.filter((part) => !this.#taken.has(part));
    const candidates = free.length > 0 ? free : same;
    const part = candidates.find((each) => each.name === name) ?? candidates[0];
    if (!part) return undefined;
    this.#taken.add(part);
    const { start, article } = part;
    if (part.text === text) return { article, rangeOf: (range) => shift(range, start) };
    const rangeOf = (range: TextRange): TextRange | undefined => {
      const found = transfer(range, squeezed, part.squeezed());
      return found && shift(found, start);
    };
    return { article, rangeOf };
  }
}

const partOf = (article: ArticleText): Omit<Part, 'article'> => {
  // The text of an article is made each time that it is asked for.
  const { name, start, text } = article;
  return { name, start, text, squeezed: lazy(() => squeeze(text)) };
};
