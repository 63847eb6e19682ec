import { anchorAll } from '../../src/core/annotations/anchors/anchoring';
import type { ArticleText } from '../../src/core/annotations/anchors/target';
import { type Annotation, hasSpan } from '../../src/core/annotations/annotation';
import { AnnotationSet } from '../../src/core/annotations/annotationSet';
import { splitBundle } from '../../src/core/bundles/bundle';
import type { Mention } from '../../src/core/entities/entity';
import type { ImportTarget } from '../../src/core/exchange/importMarks';
import { splitLines } from '../../src/core/text/lines';
import { author } from '../unit/annotations/someAnnotations';

/** The articles of a text, as anchors want them. */
export const articlesIn = (text: string): ArticleText[] =>
  splitBundle(text, splitLines(text)).places.map(({ name, range }) => ({
    name,
    start: range[0],
    text: text.slice(...range),
  }));

/** A file that annotations are imported into; its labels are `claim` and `Person`. */
export function importTarget(
  text: string,
  set: AnnotationSet = AnnotationSet.EMPTY,
  mentions: readonly Mention[] = [],
): ImportTarget {
  const articles = articlesIn(text);
  return {
    name: 'a.txt',
    text,
    articles,
    set,
    placements: anchorAll(articles, set),
    mentions,
    isLabel: (name) => name === 'claim' || name === 'Person',
    authoring: author(),
    split: articlesIn,
  };
}

/** Annotations as "what: quote", or "what" of an article. */
export function inWords(annotations: Iterable<Annotation>): string[] {
  return Array.from(annotations, (each) => {
    const what =
      each.kind === 'note'
        ? `note ${each.text}`
        : each.kind === 'correction'
          ? Object.values(each.correction).join(' ')
          : each.label;
    if (each.kind === 'relation') return `${what}: relation`;
    if (!hasSpan(each))
      return `${what}: article ${each.target.article.name ?? ''} ${each.target.article.number}`;
    return `${what}: ${each.target.span.exact}`;
  });
}
