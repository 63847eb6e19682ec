import { withoutOverlaps } from '../marks/carries';
import { counterOf } from '../marks/counting';
import { articlesOf, type MarkedText } from '../marks/markedText';
import type { Json, LocatedJson } from '../reading/json';
import { jsonLines, readJsonDocuments, readSpans } from '../reading/jsonDocuments';
import { filled, listOf, objectOf, stretchOf, textOf } from '../reading/jsonValues';
import {
  documentOf,
  faultAt,
  markOf,
  type ReadDocument,
  type ReadFault,
  type ReadMark,
} from '../reading/readMarks';
import type { ExchangeFormat } from './format';

/** The key under which spaCy keeps spans that may overlap, unless it is told another. */
const SPANS_KEY = 'sc';

/**
 * spaCy's annotations as JSON Lines, an article a line: `text`, `entities` that do not overlap, all marks under `spans`, and
 * `cats`; what `Example.from_dict` takes (https://spacy.io/api/data-formats#dict-input). Offsets are those of Python's
 * strings, code points. What Prodigy writes (https://prodi.gy/docs/api-interfaces#ner) is read too.
 */
export const SPACY: ExchangeFormat = {
  id: 'spacy',
  label: 'spaCy (JSON Lines)',
  extension: '.spacy.jsonl',
  isStream: true,
  carries: {
    notes: false,
    overlaps: true,
    blanks: true,
    relations: 'none',
    articleLabels: true,
    articleNotes: false,
    sources: false,
    confidence: false,
  },
  write: (file) => ({ text: jsonLines(articlesOf(file).map((text) => toDoc(text, file.name))) }),
  read: (text) => readJsonDocuments(text, readDoc),
};

function toDoc({ name, text, marks, labels }: MarkedText, file: string): object {
  const { from } = counterOf(text, 'code points');
  const spans = (some: MarkedText['marks']): unknown[] =>
    some.map(({ range, type }) => [from(range[0]), from(range[1]), type]);
  return {
    text,
    entities: spans(withoutOverlaps(marks)),
    spans: { [SPANS_KEY]: spans(marks) },
    ...(labels.length > 0 && { cats: Object.fromEntries(labels.map((label) => [label, 1])) }),
    meta: { file, ...(name !== null && { article: name }) },
  };
}

function readDoc(value: Json, json: LocatedJson, faults: ReadFault[]): ReadDocument[] {
  const line = json.lineOf(value);
  // Training data of spaCy 2 are pairs: a text, and an object with what is in it.
  const pair = Array.isArray(value) ? listOf(value) : [];
  const doc = objectOf(pair[1] ?? value);
  const text = textOf(pair[0] ?? doc?.['text']);
  if (!doc || text === null) {
    faults.push(faultAt(line, 'There is no “{0}” here.', 'text'));
    return [];
  }
  const groups = objectOf(doc['spans']);
  const listed = groups ? Object.values(groups).flatMap(listOf) : listOf(doc['spans']);
  const spans = listed.length > 0 ? listed : listOf(doc['entities']);
  const marks = readSpans(spans, readSpan, json, faults);
  const cats = Object.entries(objectOf(doc['cats']) ?? {});
  const labels = cats.flatMap(([label, share]) => (typeof share === 'number' && share >= 0.5 ? [label] : []));
  const name = textOf(objectOf(doc['meta'])?.['article']);
  return [documentOf({ name, text, counting: 'code points', marks, labels, line })];
}

/** `[start, end, label]`, or an object with these fields. */
function readSpan(span: Json, id: string, line: number): ReadMark | undefined {
  const fields = objectOf(span);
  const list = listOf(span);
  const stretch = fields ? stretchOf(fields['start'], fields['end']) : stretchOf(list[0], list[1]);
  const type = filled(textOf(fields ? fields['label'] : list[2]));
  return stretch && type !== null
    ? markOf({ id, start: stretch[0], end: stretch[1], type, line })
    : undefined;
}
