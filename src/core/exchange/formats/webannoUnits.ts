import {
  documentOf,
  faultAt,
  markOf,
  type ReadFault,
  type ReadMark,
  type ReadMarks,
} from '../reading/readMarks';
import { splitUnescaped, unescape } from './webannoEscapes';

/** A layer of spans, and the column that says what a span is. */
interface Layer {
  readonly name: string;
  /** Counted from the first one behind the token. */
  readonly column: number;
}

/** What tells every token's grammar; nobody marked it. */
const OF_TOKENS = /\.(?:lexmorph|segmentation|syntax)\./;

/** The features that say what a span is, the best first. */
const TELLING = ['value', 'label', 'type', 'category'];

/**
 * Reads WebAnno TSV 3: the spans of all layers but those of grammar. Where tokens stand is taken from the text of their
 * sentences, since some tools count offsets otherwise than WebAnno. Relations and chains are left out, and told of.
 */
export function readTsv(text: string): ReadMarks {
  const lines = text.split(/\r\n|\n/);
  if (!/^#FORMAT=WebAnno TSV 3\.\d/.test(lines[0] ?? ''))
    return {
      documents: [],
      faults: [faultAt(0, 'This does not begin with “{0}”.', '#FORMAT=WebAnno TSV 3.3')],
    };
  const faults: ReadFault[] = [];
  const { layers, columns } = readLayers(lines, faults);
  const reader = new UnitReader(layers, columns, faults);
  for (const [line, content] of lines.entries()) reader.line(content, line);
  const marks = reader.marks.map((mark, index) => ({ ...mark, id: `m${index + 1}` }));
  return { documents: [documentOf({ text: reader.text(), marks })], faults };
}

function readLayers(
  lines: readonly string[],
  faults: ReadFault[],
): { readonly layers: Layer[]; readonly columns: number } {
  const layers: Layer[] = [];
  let columns = 0;
  for (const [line, content] of lines.entries()) {
    if (content.startsWith('#Text=')) break;
    const [, kind, about = ''] = /^#T_(SP|RL|CH)=(.*)$/.exec(content) ?? [];
    if (kind === undefined) continue;
    const [name = '', ...features] = about.split('|').filter((part) => part !== '');
    const telling = TELLING.map((feature) => features.indexOf(feature)).find((index) => index >= 0);
    const plain = features.findIndex((feature) => !feature.startsWith('ROLE_'));
    if (kind === 'SP' && !OF_TOKENS.test(name))
      layers.push({
        name: name.slice(name.lastIndexOf('.') + 1) || 'span',
        column: columns + (telling ?? Math.max(0, plain)),
      });
    if (kind !== 'SP') faults.push(faultAt(line, 'The relations of “{0}” are left out.', name));
    columns += Math.max(1, features.length);
  }
  return { layers, columns };
}

const UNIT = /^\d{1,9}-\d{1,9}(?:\.\d{1,9})?$/;

class UnitReader {
  readonly marks: ReadMark[] = [];
  readonly #pieces: string[] = [];
  readonly #byNumber = new Map<string, number>();
  #length = 0;
  /** The sentence, where it begins, and how far its tokens have been found. */
  #sentence = '';
  #begun = 0;
  #at = 0;
  /** Where the last token stands, in the sentence; sub-tokens are found in it. */
  #token: [number, number] = [0, 0];
  #isHead = false;

  constructor(
    private readonly layers: readonly Layer[],
    private readonly columns: number,
    private readonly faults: ReadFault[],
  ) {}

  text(): string {
    return this.#pieces.join('');
  }

  line(content: string, line: number): void {
    if (content.startsWith('#Text=')) this.#head(unescape(content.slice('#Text='.length)));
    else if (content === '' || (content.startsWith('#') && !content.includes('\t'))) this.#isHead = false;
    else if (!this.#unit(content.split('\t'), line))
      this.faults.push(faultAt(line, 'This is no token of its sentence: {0}', content.slice(0, 60)));
  }

  #head(text: string): void {
    if (!this.#isHead) [this.#sentence, this.#begun, this.#at] = ['', this.#length, 0];
    this.#isHead = true;
    this.#sentence += `${text}\n`;
    this.#pieces.push(text, '\n');
    this.#length += text.length + 1;
  }

  #unit([id = '', , form = '', ...cells]: readonly string[], line: number): boolean {
    this.#isHead = false;
    if (!UNIT.test(id) || form === '' || cells.length < this.columns) return false;
    const find = id.includes('.') ? this.#findWithin : this.#findNext;
    const found = find.call(this, form) ?? find.call(this, unescape(form));
    if (!found) return false;
    const [start, end] = [this.#begun + found[0], this.#begun + found[1]];
    for (const { name, column } of this.layers)
      for (const value of valuesOf(cells[column] ?? '_')) this.#mark(value, name, start, end, line);
    return true;
  }

  /** A token stands behind the one before it, with nothing but white space between. */
  #findNext(form: string): [number, number] | undefined {
    const from = this.#at;
    const blanks = /^[\s\p{Cc}]*/u.exec(this.#sentence.slice(from))?.[0].length ?? 0;
    const start = this.#sentence.startsWith(form, from) ? from : from + blanks;
    if (!this.#sentence.startsWith(form, start)) return undefined;
    this.#at = start + form.length;
    this.#token = [start, this.#at];
    return [start, this.#at];
  }

  /** A sub-token stands in its token. */
  #findWithin(form: string): [number, number] | undefined {
    const [start, end] = this.#token;
    const within = this.#sentence.slice(start, end).indexOf(form);
    return within < 0 ? undefined : [start + within, start + within + form.length];
  }

  #mark(value: string, layer: string, start: number, end: number, line: number): void {
    const [, content = value, number] = /^(.*)\[(\d{1,9})\]$/s.exec(value) ?? [];
    const type = content === '*' || content === '' ? layer : unescape(content);
    const key = `${layer}[${number ?? ''}]`;
    const known = number === undefined || number === '0' ? undefined : this.#byNumber.get(key);
    const before = known === undefined ? undefined : this.marks[known];
    if (before && known !== undefined) {
      this.marks[known] = { ...before, end };
      return;
    }
    if (number !== undefined) this.#byNumber.set(key, this.marks.length);
    this.marks.push(markOf({ id: '', start, end, type, line }));
  }
}

const valuesOf = (cell: string): string[] => (cell === '_' || cell === '' ? [] : splitUnescaped(cell, '|'));
