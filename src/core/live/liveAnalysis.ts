import { type Analysis, type Contents, detect, DETECTION_REACH } from '../analysis';
import { type Article, placeArticle } from '../articles/article';
import type { Detection } from '../articles/detection';
import type { Readers } from '../articles/readArticle';
import { cutAt } from '../bundles/bundle';
import type { Delimiter } from '../bundles/delimiter';
import {
  type DelimiterList,
  delimitersOf,
  findDelimiters,
  findDelimitersAgain,
} from '../bundles/delimiterSearch';
import { BUILT_IN, type FamilyTable } from '../bundles/familyTable';
import { ChunkedText, isBlank, linesFrom, type TextChange } from '../text/chunkedText';
import { lazy } from '../text/lazy';
import { PlacedList } from '../text/placedList';
import { shift, type TextRange } from '../text/range';
import { ArticleReading, readAll, readStructure } from './articleReading';

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

/** A stretch of a text, understood as a text of its own. */
export interface Excerpt {
  /** Where it begins in the text that it is out of. */
  readonly start: number;
  /** The number of its first article in the text that it is out of. */
  readonly first: number;
  readonly text: string;
  /** With ranges in `text`. */
  readonly contents: Contents;
}

/**
 * An article as people have corrected it.
 * @param read with ranges in `text`.
 * @param start where the article begins.
 */
export type CorrectArticle = (read: Article, text: string, start: number) => Article;

/** What it takes to understand a text. */
interface Tools {
  readonly readers: Readers;
  readonly families: FamilyTable;
  readonly correct?: CorrectArticle;
}

/** An article without its place. */
interface Content {
  readonly name: string | null;
  readonly length: number;
  readonly reading: ArticleReading;
}

/** Where a text is cut. */
interface Cut {
  /** Each counted from its own beginning. */
  readonly delimiters: PlacedList<Delimiter>;
  readonly articles: PlacedList<Content>;
}

/**
 * One version of a text that is edited, cut into articles that are read when they are asked for. It never changes; the
 * version after a change shares with it every article that the change did not touch, and costs little more than reading
 * one article. What it says is the same as from scratch.
 */
export class LiveAnalysis {
  /** Whether the text is a source article. */
  readonly detected: () => Detection;
  readonly #articles = lazy(() => this.#cut.articles.items.map((_, index) => this.#articleAt(index)));
  readonly #cut: Cut;
  #analysis: Analysis | undefined;

  private constructor(
    private readonly tools: Tools,
    readonly text: ChunkedText,
    /** All delimiters of each group of families, whether they cut the text or not. */
    private readonly found: readonly DelimiterList[],
    private readonly firstLine: number,
    cut: Cut,
    detected?: () => Detection,
  ) {
    this.#cut = cut;
    this.detected = detected ?? lazy(() => detect(text.slice(0, DETECTION_REACH), tools.families));
  }

  /** Cuts a text into articles, in steps. */
  static *of(
    text: string,
    readers: Readers,
    families: FamilyTable = BUILT_IN,
  ): Generator<undefined, LiveAnalysis> {
    const tools = { readers, families };
    const chunked = ChunkedText.of(text);
    const found: DelimiterList[] = [];
    for (const group of families.groups) found.push(yield* findDelimiters(chunked, group));
    const firstLine = firstLineOf(chunked);
    return new LiveAnalysis(
      tools,
      chunked,
      found,
      firstLine,
      cut(tools, chunked, found, firstLine, new Map()),
    );
  }

  get delimiters(): Delimiter[] {
    return this.#delimitersFrom(0, this.#cut.delimiters.length, 0);
  }

  /** All articles, in order. */
  get articles(): readonly LiveArticle[] {
    return this.#articles();
  }

  /** How many articles there are. */
  get size(): number {
    return this.#cut.articles.length;
  }

  /** True where delimiters part it. */
  get isBundle(): boolean {
    return this.#cut.delimiters.length > 0;
  }

  /** The article of a number; undefined where there are not so many. */
  article(index: number): LiveArticle | undefined {
    return index < this.size ? this.#articleAt(index) : undefined;
  }

  /** The delimiter above an article, counted from where its territory begins; undefined where there is none. */
  openingOf({ territory, range }: LiveArticle): Delimiter | undefined {
    const { delimiters } = this.#cut;
    const index = delimiters.indexFrom(range[0]) - 1;
    const above = (delimiters.starts[index] ?? -1) >= territory[0];
    return above ? this.#delimitersFrom(index, index + 1, -territory[0])[0] : undefined;
  }

  /** The articles whose territories share something with `range`, or at least touch it. */
  articlesIn([start, end]: TextRange): LiveArticle[] {
    const found: LiveArticle[] = [];
    for (let index = this.#indexAt(start); index < this.size; index++) {
      const article = this.#articleAt(index);
      if (article.territory[0] > end) break;
      found.push(article);
    }
    return found;
  }

  /** The article in whose territory `offset` stands; undefined where there is no article. */
  articleAt(offset: number): LiveArticle | undefined {
    return this.size === 0 ? undefined : this.#articleAt(this.#indexAt(offset));
  }

  /** The same text, with its articles corrected in another way. */
  corrected(correct: CorrectArticle): LiveAnalysis {
    const { tools, text, found, firstLine, detected } = this;
    return new LiveAnalysis({ ...tools, correct }, text, found, firstLine, this.#cut, detected);
  }

  /** The text after changes, each of which counts in the text that the one before has left. */
  change(changes: readonly TextChange[]): LiveAnalysis {
    return changes.reduce((live: LiveAnalysis, change) => live.#after(change), this);
  }

  /**
   * Articles that follow each other, with the delimiters in their territories, as a text of its own, in steps.
   * @param what `blocks` leaves out sentences, names and summaries, which take longer.
   */
  *excerpt(articles: readonly LiveArticle[], what: 'blocks' | 'everything'): Generator<undefined, Excerpt> {
    const start = articles[0]?.territory[0] ?? 0;
    const end = articles.at(-1)?.territory[1] ?? 0;
    const read: Article[] = [];
    for (const article of articles) read.push(yield* readAt(this.tools, article, what, -start));
    const { delimiters: list } = this.#cut;
    const delimiters = this.#delimitersFrom(list.indexFrom(start), list.indexFrom(end), -start);
    const text = this.text.slice(start, end);
    return { start, first: articles[0]?.index ?? 0, text, contents: { delimiters, articles: read } };
  }

  /** Everything that there is to know, as from `createAnalyser`, in steps; the same object each time. */
  *complete(): Generator<undefined, Analysis> {
    const articles: Article[] = [];
    for (const article of this.articles) articles.push(yield* readAt(this.tools, article, 'everything', 0));
    this.#analysis ??= { detected: this.detected(), delimiters: this.delimiters, articles };
    return this.#analysis;
  }

  #after(change: TextChange): LiveAnalysis {
    const { tools } = this;
    const text = this.text.change(change);
    const again = tools.families.groups.map((group, i) =>
      findDelimitersAgain(text, group, this.found[i] ?? NONE, change),
    );
    const found = again.map(({ list }) => list);
    const firstLine = firstLineOf(text);
    const same =
      again.every((each) => each.same) && firstLine === this.firstLine && change.offset > firstLine;
    const after =
      (same ? this.#moved(text, change) : undefined) ??
      cut(tools, text, found, firstLine, this.#untouched(change));
    const detected = change.offset > DETECTION_REACH ? this.detected : undefined;
    return new LiveAnalysis(tools, text, found, firstLine, after, detected);
  }

  /** The same cut after a change within one article; undefined where the change may not be in one. */
  #moved(text: ChunkedText, { offset, removed, inserted }: TextChange): Cut | undefined {
    const { articles, delimiters } = this.#cut;
    const index = articles.indexFrom(offset + 1) - 1;
    const before = this.#contentAt(index);
    if (!before || before.range[1] < offset + removed) return undefined;
    const by = inserted.length - removed;
    const range: TextRange = [before.range[0], before.range[1] + by];
    if (isBlank(text, range)) return undefined;
    const content = new PlacedList([contentOf(this.tools, text, before.name, range)], [range[0]]);
    const behind = delimiters.indexFrom(offset);
    return {
      delimiters: delimiters.replace(behind, behind, NONE, by),
      articles: articles.replace(index, index + 1, content, by),
    };
  }

  /** The articles that a change has left as they were, by where they begin after it. */
  #untouched({ offset, removed, inserted }: TextChange): Map<number, Content> {
    const by = inserted.length - removed;
    const { items, starts } = this.#cut.articles;
    const found = new Map<number, Content>();
    items.forEach((content, index) => {
      const start = starts[index] ?? 0;
      if (start + content.length <= offset) found.set(start, content);
      else if (start >= offset + removed) found.set(start + by, content);
    });
    return found;
  }

  /** Delimiters by their numbers, `by` UTF-16 units further on than they stand. */
  #delimitersFrom(start: number, end: number, by: number): Delimiter[] {
    const { items, starts } = this.#cut.delimiters;
    return items.slice(start, end).map((delimiter, i) => {
      return { ...delimiter, range: shift(delimiter.range, (starts[start + i] ?? 0) + by) };
    });
  }

  #contentAt(index: number): (Content & { readonly range: TextRange }) | undefined {
    const { items, starts } = this.#cut.articles;
    const content = items[index];
    const start = starts[index] ?? 0;
    return content && { ...content, range: [start, start + content.length] };
  }

  /** The number of the article in whose territory `offset` stands. */
  #indexAt(offset: number): number {
    const next = this.#cut.articles.indexFrom(offset + 1);
    return next < this.size && this.#beginningOf(next) <= offset ? next : Math.max(0, next - 1);
  }

  #articleAt(index: number): LiveArticle {
    const content = this.#contentAt(index);
    if (!content) throw new RangeError(`There is no article ${index}.`);
    const { name, range, reading } = content;
    const next = index + 1 < this.size ? this.#beginningOf(index + 1) : this.text.length;
    return { index, name, range, territory: [this.#beginningOf(index), next], reading };
  }

  /** Where the territory of an article begins: with the nearest delimiter between it and the one above. */
  #beginningOf(index: number): number {
    if (index === 0) return 0;
    const { articles, delimiters } = this.#cut;
    const start = articles.starts[index] ?? 0;
    return delimiters.starts[delimiters.indexFrom(start) - 1] ?? start;
  }
}

const NONE = new PlacedList<never>([], []);

/** An article as far as it is asked for, `by` UTF-16 units further on than it stands. */
function* readAt(
  { correct }: Tools,
  { name, range: [start], reading }: LiveArticle,
  what: 'blocks' | 'everything',
  by: number,
): Generator<undefined, Article> {
  const article = what === 'everything' ? yield* readAll(reading) : yield* readBlocks(reading);
  yield;
  const right = correct && what === 'everything' ? correct(article, reading.text, start) : article;
  return placeArticle(right, start + by, name);
}

/** An article without what takes longer than its blocks. */
function* readBlocks(reading: ArticleReading): Generator<undefined, Article> {
  const structure = yield* readStructure(reading);
  const unread = { sentences: [], mentions: [], entities: [], summary: [] };
  return { name: null, range: [0, reading.text.length], ...structure, ...unread };
}

function firstLineOf(text: ChunkedText): number {
  for (const { blank, range } of linesFrom(text, 0)) if (!blank) return range[0];
  return text.length;
}

/**
 * Cuts a text where its delimiters stand.
 * @param known articles that may be there, by where they begin.
 */
function cut(
  tools: Tools,
  text: ChunkedText,
  found: readonly DelimiterList[],
  firstLine: number,
  known: ReadonlyMap<number, Content>,
): Cut {
  const { delimiters, places } = cutAt(found.map(delimitersOf), {
    length: text.length,
    firstLine,
    isBlank: (range) => isBlank(text, range),
  });
  return {
    delimiters: new PlacedList(
      delimiters.map(({ family, name, range }) => ({ family, name, range: shift(range, -range[0]) })),
      delimiters.map(({ range }) => range[0]),
    ),
    articles: new PlacedList(
      places.map(({ name, range }) => {
        const there = known.get(range[0]);
        if (there?.length !== range[1] - range[0]) return contentOf(tools, text, name, range);
        return there.name === name ? there : { ...there, name };
      }),
      places.map(({ range }) => range[0]),
    ),
  };
}

function contentOf({ readers }: Tools, text: ChunkedText, name: string | null, range: TextRange): Content {
  const reading = new ArticleReading(() => text.slice(...range), readers);
  return { name, length: range[1] - range[0], reading };
}
