import { type Annotation, hasSpan, type SpanAnnotation } from '../../annotations/annotation';
import type { AnnotationSet } from '../../annotations/annotationSet';
import { ArticleFinder } from '../../annotations/anchors/articleFinder';
import type { Placements } from '../../annotations/anchors/placements';
import type { Article } from '../../articles/article';
import type { Mention } from '../../entities/entity';
import { groupBy } from '../../text/groupBy';
import type { TextRange } from '../../text/range';
import { splitsPair } from './counting';
import {
  inMarkOrder,
  type Mark,
  type MarkedArticle,
  type MarkedFile,
  type MarkRelation,
  NOTE_TYPE,
} from './mark';

/** What of a file is exported: what Lede found and what people added, or the latter alone. */
export type MarkChoice = 'all' | 'annotations';

/** A file with its articles, as people have corrected them, and with its annotations. */
export interface AnnotatedFile {
  readonly name: string;
  readonly text: string;
  readonly articles: readonly Article[];
  readonly set: AnnotationSet;
  readonly placements: Placements;
}

/** A file with its marks, and the annotations that are left out since their place is lost or not confirmed. */
export interface MarkedAnnotations {
  readonly file: MarkedFile;
  readonly unplaced: readonly SpanAnnotation[];
}

/** The marks of a file: names and dates that it mentions, labels, notes. Corrections show in the names, and are no marks. */
export function markFile(annotated: AnnotatedFile, choice: MarkChoice): MarkedAnnotations {
  const { name, text, articles, set, placements } = annotated;
  const finder = new ArticleFinder(
    articles.map(({ name: article, range }) => ({
      name: article,
      start: range[0],
      text: text.slice(...range),
    })),
  );
  const unplaced = Array.from(set)
    .filter(hasSpan)
    .filter(({ id }) => placements.get(id)?.state !== 'exact');
  const left = new Set<Annotation>(unplaced);
  const placed = Array.from(set).filter((each) => !left.has(each));
  const corrected = correctedPlaces(placed, placements);
  const added = placed.flatMap((each) => markOf(each, text, placements));
  const found = articles
    .flatMap(({ mentions }) => mentions)
    .map((mention, index) => ofMention(mention, index, corrected));
  const marks = [...added, ...found.filter(({ source }) => choice === 'all' || source === 'added')].sort(
    inMarkOrder,
  );
  // Marks and articles are in order.
  let next = 0;
  const inArticles = groupBy(marks, ({ range }) => {
    while ((articles[next]?.range[0] ?? Infinity) <= range[0]) next++;
    return next - 1;
  });
  const wholes = groupBy(placed, (each) => {
    const target = each.kind === 'relation' || hasSpan(each) ? undefined : finder.find(each.target.article);
    return target ?? null;
  });
  const ids = new Set(marks.map(({ id }) => id));
  return {
    file: {
      name,
      text,
      articles: articles.map(({ name: article, range, sentences }, index): MarkedArticle => {
        const whole = wholes.get(finder.articles[index] ?? null) ?? [];
        return {
          name: article,
          range,
          sentences,
          marks: inArticles.get(index) ?? [],
          labels: whole.flatMap((each) => (each.kind === 'document-label' ? [each.label] : [])),
          notes: whole.flatMap((each) => (each.kind === 'note' ? [each.text] : [])),
        };
      }),
      relations: placed.flatMap((each) => relationOf(each, ids)),
    },
    unplaced,
  };
}

/** The ids of corrections that make a mention a person's, by the range that they stand on. */
function correctedPlaces(annotations: readonly Annotation[], placements: Placements): Map<string, string> {
  return new Map(
    annotations.flatMap((each) => {
      const range = placements.get(each.id)?.range;
      const makes =
        each.kind === 'correction' && ['accept', 'retype', 'resize'].includes(each.correction.action);
      return makes && range ? [[String(range), each.id]] : [];
    }),
  );
}

function markOf(annotation: Annotation, text: string, placements: Placements): Mark[] {
  const range = placements.get(annotation.id)?.range;
  if (!range || range[0] >= range[1]) return [];
  const mark = {
    id: annotation.id,
    range: wholeCharacters(text, range),
    source: 'added',
    confidence: null,
  } as const;
  if (annotation.kind === 'label') return [{ ...mark, type: annotation.label, note: null }];
  return annotation.kind === 'note' ? [{ ...mark, type: NOTE_TYPE, note: annotation.text }] : [];
}

/** No format has a place within a character. */
const wholeCharacters = (text: string, [start, end]: TextRange): TextRange => [
  splitsPair(text, start) ? start - 1 : start,
  splitsPair(text, end) ? end + 1 : end,
];

function ofMention(
  { range, type, probability }: Mention,
  index: number,
  corrected: ReadonlyMap<string, string>,
): Mark {
  const by = corrected.get(String(range));
  return {
    id: by ?? `name-${index + 1}`,
    range,
    type,
    note: null,
    source: by === undefined ? 'found' : 'added',
    confidence: by !== undefined || probability === undefined ? null : Math.round(probability * 1000) / 1000,
  };
}

function relationOf(annotation: Annotation, ids: ReadonlySet<string>): MarkRelation[] {
  if (annotation.kind !== 'relation' || !ids.has(annotation.from) || !ids.has(annotation.to)) return [];
  return [{ type: annotation.label, from: annotation.from, to: annotation.to }];
}
