import { type Analysis, type Contents, detect, DETECTION_REACH } from '../analysis';
import { type Article, placeArticle } from '../articles/article';
import type { Detection } from '../articles/detection';
import type { Readers } from '../articles/readArticle';
import type { Delimiter } from '../bundles/delimiter';
import { type DelimiterList, findDelimiters, findDelimitersAgain } from '../bundles/delimiterSearch';
import { BUILT_IN, type FamilyTable } from '../bundles/familyTable';
import { ChunkedText, linesFrom, type TextChange } from '../text/chunkedText';
import { lazy } from '../text/lazy';
import { PlacedList } from '../text/placedList';
import type { TextRange } from '../text/range';
import { isLongUnread, stretchInSight } from './glimpse';
import { ArticleCut, type LiveArticle, type SearchedText } from './articleCut';
import { ArticleReading, readAll, readStructure } from './articleReading';

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

/**
 * One version of a text that is edited, cut into articles that are read when they are asked for. It never changes; the
 * version after a change shares with it every article that the change did not touch, and costs little more than reading
 * one article. What it says is the same as from scratch.
 */
export class LiveAnalysis {
  /** Whether the text is a source article. */
  readonly detected: () => Detection;
  readonly #articles = lazy(() => Array.from({ length: this.size }, (_, index) => this.cut.article(index)));
  #analysis: Analysis | undefined;

  private constructor(
    private readonly tools: Tools,
    private readonly searched: SearchedText,
    private readonly cut: ArticleCut,
    detected?: () => Detection,
  ) {
    const { text } = searched;
    this.detected = detected ?? lazy(() => detect(text.slice(0, DETECTION_REACH), tools.families));
  }

  /** Cuts a text into articles, in steps. */
  static *of(
    text: string,
    readers: Readers,
    families: FamilyTable = BUILT_IN,
  ): Generator<undefined, LiveAnalysis> {
    const chunked = ChunkedText.of(text);
    const found: DelimiterList[] = [];
    for (const group of families.groups) found.push(yield* findDelimiters(chunked, group));
    const searched = { text: chunked, found, firstLine: firstLineOf(chunked) };
    return new LiveAnalysis({ readers, families }, searched, ArticleCut.of(searched, readers));
  }

  get text(): ChunkedText {
    return this.searched.text;
  }

  get delimiters(): Delimiter[] {
    return this.cut.delimitersIn([0, this.text.length]);
  }

  /** All articles, in order. */
  get articles(): readonly LiveArticle[] {
    return this.#articles();
  }

  /** How many articles there are. */
  get size(): number {
    return this.cut.size;
  }

  /** True where delimiters part it. */
  get isBundle(): boolean {
    return this.cut.isBundle;
  }

  /** The article of a number; undefined where there are not so many. */
  article(index: number): LiveArticle | undefined {
    return index < this.size ? this.cut.article(index) : undefined;
  }

  /** The delimiter above an article, counted from where its territory begins; undefined where there is none. */
  openingOf(article: LiveArticle): Delimiter | undefined {
    return this.cut.openingOf(article);
  }

  /** The articles whose territories share something with `range`, or at least touch it. */
  articlesIn([start, end]: TextRange): LiveArticle[] {
    const found: LiveArticle[] = [];
    for (let index = this.cut.indexAt(start); index < this.size; index++) {
      const article = this.cut.article(index);
      if (article.territory[0] > end) break;
      found.push(article);
    }
    return found;
  }

  /** The article in whose territory `offset` stands; undefined where there is no article. */
  articleAt(offset: number): LiveArticle | undefined {
    return this.size === 0 ? undefined : this.cut.article(this.cut.indexAt(offset));
  }

  /** The same text, with its articles corrected in another way. */
  corrected(correct: CorrectArticle): LiveAnalysis {
    return new LiveAnalysis({ ...this.tools, correct }, this.searched, this.cut, this.detected);
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
    const delimiters = this.cut.delimitersIn([start, end], -start);
    const text = this.text.slice(start, end);
    return { start, first: articles[0]?.index ?? 0, text, contents: { delimiters, articles: read } };
  }

  /**
   * What is in sight of a long article that has not been read, as if it were an article of its own, in steps. Some of it may
   * turn out otherwise when the whole is read.
   * @returns undefined where `excerpt` is as quick.
   */
  *glimpse(article: LiveArticle, sight: TextRange): Generator<undefined, Excerpt | undefined> {
    if (!isLongUnread(article)) return undefined;
    const [start, end] = stretchInSight(this.text, article, sight);
    const range: TextRange = [Math.max(start, article.range[0]), Math.min(end, article.range[1])];
    const reading = new ArticleReading(() => this.text.slice(...range), this.tools.readers);
    const read = yield* readAt(this.tools, { ...article, range, reading }, 'everything', -start);
    const delimiters = this.cut.delimitersIn([start, end], -start);
    const text = this.text.slice(start, end);
    return { start, first: article.index, text, contents: { delimiters, articles: [read] } };
  }

  /** Everything that there is to know, as from `createAnalyser`, in steps; the same object each time. */
  *complete(): Generator<undefined, Analysis> {
    const articles: Article[] = [];
    for (const article of this.articles) articles.push(yield* readAt(this.tools, article, 'everything', 0));
    this.#analysis ??= { detected: this.detected(), delimiters: this.delimiters, articles };
    return this.#analysis;
  }

  #after(change: TextChange): LiveAnalysis {
    const { tools, searched: before } = this;
    const text = before.text.change(change);
    const again = tools.families.groups.map((group, i) =>
      findDelimitersAgain(text, group, before.found[i] ?? NONE, change),
    );
    const searched = { text, found: again.map(({ list }) => list), firstLine: firstLineOf(text) };
    const same =
      again.every((each) => each.same) &&
      searched.firstLine === before.firstLine &&
      change.offset > before.firstLine;
    const cut = (same ? this.cut.moved(text, change) : undefined) ?? this.cut.after(searched, change);
    const detected = change.offset > DETECTION_REACH ? this.detected : undefined;
    return new LiveAnalysis(tools, searched, cut, detected);
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
