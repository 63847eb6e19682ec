import assert from 'node:assert/strict';
import fc from 'fast-check';
import { exportMarks } from '../../../../src/core/exchange/exportMarks';
import { EXCHANGE_FORMATS } from '../../../../src/core/exchange/formats/formats';
import type { ExchangeFormat } from '../../../../src/core/exchange/formats/format';
import { carriedBy } from '../../../../src/core/exchange/marks/carries';
import { type Mark, type MarkedFile, marksOf } from '../../../../src/core/exchange/marks/mark';
import { placeMarks, type PlacedDocument } from '../../../../src/core/exchange/placing/placeMarks';
import { markedFiles } from '../../../support/markedFiles';

/** What a format has read again of what it has written, in its places in the same file. */
function readAgain(format: ExchangeFormat, file: MarkedFile): PlacedDocument[] {
  const { text, companion } = exportMarks(format, file);
  const { documents, faults } = format.read(text, companion ?? null);
  assert.deepEqual(faults, []);
  const articles = file.articles.map(({ name, range }) => ({
    name,
    start: range[0],
    text: file.text.slice(...range),
  }));
  const placed = placeMarks(documents, { name: file.name, text: file.text, articles }, () => {
    throw new Error('the text is the same, and is not to be sought');
  });
  assert.deepEqual(
    placed.flatMap((each) => each.faults),
    [],
  );
  return placed;
}

/** A mark as far as a format carries it, in one line. */
function inWords(
  format: ExchangeFormat,
  mark: Pick<Mark, 'range' | 'type' | 'note' | 'source' | 'confidence'>,
): string {
  const { range, type, note, source, confidence } = mark;
  const { sources, confidence: hasConfidence } = format.carries;
  return JSON.stringify([range, type, note, sources ? source : null, hasConfidence ? confidence : null]);
}

/** A text whose marked words are what formats themselves are written with. */
const OWN_SIGNS: MarkedFile = {
  name: 'signs.txt',
  text: 'a-DOCSTART- O # text = #Text=',
  articles: [
    {
      name: null,
      range: [0, 29],
      sentences: [[0, 29]],
      marks: [
        { id: '01H1', range: [1, 11], type: 'person', note: null, source: 'added', confidence: null },
        { id: '01H2', range: [14, 22], type: 'other', note: null, source: 'added', confidence: null },
        { id: '01H3', range: [23, 29], type: 'other', note: null, source: 'added', confidence: null },
      ],
      labels: [],
      notes: [],
    },
  ],
  relations: [],
};

describe('exchange formats', () => {
  for (const format of EXCHANGE_FORMATS)
    it(`${format.id}: reads again what it has written, in the same places`, () => {
      fc.assert(
        fc.property(markedFiles, (file) => {
          const carried = carriedBy(file, format.carries).file;
          const documents = readAgain(format, file);
          const marks = documents.flatMap((each) => each.marks);
          assert.deepEqual(
            marks.map(({ mark, range }) => inWords(format, { ...mark, range })).sort(),
            marksOf(carried)
              .map((mark) => inWords(format, mark))
              .sort(),
          );
          assert.deepEqual(relationsIn(documents), relationsOf(carried));
          assert.deepEqual(wholesIn(documents), wholesOf(carried));
          assert.ok(marks.every(({ moved }) => moved === null));
        }),
        { numRuns: 200, examples: [[OWN_SIGNS]] },
      );
    });
});

function relationsIn(documents: readonly PlacedDocument[]): string[] {
  return documents
    .flatMap(({ document, marks }) => {
      const byId = new Map(marks.map((placed) => [placed.mark.id, placed]));
      const end = (id: string): unknown => [
        byId.get(id)?.range,
        byId.get(id)?.mark.type,
        byId.get(id)?.mark.note,
      ];
      return document.relations.map(({ type, from, to }) => JSON.stringify([type, end(from), end(to)]));
    })
    .sort();
}

function relationsOf(file: MarkedFile): string[] {
  const byId = new Map(marksOf(file).map((mark) => [mark.id, mark]));
  const end = (id: string): unknown => [byId.get(id)?.range, byId.get(id)?.type, byId.get(id)?.note];
  return file.relations.map(({ type, from, to }) => JSON.stringify([type, end(from), end(to)])).sort();
}

/** What is said of articles as a whole, by their numbers. */
function wholesIn(documents: readonly PlacedDocument[]): string[] {
  return documents
    .flatMap(({ document: { labels, notes }, article }) =>
      [...labels, ...notes].map((said) => `${article ?? '?'} ${said}`),
    )
    .sort();
}

const wholesOf = ({ articles }: MarkedFile): string[] =>
  articles
    .flatMap(({ labels, notes }, index) => [...labels, ...notes].map((said) => `${index} ${said}`))
    .sort();
