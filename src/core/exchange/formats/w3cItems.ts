import type { MarkRelation } from '../marks/mark';
import { NOTE_TYPE } from '../marks/mark';
import { type Json, type JsonObject, type LocatedJson, readJson } from '../reading/json';
import { excerptOf, filled, listOf, objectOf, stretchOf, textOf } from '../reading/jsonValues';
import {
  documentOf,
  faultAt,
  markOf,
  type ReadDocument,
  type ReadMark,
  type ReadMarks,
} from '../reading/readMarks';

/** Reads W3C Web Annotations: a collection, a page, a list of annotations, or one, with the selectors that texts have. */
export function readItems(text: string): ReadMarks {
  const json = readJson(text);
  const faults = [...json.faults];
  const marks: ReadMark[] = [];
  const relations: (MarkRelation & { readonly line: number })[] = [];
  const articles: ReadDocument[] = [];
  for (const [index, item] of json.values.flatMap((value) => itemsOf(value)).entries()) {
    const line = json.lineOf(item);
    const read = readItem(item, `m${index + 1}`, json);
    if (!read) faults.push(faultAt(line, 'This is no annotation of a text: {0}', excerptOf(item)));
    if (read?.mark) marks.push(read.mark);
    if (read?.relation) relations.push({ ...read.relation, line });
    if (read?.article) articles.push(read.article);
  }
  return { documents: [documentOf({ counting: 'code points', marks, relations }), ...articles], faults };
}

/** The annotations that something holds: a collection's first page, a page's items; itself where it is one. */
function itemsOf(value: Json, depth = 0): Json[] {
  const object = objectOf(value);
  if (!object || depth > 4) return [value];
  const held = ['first', 'items', '@graph'].filter(
    (key) => object[key] !== undefined && typeof object[key] !== 'string',
  );
  if (held.length === 0) return isEmptyCollection(object) ? [] : [value];
  return held.flatMap((key) => listOf(object[key]).flatMap((each) => itemsOf(each, depth + 1)));
}

const isEmptyCollection = ({ type }: JsonObject): boolean =>
  type === 'AnnotationCollection' || type === 'AnnotationPage';

interface ReadItem {
  readonly mark?: ReadMark;
  readonly relation?: MarkRelation;
  readonly article?: ReadDocument;
}

function readItem(item: Json, nextId: string, { lineOf }: LocatedJson): ReadItem | undefined {
  const annotation = objectOf(item);
  if (!annotation) return undefined;
  const line = lineOf(item);
  const body = readBody(annotation);
  const [target] = listOf(annotation['target']);
  const to = body.linked;
  if (to !== null && typeof target === 'string')
    return { relation: { type: body.tag ?? 'related', from: fromIri(target), to } };
  const selectors = selectorsOf(objectOf(target)?.['selector']);
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  const quoted = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const stretch = stretchOf(position?.['start'], position?.['end']);
  const quote = filled(textOf(quoted?.['exact']));
  if (stretch && quote === null && body.isOfArticle)
    return {
      article: documentOf({
        counting: 'code points',
        labels: body.tag === null ? [] : [body.tag],
        notes: body.comment === null ? [] : [body.comment],
        place: stretch[0],
        line,
      }),
    };
  if (!stretch && quote === null) return undefined;
  if (body.tag === null && body.comment === null) return undefined;
  return {
    mark: markOf({
      id: fromIri(textOf(annotation['id']) ?? `#${nextId}`),
      start: stretch?.[0] ?? null,
      end: stretch?.[1] ?? null,
      type: body.tag ?? NOTE_TYPE,
      note: body.comment,
      source: objectOf(annotation['generator'])?.['name'] === 'Lede' ? 'found' : 'added',
      quote,
      prefix: textOf(quoted?.['prefix']) ?? '',
      suffix: textOf(quoted?.['suffix']) ?? '',
      line,
    }),
  };
}

/** Selectors, those that refine others among them; a choice's items are as good as a list. */
function selectorsOf(value: Json | undefined, depth = 0): JsonObject[] {
  if (depth > 4) return [];
  return listOf(value).flatMap((each) => {
    const selector = objectOf(each);
    if (!selector) return [];
    return [
      ...selectorsOf(selector['refinedBy'], depth + 1),
      ...selectorsOf(selector['items'], depth + 1),
      selector,
    ];
  });
}

interface ReadBody {
  readonly tag: string | null;
  readonly comment: string | null;
  /** The id of what is linked to. */
  readonly linked: string | null;
  readonly isOfArticle: boolean;
}

/** What tags an annotation; other words are comments, and so are addresses of what is said elsewhere. */
const TAGGING = new Set<Json | undefined>(['tagging', 'identifying', 'classifying']);

/** What is said of an article as a whole. */
const OF_ARTICLE = new Set<Json | undefined>(['classifying', 'describing']);

function readBody(annotation: JsonObject): ReadBody {
  const [motivation] = listOf(annotation['motivation']);
  const [target] = listOf(annotation['target']);
  const tags: string[] = [];
  const comments: string[] = [];
  let linked: string | null = null;
  const inner = textOf(annotation['bodyValue']);
  const bodies = inner === null ? listOf(annotation['body']) : [{ type: 'TextualBody', value: inner }];
  for (const each of bodies) {
    const body = objectOf(each);
    const [given] = listOf(body?.['purpose']);
    const purpose = given ?? motivation;
    const value = filled(textOf(body?.['value']));
    const source = typeof each === 'string' ? each : textOf(body?.['source']);
    if (value !== null) (TAGGING.has(purpose) ? tags : comments).push(value);
    else if (purpose === 'linking' && source !== null && typeof target === 'string') linked = fromIri(source);
    else if (source !== null) comments.push(source);
  }
  return {
    tag: tags[0] ?? null,
    comment: [...comments, ...tags.slice(1)].join('\n\n') || null,
    linked,
    isOfArticle: OF_ARTICLE.has(motivation),
  };
}

/** The id that an IRI ends in. */
function fromIri(iri: string): string {
  const id = iri.slice(iri.lastIndexOf('#') + 1);
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
