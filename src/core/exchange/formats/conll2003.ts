import { articlesOf, type MarkedText } from '../marks/markedText';
import { type MarkedToken, tokenise, withMarks } from '../marks/tokens';
import { tagOf } from '../marks/words';
import type { Mark } from '../marks/mark';
import { documentOf, faultAt, type ReadDocument, type ReadFault, type ReadMarks } from '../reading/readMarks';
import { isTag, marksOfTags, type TaggedToken } from '../reading/tagged';
import type { ExchangeFormat } from './format';

const DOCUMENT = '-DOCSTART-';

/** The chunk of a word, which Lede does not know; where a document begins there is another. */
const CHUNK = '_';

/**
 * The columns of CoNLL-2003 (https://www.clips.uantwerpen.be/conll2003/ner/): a token a line, in the last column its tag with
 * `B-` where a name begins and `I-` where it goes on; no parts of speech and no chunks. A token is cut where a mark ends
 * within it, so that no mark is widened, and no sentence ends within a mark.
 */
export const CONLL2003: ExchangeFormat = {
  id: 'conll',
  label: 'CoNLL-2003 (tokens and tags)',
  extension: '.conll',
  isStream: true,
  carries: {
    notes: false,
    overlaps: false,
    blanks: false,
    relations: 'none',
    articleLabels: false,
    articleNotes: false,
    sources: false,
    confidence: false,
  },
  write: (file) => ({
    text: articlesOf(file)
      .map((text) => `${DOCUMENT} -X- O O\n\n${writeText(text)}`)
      .join(''),
  }),
  read,
};

function writeText(text: MarkedText): string {
  let open: Mark | undefined;
  let written = '';
  for (const sentence of withMarks(tokenise(text), text.marks)) {
    for (const token of sentence) {
      written += `${text.text.slice(...token.range)} -X- ${CHUNK} ${tagAt(token, open)}\n`;
      open = token.begins[0] ?? open;
      if (open && token.ends.includes(open)) open = undefined;
    }
    if (!open) written += '\n';
  }
  return written;
}

function tagAt({ begins: [begun] }: MarkedToken<Mark>, open: Mark | undefined): string {
  if (begun) return `B-${tagOf(begun.type)}`;
  return open ? `I-${tagOf(open.type)}` : 'O';
}

function read(text: string): ReadMarks {
  const faults: ReadFault[] = [];
  const documents: ReadDocument[] = [];
  let pieces: string[] = [];
  let tokens: TaggedToken[] = [];
  let [length, begun] = [0, 0];
  const close = (next: number): void => {
    const marks = marksOfTags(tokens);
    if (tokens.length > 0) documents.push(documentOf({ text: pieces.join(''), marks, line: begun }));
    [pieces, tokens, length, begun] = [[], [], 0, next];
  };
  for (const [line, content] of text.split(/\r\n|[\n\r]/).entries()) {
    const columns = content.trim().split(/[ \t]+/);
    const [form = '', tag = ''] = [columns[0], columns.at(-1)];
    if (form === '') continue;
    if (form === DOCUMENT && columns[2] !== CHUNK) {
      close(line);
      continue;
    }
    if (columns.length < 2 || !isTag(tag)) {
      faults.push(faultAt(line, 'This is no token with a tag: {0}', content.slice(0, 60)));
      continue;
    }
    pieces.push(form, ' ');
    tokens.push({ start: length, end: length + form.length, tag, line });
    length += form.length + 1;
  }
  close(0);
  return { documents, faults };
}
