import { articlesOf, type MarkedText } from '../marks/markedText';
import type { Json, LocatedJson } from '../reading/json';
import { jsonLines, readJsonDocuments, readSpans } from '../reading/jsonDocuments';
import { excerptOf, filled, idOf, listOf, objectOf, stretchOf, textOf } from '../reading/jsonValues';
import {
  documentOf,
  faultAt,
  markOf,
  type ReadDocument,
  type ReadFault,
  type ReadMark,
} from '../reading/readMarks';
import type { ExchangeFormat } from './format';

/**
 * doccano's JSON Lines for labels of sequences (https://doccano.github.io/doccano/tutorial/), an article a line: a `label`
 * list, or, where there are relations, `entities` and `relations` as projects with relations have them
 * (doccano/doccano, backend/data_import/pipeline/examples). Offsets are those that doccano's browser shows and counts,
 * UTF-16 units (https://github.com/doccano/doccano/issues/2290).
 */
export const DOCCANO: ExchangeFormat = {
  id: 'doccano',
  label: 'doccano (JSON Lines)',
  extension: '.doccano.jsonl',
  isStream: true,
  carries: {
    notes: false,
    overlaps: true,
    blanks: true,
    relations: 'article',
    articleLabels: false,
    articleNotes: false,
    sources: false,
    confidence: false,
  },
  write: (file) => ({ text: jsonLines(articlesOf(file).map((text) => toExample(text, file.name))) }),
  read: (text) => readJsonDocuments(text, readExample),
};

function toExample({ name, text, marks, relations }: MarkedText, file: string): object {
  const about = { file, ...(name !== null && { article: name }) };
  if (relations.length === 0)
    return { text, label: marks.map(({ range, type }) => [range[0], range[1], type]), ...about };
  const numberOf = new Map(marks.map(({ id }, index) => [id, index + 1]));
  return {
    text,
    entities: marks.map(({ range, type }, index) => ({
      id: index + 1,
      label: type,
      start_offset: range[0],
      end_offset: range[1],
    })),
    relations: relations.map(({ type, from, to }, index) => ({
      id: index + 1,
      from_id: numberOf.get(from),
      to_id: numberOf.get(to),
      type,
    })),
    ...about,
  };
}

function readExample(value: Json, json: LocatedJson, faults: ReadFault[]): ReadDocument[] {
  const { lineOf } = json;
  const line = lineOf(value);
  const example = objectOf(value);
  const text = textOf(example?.['text'] ?? example?.['data']);
  if (!example || text === null) {
    faults.push(faultAt(line, 'There is no “{0}” here.', 'text'));
    return [];
  }
  const spans =
    ['entities', 'label', 'labels'].map((key) => listOf(example[key])).find((list) => list.length > 0) ?? [];
  const marks = readSpans(spans, readSpan, json, faults);
  const relations = listOf(example['relations']).flatMap((relation) => {
    const fields = objectOf(relation);
    const [from, to, type] = [
      idOf(fields?.['from_id']),
      idOf(fields?.['to_id']),
      filled(textOf(fields?.['type'])),
    ];
    if (from !== null && to !== null && type !== null) return [{ type, from, to, line: lineOf(relation) }];
    faults.push(faultAt(lineOf(relation), 'This is no relation: {0}', excerptOf(relation)));
    return [];
  });
  return [documentOf({ name: textOf(example['article']), text, marks, relations, line })];
}

/** `[start, end, label]`, or an object of a project with relations. */
function readSpan(span: Json, nextId: string, line: number): ReadMark | undefined {
  const fields = objectOf(span);
  const list = listOf(span);
  const stretch = fields
    ? stretchOf(fields['start_offset'], fields['end_offset'])
    : stretchOf(list[0], list[1]);
  const type = filled(textOf(fields ? fields['label'] : list[2]));
  const id = idOf(fields?.['id']) ?? nextId;
  return stretch && type !== null
    ? markOf({ id, start: stretch[0], end: stretch[1], type, line })
    : undefined;
}
