import { fromWord } from '../marks/words';
import { lineCounter } from '../reading/json';
import {
  documentOf,
  faultAt,
  markOf,
  type ReadFault,
  type ReadMark,
  type ReadMarks,
} from '../reading/readMarks';
import { BrokenXml, readXml, type XmlEvent } from '../reading/xml';
import { typeOfElement } from './teiElements';

/** What is written on lines of its own, where a text does not keep its white space. */
const LINES = new Set(['p', 'ab', 'head', 'l', 'lb', 'item', 'div', 'byline', 'dateline']);

/** What holds elements alone; white space in it is for the eye. */
const OF_ELEMENTS = new Set(['text', 'group', 'front', 'body', 'back', 'div']);

/**
 * Reads TEI: the text, names and segments in it, and spans, notes and links that stand apart. All else that it may hold is
 * left alone.
 */
export function readTei(text: string): ReadMarks {
  const lineAt = lineCounter(text);
  const reader = new TeiReader(lineAt);
  try {
    for (const event of readXml(text)) reader.take(event);
  } catch (error) {
    if (!(error instanceof BrokenXml)) throw error;
    const excerpt = text.slice(error.at, error.at + 60).split(/[\r\n]/, 1)[0] ?? '';
    return { documents: [], faults: [faultAt(lineAt(error.at), error.message, excerpt)] };
  }
  return reader.result();
}

type Open = Extract<XmlEvent, { readonly kind: 'open' }>;

/** An element that is open, and what becomes of it. */
interface OpenElement {
  readonly name: string;
  readonly event: Open;
  /** Where the text was when it began. */
  readonly start: number;
}

class TeiReader {
  readonly #faults: ReadFault[] = [];
  readonly #marks: ReadMark[] = [];
  readonly #anchors = new Map<string, number>();
  readonly #spans: Open[] = [];
  readonly #links: Open[] = [];
  readonly #notes = new Map<string, string>();
  readonly #open: OpenElement[] = [];
  readonly #pieces: string[] = [];
  #length = 0;
  #inText = 0;
  /** What a note has said so far, and of what. */
  #note: { readonly target: string; said: string } | undefined;
  #target = '';
  #isTei = false;

  constructor(private readonly lineAt: (offset: number) => number) {}

  take(event: XmlEvent): void {
    if (event.kind === 'open') this.#begin(event);
    else if (event.kind === 'close') this.#end();
    else if (this.#note) this.#note.said += event.text;
    else if (this.#inText > 0 && !this.#isForTheEye(event.text)) this.#append(event.text);
  }

  result(): ReadMarks {
    if (!this.#isTei) return { documents: [], faults: [faultAt(0, 'There is no “{0}” here.', '<TEI>')] };
    const ids = new Map(this.#marks.map((mark, index) => [mark.id, index]));
    for (const span of this.#spans) this.#addSpan(span);
    const marks = this.#marks.map((mark) => ({ ...mark, note: this.#notes.get(mark.id) ?? null }));
    const known = new Set([...ids.keys(), ...marks.map(({ id }) => id)]);
    for (const id of this.#notes.keys())
      if (!known.has(id))
        this.#faults.push(faultAt(0, 'What is said of {0} has no place: that is no mark.', id));
    const relations = this.#links.flatMap(({ attributes, at }) => {
      const [from, to] = pointers(attributes.get('target'));
      if (from === undefined || to === undefined) return [];
      return [{ type: fromWord(attributes.get('type') ?? 'related'), from, to, line: this.lineAt(at) }];
    });
    const document = documentOf({ text: this.#pieces.join(''), marks, relations });
    return { documents: [document], faults: this.#faults };
  }

  #begin(event: Open): void {
    const name = event.name.slice(event.name.indexOf(':') + 1);
    const id = event.attributes.get('xml:id');
    if (name === 'TEI' || name === 'teiCorpus') this.#isTei = true;
    if (name === 'text') this.#inText++;
    if (name === 'anchor' && id !== undefined) this.#anchors.set(id, this.#length);
    if (name === 'span') this.#spans.push(event);
    if (name === 'link') this.#links.push(event);
    if (name === 'annotation') this.#target = pointers(event.attributes.get('target'))[0] ?? '';
    if (name === 'note') {
      const own = pointers(event.attributes.get('target'))[0];
      this.#note = { target: own ?? this.#target, said: '' };
    }
    if (this.#inText > 0 && LINES.has(name) && this.#length > 0) this.#append('\n');
    this.#open.push({ name, event, start: this.#length });
  }

  #end(): void {
    const closed = this.#open.pop();
    if (!closed) return;
    const { name, event, start } = closed;
    if (name === 'text') this.#inText--;
    if (name === 'annotation') this.#target = '';
    if (name === 'note' && this.#note) {
      const { target, said } = this.#note;
      const before = this.#notes.get(target);
      if (target !== '') this.#notes.set(target, before === undefined ? said : `${before}\n${said}`);
      this.#note = undefined;
    }
    const type = this.#inText > 0 ? typeOfElement(name, event.attributes.get('type')) : undefined;
    if (type !== undefined && start < this.#length) this.#add(event, type, start, this.#length);
  }

  #isForTheEye(text: string): boolean {
    return OF_ELEMENTS.has(this.#open.at(-1)?.name ?? '') && text.trim() === '';
  }

  #append(text: string): void {
    this.#pieces.push(text);
    this.#length += text.length;
  }

  #add({ attributes, at }: Open, type: string, start: number, end: number): void {
    const id = attributes.get('xml:id') ?? `element-${this.#marks.length + 1}`;
    this.#marks.push(markOf({ id, start, end, type: fromWord(type), line: this.lineAt(at) }));
  }

  #addSpan(span: Open): void {
    const [from = '', to = ''] = ['from', 'to'].map((key) => pointers(span.attributes.get(key))[0]);
    const [start, end] = [this.#anchors.get(from), this.#anchors.get(to)];
    if (start !== undefined && end !== undefined && start < end)
      this.#add(span, span.attributes.get('type') ?? 'span', start, end);
    else this.#faults.push(faultAt(this.lineAt(span.at), 'This span has no place: its anchors are missing.'));
  }
}

/** The ids in this file that an attribute points to. */
const pointers = (value: string | undefined): string[] =>
  (value ?? '').split(/\s+/).flatMap((pointer) => (pointer.startsWith('#') ? [pointer.slice(1)] : []));
