import { counterOf } from '../marks/counting';
import type { MarkedFile } from '../marks/mark';
import { readRows, writeRow, type CsvRow } from '../reading/csvRows';
import { filled, shareOf, stretchOf } from '../reading/jsonValues';
import { documentOf, faultAt, markOf, type ReadDocument, type ReadMarks } from '../reading/readMarks';
import type { ExchangeFormat } from './format';

const COLUMNS = [
  'file',
  'article',
  'type',
  'quote',
  'note',
  'start',
  'end',
  'source',
  'confidence',
  'id',
] as const;

type Column = (typeof COLUMNS)[number];

/**
 * A table with a row for each mark, as RFC 4180 has it (https://www.rfc-editor.org/rfc/rfc4180), for spreadsheets and
 * statistics. Offsets are code points of the file, as R and Python count. A row without them is of a whole article, whose
 * beginning is its `start`. No cell is a formula: see `writeRow`.
 */
export const CSV: ExchangeFormat = {
  id: 'csv',
  label: 'CSV (table)',
  extension: '.csv',
  isStream: false,
  carries: {
    notes: true,
    overlaps: true,
    blanks: true,
    relations: 'none',
    articleLabels: true,
    articleNotes: true,
    sources: true,
    confidence: true,
  },
  write: (file) => ({ text: writeRow(COLUMNS) + rowsOf(file).map(writeCells).join('') }),
  read,
};

type Cells = Partial<Record<Column, string | number | null>>;

const writeCells = (cells: Cells): string => writeRow(COLUMNS.map((column) => String(cells[column] ?? '')));

function rowsOf(file: MarkedFile): Cells[] {
  const { from } = counterOf(file.text, 'code points');
  return file.articles.flatMap(({ name, range, marks, labels, notes }) => {
    const about = { file: file.name, article: name };
    const whole = { ...about, start: from(range[0]), source: 'added' };
    return [
      ...labels.map((label) => ({ ...whole, type: label })),
      ...notes.map((note) => ({ ...whole, note })),
      ...marks.map(({ id, range: [start, end], type, note, source, confidence }) => ({
        ...about,
        type,
        quote: file.text.slice(start, end),
        note,
        start: from(start),
        end: from(end),
        source,
        confidence,
        id,
      })),
    ];
  });
}

function read(text: string): ReadMarks {
  const { rows, faults } = readRows(text);
  const [head, ...body] = rows;
  const found = [...faults];
  const names = head?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  if (!names.includes('type') && !names.includes('note')) {
    return { documents: [], faults: [faultAt(0, 'The first line has no column “{0}”.', 'type')] };
  }
  const documents: ReadDocument[] = [];
  const marks = body.flatMap((row, index) => {
    const cells = cellsOf(row, names);
    const stretch = stretchOf(numberOf(cells['start']), numberOf(cells['end']));
    const [type, note] = [filled(cells['type'] ?? null), filled(cells['note'] ?? null)];
    const quote = filled(cells['quote'] ?? null);
    if (type === null && note === null) {
      found.push(faultAt(row.line, 'This row has neither a type nor a note.'));
      return [];
    }
    if (!stretch && quote === null) {
      const isWhole = (cells['end'] ?? '') === '' && isOffset(cells['start'] ?? '');
      if (isWhole) documents.push(ofArticle(type, note, Number(cells['start']), row.line));
      else
        found.push(
          faultAt(row.line, 'This row has no place: neither a quote nor whole numbers as its start and end.'),
        );
      return [];
    }
    return [
      markOf({
        id: filled(cells['id'] ?? null) ?? `m${index + 1}`,
        start: stretch?.[0] ?? null,
        end: stretch?.[1] ?? null,
        type: type ?? 'note',
        note,
        source: cells['source'] === 'found' ? 'found' : 'added',
        confidence: shareOf(numberOf(cells['confidence'])),
        quote,
        line: row.line,
      }),
    ];
  });
  return { documents: [documentOf({ counting: 'code points', marks }), ...documents], faults: found };
}

const cellsOf = ({ cells }: CsvRow, names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));

const isOffset = (cell: string): boolean => /^\d{1,15}$/.test(cell);

const numberOf = (cell = ''): number | undefined =>
  /^\d+(?:\.\d+)?$/.test(cell.trim()) ? Number(cell) : undefined;

const ofArticle = (label: string | null, note: string | null, place: number, line: number): ReadDocument =>
  documentOf({
    counting: 'code points',
    labels: label === null ? [] : [label],
    notes: note === null ? [] : [note],
    place,
    line,
  });
