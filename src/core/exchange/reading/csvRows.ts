import { faultAt, type ReadFault } from './readMarks';

/** One row of a table. */
export interface CsvRow {
  readonly cells: readonly string[];
  /** Where it begins, from 0. */
  readonly line: number;
}

/**
 * What makes a spreadsheet take a cell for a formula (https://owasp.org/www-community/attacks/CSV_Injection), with the
 * wide forms that some take for the same, behind any apostrophes.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

const QUOTED = /[",\r\n]/;

/** A row with its line end. A cell that could be a formula gets an apostrophe before it, which spreadsheets take for “this is text”. */
export function writeRow(cells: readonly string[]): string {
  return `${cells.map(writeCell).join(',')}\r\n`;
}

function writeCell(cell: string): string {
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell;
  return QUOTED.test(harmless) || harmless.trim() !== harmless
    ? `"${harmless.replaceAll('"', '""')}"`
    : harmless;
}

const readCell = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;

/** One cell and what ends it. */
const CELL = /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;

/** Reads a table: commas between cells, blank lines between rows allowed, an apostrophe before a formula taken away. */
export function readRows(text: string): {
  readonly rows: readonly CsvRow[];
  readonly faults: readonly ReadFault[];
} {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let [line, begun] = [0, 0];
  for (let at = 0; at < text.length;) {
    CELL.lastIndex = at;
    const found = CELL.exec(text);
    if (!found) {
      const message = 'This row is broken: a quotation mark is missing, or stands where none may stand.';
      return { rows, faults: [faultAt(line, message)] };
    }
    const [whole, quoted, bare = '', ends = ''] = found;
    cells.push(readCell(quoted === undefined ? bare : quoted.replaceAll('""', '"')));
    line += linesIn(whole);
    at += whole.length;
    if (ends === ',' && at < text.length) continue;
    if (ends === ',') cells.push('');
    if (cells.length > 1 || cells[0] !== '') rows.push({ cells, line: begun });
    cells = [];
    begun = line;
  }
  return { rows, faults: [] };
}

const linesIn = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0;
