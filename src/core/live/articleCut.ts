import type { Readers } from '../articles/readArticle';
import { cutAt } from '../bundles/bundle';
import type { Delimiter } from '../bundles/delimiter';
import { type DelimiterList, delimitersOf } from '../bundles/delimiterSearch';
import { type ChunkedText, isBlank, type TextChange } from '../text/chunkedText';
import { PlacedList } from '../text/placedList';
import { shift, type TextRange } from '../text/range';
import { ArticleReading } from './articleReading';

/** An article in its place; of its text only what somebody has asked for has been read. */
export interface LiveArticle {
  /** Its number among the articles of the text. */
  readonly index: number;
  /** From its delimiter; null where there is none or it gives none. */
  readonly name: string | null;
  readonly range: TextRange;
  /** From the delimiter above it to that above the next article; with all others it makes up the text. */
  readonly territory: TextRange;
  readonly reading: ArticleReading;
}

/** A text in which delimiters were found. */
export interface SearchedText {
  readonly text: ChunkedText;
  /** All delimiters of each group of families, whether they cut the text or not. */
  readonly found: readonly DelimiterList[];
  /** Where the first line that is not blank begins; the text's length where there is none. */
  readonly firstLine: number;
}

/** An article without its place. */
interface Content {
  readonly name: string | null;
  readonly length: number;
  readonly reading: ArticleReading;
}

/** Articles by where they begin. */
type KnownArticles = ReadonlyMap<number, Content>;

/** Where a text is cut into articles, all ranges and offsets in UTF-16 units of that text. It never changes. */
export class ArticleCut {
  private constructor(
    private readonly readers: Readers,
    /** The length of the text. */
    private readonly length: number,
    /** Each counted from its own beginning. */
    private readonly delimiters: PlacedList<Delimiter>,
    private readonly articles: PlacedList<Content>,
  ) {}

  /** Cuts a text where its delimiters stand. */
  static of(searched: SearchedText, readers: Readers): ArticleCut {
    return ArticleCut.#of(searched, readers, new Map());
  }

  static #of({ text, found, firstLine }: SearchedText, readers: Readers, known: KnownArticles): ArticleCut {
    const { delimiters, places } = cutAt(found.map(delimitersOf), {
      length: text.length,
      firstLine,
      isBlank: (range) => isBlank(text, range),
    });
    return new ArticleCut(
      readers,
      text.length,
      new PlacedList(
        delimiters.map(({ family, name, range }) => ({ family, name, range: shift(range, -range[0]) })),
        delimiters.map(({ range }) => range[0]),
      ),
      new PlacedList(
        places.map(({ name, range }) => {
          const there = known.get(range[0]);
          if (there?.length !== range[1] - range[0]) return contentOf(readers, text, name, range);
          return there.name === name ? there : { ...there, name };
        }),
        places.map(({ range }) => range[0]),
      ),
    );
  }

  /** How many articles there are. */
  get size(): number {
    return this.articles.length;
  }

  /** True where a delimiter parts the text. */
  get isBundle(): boolean {
    return this.delimiters.length > 0;
  }

  /**
   * The article of a number.
   * @throws RangeError where there are not so many.
   */
  article(index: number): LiveArticle {
    const content = this.#contentAt(index);
    if (!content) throw new RangeError(`There is no article ${index}.`);
    const { name, range, reading } = content;
    const next = index + 1 < this.size ? this.#beginningOf(index + 1) : this.length;
    return { index, name, range, territory: [this.#beginningOf(index), next], reading };
  }

  /** The number of the article in whose territory `offset` stands; 0 where there is no article. */
  indexAt(offset: number): number {
    const next = this.articles.indexFrom(offset + 1);
    return next < this.size && this.#beginningOf(next) <= offset ? next : Math.max(0, next - 1);
  }

  /** The delimiter above an article, counted from where its territory begins; undefined where there is none. */
  openingOf({ territory, range }: LiveArticle): Delimiter | undefined {
    const index = this.delimiters.indexFrom(range[0]) - 1;
    const above = (this.delimiters.starts[index] ?? -1) >= territory[0];
    return above ? this.#delimitersFrom(index, index + 1, -territory[0])[0] : undefined;
  }

  /** The delimiters that begin in a range, `by` UTF-16 units further on than they stand. */
  delimitersIn([start, end]: TextRange, by = 0): Delimiter[] {
    const { delimiters } = this;
    return this.#delimitersFrom(delimiters.indexFrom(start), delimiters.indexFrom(end), by);
  }

  /** The cut after a change that may have made or undone delimiters; articles that it left as they were are kept. */
  after(searched: SearchedText, change: TextChange): ArticleCut {
    return ArticleCut.#of(searched, this.readers, this.#untouched(change));
  }

  /**
   * The cut after a change that left all delimiters as they were.
   * @returns undefined where the change may not be within one article.
   */
  moved(text: ChunkedText, { offset, removed, inserted }: TextChange): ArticleCut | undefined {
    const { readers, articles, delimiters } = this;
    const index = articles.indexFrom(offset + 1) - 1;
    const before = this.#contentAt(index);
    if (!before || before.range[1] < offset + removed) return undefined;
    const by = inserted.length - removed;
    const range: TextRange = [before.range[0], before.range[1] + by];
    if (isBlank(text, range)) return undefined;
    const content = new PlacedList([contentOf(readers, text, before.name, range)], [range[0]]);
    const behind = delimiters.indexFrom(offset);
    return new ArticleCut(
      readers,
      text.length,
      delimiters.replace(behind, behind, new PlacedList<Delimiter>([], []), by),
      articles.replace(index, index + 1, content, by),
    );
  }

  /** The articles that a change has left as they were, by where they begin after it. */
  #untouched({ offset, removed, inserted }: TextChange): KnownArticles {
    const by = inserted.length - removed;
    const { items, starts } = this.articles;
    const found = new Map<number, Content>();
    items.forEach((content, index) => {
      const start = starts[index] ?? 0;
      if (start + content.length <= offset) found.set(start, content);
      else if (start >= offset + removed) found.set(start + by, content);
    });
    return found;
  }

  #delimitersFrom(start: number, end: number, by: number): Delimiter[] {
    const { items, starts } = this.delimiters;
    return items.slice(start, end).map((delimiter, i) => {
      return { ...delimiter, range: shift(delimiter.range, (starts[start + i] ?? 0) + by) };
    });
  }

  #contentAt(index: number): (Content & { readonly range: TextRange }) | undefined {
    const { items, starts } = this.articles;
    const content = items[index];
    const start = starts[index] ?? 0;
    return content && { ...content, range: [start, start + content.length] };
  }

  /** Where the territory of an article begins: with the nearest delimiter between it and the one above. */
  #beginningOf(index: number): number {
    if (index === 0) return 0;
    const start = this.articles.starts[index] ?? 0;
    return this.delimiters.starts[this.delimiters.indexFrom(start) - 1] ?? start;
  }
}

function contentOf(readers: Readers, text: ChunkedText, name: string | null, range: TextRange): Content {
  const reading = new ArticleReading(() => text.slice(...range), readers);
  return { name, length: range[1] - range[0], reading };
}
