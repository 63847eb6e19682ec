import type { TextRange } from '../text/range';
import { likenessKeys } from './minHash';
import type { SummarySource } from './source';
import { summarise, type SummaryLength } from './summarise';
import { wordsOf } from './terms';

/** An article of a bundle, with ranges in its own text. */
export interface BundledArticle {
  readonly text: string;
  readonly source: SummarySource;
}

/** Something that a bundle says. */
export interface SharedPoint {
  /** The number of the article whose sentence it is. */
  readonly article: number;
  /** In that article's text. */
  readonly range: TextRange;
  readonly text: string;
  /** The numbers of all articles that say it in nearly the same words, its own among them, ascending. */
  readonly toldBy: readonly number[];
}

/** What the summary of a bundle should be like. */
export interface BundleOptions {
  /** How many at most; five where nothing is said. */
  readonly sentences?: number | undefined;
  /** True where what embedded posts say may be chosen too. */
  readonly posts?: boolean;
}

/** So many sentences of each article are weighed against those of the others. */
const OF_EACH: SummaryLength = { sentences: 3 };

/** Two sentences that share more of their words than this, weighed by how many articles have them, say the same. */
const REDUNDANT = 0.6;

/** Shorter words carry the grammar, not the matter, in letters. */
const SHORT = 3;

/** Near-duplicate sentences, told by the first of them. */
interface Group {
  readonly article: number;
  readonly range: TextRange;
  readonly text: string;
  readonly words: ReadonlySet<string>;
  readonly toldBy: Set<number>;
}

/**
 * What the articles of a bundle share: of each article's own summary the sentences whose words most articles have (the centroid
 * of Radev et al. 2004, "Centroid-based summarization of multiple documents"), near-duplicates once. Takes time linear in the bundle.
 * Yields how many articles it has read, after each.
 */
export function* bundleSummary(
  articles: Iterable<BundledArticle>,
  { sentences: most = 5, posts = false }: BundleOptions = {},
): Generator<number, readonly SharedPoint[]> {
  const groups = new Groups();
  let read = 0;
  for (const { text, source } of articles) {
    for (const sentence of summarise(text, source, { length: OF_EACH, posts }))
      groups.add(read, sentence.range, sentence.text);
    yield ++read;
  }
  return chooseShared(groups.all, most);
}

/** Collects sentences, near-duplicates together. */
class Groups {
  readonly all: Group[] = [];
  readonly #byKey = new Map<string, Group>();

  add(article: number, range: TextRange, text: string): void {
    const words = wordsOf(text, [0, text.length]).map((word) => text.slice(...word).toLowerCase());
    const keys = likenessKeys(words);
    const key = keys.find((each) => this.#byKey.has(each));
    const known = this.#byKey.get(key ?? '');
    const group = known ?? { article, range, text, words: contentOf(words), toldBy: new Set<number>() };
    if (!known) this.all.push(group);
    group.toldBy.add(article);
    for (const each of keys) if (!this.#byKey.has(each)) this.#byKey.set(each, group);
  }
}

const contentOf = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.filter((word) => word.length > SHORT || /^\p{N}/u.test(word)));

function chooseShared(groups: readonly Group[], most: number): SharedPoint[] {
  const articlesWith = countArticles(groups);
  const weightOf = (word: string): number => Math.log(articlesWith.get(word)?.size ?? 1);
  const ranked = groups
    .map((group) => ({ group, score: meanOf([...group.words], weightOf) + Math.log(group.toldBy.size) }))
    .sort((a, b) => b.score - a.score);
  const chosen: Group[] = [];
  for (const { group } of ranked) {
    if (chosen.length === most) break;
    if (chosen.every((other) => sharedWeight(group.words, other.words, weightOf) <= REDUNDANT))
      chosen.push(group);
  }
  return chosen
    .sort((a, b) => a.article - b.article || a.range[0] - b.range[0])
    .map(({ article, range, text, toldBy }) => ({
      article,
      range,
      text,
      toldBy: [...toldBy].sort((a, b) => a - b),
    }));
}

function countArticles(groups: readonly Group[]): ReadonlyMap<string, ReadonlySet<number>> {
  const articles = new Map<string, Set<number>>();
  for (const { words, toldBy } of groups) {
    for (const word of words) {
      const having = articles.get(word) ?? new Set();
      for (const article of toldBy) having.add(article);
      articles.set(word, having);
    }
  }
  return articles;
}

function meanOf(words: readonly string[], weightOf: (word: string) => number): number {
  return words.reduce((sum, word) => sum + weightOf(word), 0) / Math.max(1, words.length);
}

/** The share of the lighter set's weight that both have. */
function sharedWeight(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  weightOf: (word: string) => number,
): number {
  const weight = (words: readonly string[]): number =>
    words.reduce((sum, word) => sum + 1 + weightOf(word), 0);
  const smaller = Math.min(weight([...a]), weight([...b]));
  return smaller === 0 ? 0 : weight([...a].filter((word) => b.has(word))) / smaller;
}
