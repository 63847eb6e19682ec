/**
 * How an annotation finds its text again: selectors in the sense of the W3C's Web Annotation Data Model
 * (https://www.w3.org/TR/annotation-model/#selectors), in UTF-16 code units.
 */

/** Which article of its file an annotation is in. */
export interface ArticleSelector {
  /** From its delimiter; null where there is none or it gives none. */
  readonly name: string | null;
  /** Its number, from 1, among the articles of the file that have that name. */
  readonly number: number;
  /** Of the article's text, from `hashOf`: as long as it is the same, so are the positions. */
  readonly hash: string;
}

/** A stretch of an article: its position and its quote. */
export interface SpanSelector {
  /** From the beginning of the article, so that edits in other articles of a bundle do not touch it. */
  readonly start: number;
  /** Behind the last code unit. */
  readonly end: number;
  /** The text itself. */
  readonly exact: string;
  /** What stands before it. */
  readonly prefix: string;
  /** What stands behind it. */
  readonly suffix: string;
}

/** The place of an annotation of a whole article. */
export interface ArticleTarget {
  readonly article: ArticleSelector;
}

/** The place of an annotation of a stretch of text. */
export interface SpanTarget extends ArticleTarget {
  readonly span: SpanSelector;
}

/** An article in its place, as far as anchors need to know it. */
export interface ArticleText {
  readonly name: string | null;
  /** Where it begins in its file. */
  readonly start: number;
  readonly text: string;
}

/** True of two selectors that say the same. */
export const isSameArticle = (a: ArticleSelector, b: ArticleSelector): boolean =>
  a.name === b.name && a.number === b.number && a.hash === b.hash;

/** True of two targets that say the same. */
export const isSameTarget = (a: SpanTarget, b: SpanTarget): boolean =>
  isSameArticle(a.article, b.article) &&
  a.span.start === b.span.start &&
  a.span.end === b.span.end &&
  a.span.exact === b.span.exact &&
  a.span.prefix === b.span.prefix &&
  a.span.suffix === b.span.suffix;
