import { shift, type TextRange } from '../../text/range';
import type { Mark, MarkedArticle, MarkedFile, MarkRelation } from './mark';

/** One text that a format writes, with what is marked in it; all ranges count from its own beginning. */
export interface MarkedText {
  readonly name: string | null;
  readonly text: string;
  readonly sentences: readonly TextRange[];
  readonly marks: readonly Mark[];
  /** Those with both ends in it. */
  readonly relations: readonly MarkRelation[];
  readonly labels: readonly string[];
  readonly notes: readonly string[];
}

/** The articles of a file, each a text of its own, for formats that have many texts in one file. */
export function articlesOf({ text, articles, relations }: MarkedFile): MarkedText[] {
  const articleOf = new Map(
    articles.flatMap((article, i) => article.marks.map(({ id }) => [id, i] as const)),
  );
  const within = articles.map((): MarkRelation[] => []);
  for (const relation of relations) {
    const index = articleOf.get(relation.from) ?? -1;
    if (articleOf.get(relation.to) === index) within[index]?.push(relation);
  }
  return articles.map((article, i) => ({ ...textOf(text, article), relations: within[i] ?? [] }));
}

function textOf(
  text: string,
  { name, range, sentences, marks, labels, notes }: MarkedArticle,
): Omit<MarkedText, 'relations'> {
  const [start, end] = range;
  return {
    name,
    text: text.slice(start, end),
    sentences: sentences.map((sentence) => shift(sentence, -start)),
    marks: marks.map((mark) => ({ ...mark, range: shift(mark.range, -start) })),
    labels,
    notes,
  };
}

/** A file as one text, delimiters and all, for formats that have a file for each text. */
export function wholeOf({ name, text, articles, relations }: MarkedFile): MarkedText {
  return {
    name,
    text,
    // What stands between articles is in no sentence of theirs.
    sentences: articles.flatMap(({ sentences, range: [, end] }) => [...sentences, [end, end] as const]),
    marks: articles.flatMap(({ marks }) => marks),
    relations,
    labels: articles.flatMap(({ labels }) => labels),
    notes: articles.flatMap(({ notes }) => notes),
  };
}
