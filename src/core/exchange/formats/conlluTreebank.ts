import { fromWord } from '../marks/words';
import {
  documentOf,
  faultAt,
  markOf,
  type ReadDocument,
  type ReadFault,
  type ReadMark,
  type ReadMarks,
} from '../reading/readMarks';
import { isTag, marksOfTags, type TaggedToken } from '../reading/tagged';
import { unescapeSpaces } from './conlluSpaces';

/** Where tools write tags of names in the last column, as Stanza does. */
const TAG_KEYS = ['ner', 'NER', 'NE'];

/** Reads CoNLL-U: what its tokens make of a text, the brackets under `Entity`, and tags of names in the last column. */
export function readTreebank(text: string): ReadMarks {
  const reader = new TreebankReader();
  for (const [line, content] of text.split(/\r\n|[\n\r]/).entries()) reader.line(content, line);
  reader.close(0);
  return { documents: reader.documents, faults: reader.faults };
}

const TOKEN = /^(\d{1,9})(?:-(\d{1,9})|\.\d{1,9})?$/;

class TreebankReader {
  readonly documents: ReadDocument[] = [];
  readonly faults: ReadFault[] = [];
  #name: string | null = null;
  #begun = 0;
  #pieces: string[] = [];
  #length = 0;
  #tokens: TaggedToken[] = [];
  #marks: ReadMark[] = [];
  readonly #open = new Map<string, number[]>();
  /** Where the type stands among the fields of a bracket. */
  #typeField = 1;
  /** The last word of a token of several words. */
  #within = 0;

  line(content: string, line: number): void {
    if (content.trim() === '') this.#within = 0;
    else if (content.startsWith('#')) this.#comment(content, line);
    else if (!this.#token(content.split('\t'), line))
      this.faults.push(faultAt(line, 'This is no line of CoNLL-U: {0}', content.slice(0, 60)));
  }

  /** Ends a document, if one is open. */
  close(next: number, name: string | null = null): void {
    for (const [open = -1] of this.#open.values()) {
      const mark = this.#marks[open];
      if (mark) this.faults.push(faultAt(mark.line, 'What begins here never ends: {0}', mark.type));
    }
    if (this.#tokens.length > 0)
      this.documents.push(
        documentOf({
          name: this.#name,
          text: this.#pieces.join(''),
          marks: [...this.#marks.filter(({ end }) => end !== null), ...this.#tagged()],
          line: this.#begun,
        }),
      );
    [this.#name, this.#begun, this.#pieces, this.#length] = [name, next, [], 0];
    [this.#tokens, this.#marks] = [[], []];
    this.#open.clear();
  }

  #tagged(): ReadMark[] {
    return marksOfTags(this.#tokens).map((mark) => ({ ...mark, id: `t${mark.id}` }));
  }

  #comment(content: string, line: number): void {
    const [, id] = /^#\s*newdoc(?:\s+id\s*=\s*(.*?))?\s*$/.exec(content) ?? [];
    if (/^#\s*newdoc\b/.test(content)) this.close(line, id ?? null);
    const [, fields] = /^#\s*global\.Entity\s*=\s*(\S+)/.exec(content) ?? [];
    const field = fields?.split('-').indexOf('etype') ?? -1;
    if (field >= 0) this.#typeField = field;
  }

  #token(columns: readonly string[], line: number): boolean {
    const [id = '', form = ''] = columns;
    const [, first, last] = TOKEN.exec(id) ?? [];
    if (first === undefined || form === '' || columns.length !== 10) return false;
    if (id.includes('.')) return true;
    const misc = fieldsOf(columns[9] ?? '_');
    if (Number(first) > this.#within) {
      this.#within = Number(last ?? 0);
      this.#append(form, misc, line);
    }
    this.#brackets(misc.get('Entity') ?? '', line);
    return true;
  }

  #append(form: string, misc: ReadonlyMap<string, string>, line: number): void {
    const before = unescapeSpaces(misc.get('SpacesBefore') ?? '');
    const start = this.#length + before.length;
    const spaces = misc.get('SpacesAfter');
    const after = spaces !== undefined ? unescapeSpaces(spaces) : misc.get('SpaceAfter') === 'No' ? '' : ' ';
    const tag =
      TAG_KEYS.map((key) => misc.get(key)).find((value) => value !== undefined && isTag(value)) ?? 'O';
    this.#pieces.push(before, form, after);
    this.#tokens.push({ start, end: start + form.length, tag, line });
    this.#length = start + form.length + after.length;
  }

  #brackets(entity: string, line: number): void {
    const token = this.#tokens.at(-1);
    for (const [bracket, opening, closes, closing] of entity.matchAll(/\(([^()]*)(\)?)|([^()]{1,200})\)/g)) {
      if (opening !== undefined) {
        const fields = opening.split('-');
        const type = fromWord(fields[this.#typeField] ?? '') || 'entity';
        const end = closes === ')' ? (token?.end ?? 0) : null;
        if (end === null) push(this.#open, fields[0] ?? '', this.#marks.length);
        this.#marks.push(
          markOf({ id: `e${this.#marks.length + 1}`, start: token?.start ?? 0, end, type, line }),
        );
      } else if (!this.#end(closing ?? '', token?.end ?? 0))
        this.faults.push(faultAt(line, 'What ends here never began: {0}', bracket));
    }
  }

  #end(id: string, end: number): boolean {
    const [name = ''] = id.split('-');
    const open = this.#open.get(name);
    const index = open?.pop();
    const mark = index === undefined ? undefined : this.#marks[index];
    if (open?.length === 0) this.#open.delete(name);
    if (mark && index !== undefined) this.#marks[index] = { ...mark, end };
    return mark !== undefined;
  }
}

function push(groups: Map<string, number[]>, key: string, value: number): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}

/** The values of the last column by their keys. */
function fieldsOf(misc: string): Map<string, string> {
  return new Map(
    misc.split('|').flatMap((field): [string, string][] => {
      const at = field.indexOf('=');
      return at < 0 ? [] : [[field.slice(0, at), field.slice(at + 1)]];
    }),
  );
}
