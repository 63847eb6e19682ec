import { counterOf, type OffsetCounter } from '../marks/counting';
import type { Mark, MarkSource } from '../marks/mark';
import { articlesOf, type MarkedText } from '../marks/markedText';
import type { Json, JsonObject, LocatedJson } from '../reading/json';
import { readJsonDocuments } from '../reading/jsonDocuments';
import { excerptOf, filled, idOf, listOf, objectOf, shareOf, stretchOf, textOf } from '../reading/jsonValues';
import {
  documentOf,
  faultAt,
  markOf,
  type ReadDocument,
  type ReadFault,
  type ReadMark,
} from '../reading/readMarks';
import type { ExchangeFormat } from './format';

/** What a labelling configuration calls its tags, as the template for named entities does. */
const TAGS = { from_name: 'label', to_name: 'text' } as const;
const CHOICES = { from_name: 'article', to_name: 'text', type: 'choices' } as const;

/**
 * Label Studio's tasks, an article each (https://labelstud.io/guide/task_format): what Lede found as predictions, what people
 * added as annotations, notes as the `meta` text of a region. Offsets are code points, so that Python cuts the same
 * (https://labelstud.io/tags/text); older versions counted UTF-16 units, which the `text` of a region tells.
 */
export const LABEL_STUDIO: ExchangeFormat = {
  id: 'label-studio',
  label: 'Label Studio (JSON)',
  extension: '.label-studio.json',
  isStream: false,
  carries: {
    notes: true,
    overlaps: true,
    blanks: true,
    relations: 'article',
    articleLabels: true,
    articleNotes: false,
    sources: true,
    confidence: true,
  },
  write: (file) => {
    const tasks = articlesOf(file).map((text) => JSON.stringify(toTask(text, file.name)));
    return { text: `[\n${tasks.join(',\n')}\n]\n` };
  },
  read: (text) => readJsonDocuments(text, readTask),
};

function toTask(text: MarkedText, file: string): object {
  const counter = counterOf(text.text, 'code points');
  const added = resultOf(text, 'added', counter);
  const choices =
    text.labels.length > 0 ? [{ ...CHOICES, id: 'article', value: { choices: text.labels } }] : [];
  const relations = text.relations.map(({ type, from, to }) => ({
    from_id: from,
    to_id: to,
    type: 'relation',
    direction: 'right',
    labels: [type],
  }));
  const found = resultOf(text, 'found', counter);
  const result = [...added, ...choices, ...relations];
  return {
    data: { text: text.text, file, ...(text.name !== null && { article: text.name }) },
    annotations: result.length > 0 ? [{ result }] : [],
    predictions: found.length > 0 ? [{ model_version: 'lede', result: found }] : [],
  };
}

function resultOf({ text, marks }: MarkedText, source: MarkSource, { from }: OffsetCounter): object[] {
  return marks
    .filter((mark) => mark.source === source)
    .map(({ id, range, type, note, confidence }: Mark) => ({
      id,
      ...TAGS,
      type: 'labels',
      value: { start: from(range[0]), end: from(range[1]), text: text.slice(...range), labels: [type] },
      ...(confidence !== null && { score: confidence }),
      ...(note !== null && { meta: { text: [note] } }),
    }));
}

function readTask(value: Json, { lineOf }: LocatedJson, faults: ReadFault[]): ReadDocument[] {
  const line = lineOf(value);
  const task = objectOf(value);
  const data = objectOf(task?.['data']);
  const text = data && dataText(data);
  if (!task || !data || text === undefined) {
    faults.push(faultAt(line, 'There is no “{0}” here.', 'data.text'));
    return [];
  }
  const results = (
    key: string,
    source: MarkSource,
  ): { readonly region: Json; readonly source: MarkSource }[] =>
    listOf(task[key]).flatMap((each) =>
      listOf(objectOf(each)?.['result']).map((region) => ({ region, source })),
    );
  const all = [
    ...results('annotations', 'added'),
    ...results('completions', 'added'),
    ...results('predictions', 'found'),
  ];
  const read = all.map(({ region, source }, index) => readRegion(region, source, index, lineOf(region)));
  for (const [index, each] of read.entries())
    if (!each)
      faults.push(
        faultAt(
          lineOf(all[index]?.region ?? null),
          'This is no region: {0}',
          excerptOf(all[index]?.region ?? null),
        ),
      );
  return [
    documentOf({
      name: textOf(data['article']),
      text,
      counting: 'code points',
      marks: read.flatMap((each) => each?.marks ?? []),
      relations: read.flatMap((each) => each?.relations ?? []),
      labels: read.flatMap((each) => each?.labels ?? []),
      line,
    }),
  ];
}

/** What a task is about: its `text`, whatever its configuration calls it where there is only one. */
function dataText(data: JsonObject): string | undefined {
  const texts = Object.values(data).filter((each) => typeof each === 'string');
  return textOf(data['text']) ?? (texts.length === 1 ? texts[0] : undefined);
}

type Region = Partial<Pick<ReadDocument, 'marks' | 'relations' | 'labels'>>;

/** A region, a relation or a choice; nothing where it is of another kind, such as a rating; undefined where it is broken. */
function readRegion(value: Json, source: MarkSource, index: number, line: number): Region | undefined {
  const region = objectOf(value);
  if (!region) return undefined;
  if (region['type'] === 'relation') return readRelation(region, line);
  const fields = objectOf(region['value']);
  if (region['type'] === 'choices')
    return { labels: listOf(fields?.['choices']).flatMap((each) => textOf(each) ?? []) };
  if (region['type'] !== 'labels' && region['type'] !== 'hypertextlabels') return {};
  const stretch = stretchOf(fields?.['start'], fields?.['end']);
  const types = listOf(fields?.['labels'] ?? fields?.['hypertextlabels']).flatMap(
    (each) => filled(textOf(each)) ?? [],
  );
  if (!stretch || types.length === 0) return undefined;
  const said = listOf(objectOf(region['meta'])?.['text']).flatMap((each) => textOf(each) ?? []);
  const id = idOf(region['id']) ?? `m${index + 1}`;
  const marks = types.map((type, nth): ReadMark =>
    markOf({
      id: nth === 0 ? id : `${id}.${nth + 1}`,
      start: stretch[0],
      end: stretch[1],
      type,
      note: nth === 0 && said.length > 0 ? said.join('\n') : null,
      source,
      confidence: shareOf(region['score']),
      quote: textOf(fields?.['text']),
      line,
    }),
  );
  return { marks };
}

function readRelation(region: JsonObject, line: number): Region | undefined {
  const [from, to] = [idOf(region['from_id']), idOf(region['to_id'])];
  if (from === null || to === null) return undefined;
  const types = listOf(region['labels']).flatMap((each) => filled(textOf(each)) ?? []);
  const named = types.length > 0 ? types : ['related'];
  const ends = region['direction'] === 'left' ? { from: to, to: from } : { from, to };
  return { relations: named.map((type) => ({ type, ...ends, line })) };
}
