import type { Mark, MarkedFile } from '../marks/mark';
import { type MarkedText, wholeOf } from '../marks/markedText';
import { toWord } from '../marks/words';
import { escapeXml } from '../reading/xml';
import type { ExchangeFormat } from './format';
import { elementOf } from './teiElements';
import { readTei } from './teiText';

/**
 * TEI P5 (https://tei-c.org/release/doc/tei-p5-doc/en/html/): the text in one block that keeps its white space, marks that nest
 * as elements in it, names by their kind and labels as `seg`. Marks that overlap others are `span`s between two anchors; spans,
 * notes and relations stand in `standOff`.
 */
export const TEI: ExchangeFormat = {
  id: 'tei',
  label: 'TEI (XML)',
  extension: '.tei.xml',
  isStream: false,
  carries: {
    notes: true,
    overlaps: true,
    blanks: true,
    relations: 'file',
    articleLabels: false,
    articleNotes: false,
    sources: false,
    confidence: false,
  },
  write: (file) => ({ text: documentOf(file) }),
  read: readTei,
};

function documentOf(file: MarkedFile): string {
  const text = wholeOf(file);
  const idOf = new Map(text.marks.map(({ id }, index) => [id, `m${index + 1}`]));
  const layout = layOut(text, idOf);
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader>
    <fileDesc>
      <titleStmt><title>${escapeXml(file.name)}</title></titleStmt>
      <publicationStmt><p>Exported by Lede.</p></publicationStmt>
      <sourceDesc><p>${escapeXml(file.name)}</p></sourceDesc>
    </fileDesc>
  </teiHeader>
${standOff(text, idOf, layout.spans)}  <text>
    <body>
      <ab xml:space="preserve">${layout.content}</ab>
    </body>
  </text>
</TEI>
`;
}

interface Layout {
  readonly content: string;
  /** The marks that could not be elements. */
  readonly spans: readonly Mark[];
}

/** A tag of the text. At one offset elements close, then anchors stand, then others open. */
interface Tag {
  readonly at: number;
  readonly tag: string;
}

function layOut({ text, marks }: MarkedText, idOf: ReadonlyMap<string, string>): Layout {
  const tags: Tag[] = [];
  const spans: Mark[] = [];
  const open: { readonly end: number; readonly tag: string }[] = [];
  const closeUntil = (at: number): void => {
    for (let last = open.at(-1); last && last.end <= at; last = open.at(-1)) {
      tags.push({ at: last.end, tag: last.tag });
      open.pop();
    }
  };
  const anchors: Tag[] = [];
  for (const mark of marks) {
    const [start, end] = mark.range;
    closeUntil(start);
    const id = idOf.get(mark.id) ?? '';
    if (end > (open.at(-1)?.end ?? Infinity)) {
      spans.push(mark);
      anchors.push({ at: start, tag: anchor(`${id}-from`) }, { at: end, tag: anchor(`${id}-to`) });
      continue;
    }
    const { name, type } = elementOf(mark.type);
    const typed = type === null ? '' : ` type="${escapeXml(toWord(type))}"`;
    tags.push({ at: start, tag: `<${name} xml:id="${id}"${typed}>` });
    open.push({ end, tag: `</${name}>` });
  }
  closeUntil(Infinity);
  return { content: woven(text, merged(tags, anchors)), spans };
}

const anchor = (id: string): string => `<anchor xml:id="${id}"/>`;

/** Both in order of place; anchors stand anywhere, so that they need not keep to elements. */
function merged(tags: readonly Tag[], anchors: readonly Tag[]): Tag[] {
  return [...tags, ...anchors].sort((a, b) => a.at - b.at);
}

function woven(text: string, tags: readonly Tag[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { at: next, tag } of tags) {
    pieces.push(escapeXml(text.slice(at, next)), tag);
    at = next;
  }
  return pieces.join('') + escapeXml(text.slice(at));
}

function standOff(
  { marks, relations }: MarkedText,
  idOf: ReadonlyMap<string, string>,
  spans: readonly Mark[],
): string {
  const ref = (id: string): string => idOf.get(id) ?? '';
  const typed = (type: string): string => escapeXml(toWord(type));
  const group = (name: string, rows: readonly string[]): string[] =>
    rows.length === 0 ? [] : [`<${name}>`, ...rows.map((row) => `  ${row}`), `</${name}>`];
  const rows = [
    ...group(
      'spanGrp',
      spans.map(({ id, type }) => {
        const own = ref(id);
        return `<span xml:id="${own}" type="${typed(type)}" from="#${own}-from" to="#${own}-to"/>`;
      }),
    ),
    ...group(
      'listAnnotation',
      marks.flatMap(({ id, note }) =>
        note === null
          ? []
          : [
              `<annotation target="#${ref(id)}"><note xml:space="preserve">${escapeXml(note)}</note></annotation>`,
            ],
      ),
    ),
    ...group(
      'linkGrp',
      relations.map(
        ({ type, from, to }) => `<link type="${typed(type)}" target="#${ref(from)} #${ref(to)}"/>`,
      ),
    ),
  ];
  return rows.length === 0
    ? ''
    : `  <standOff>\n${rows.map((row) => `    ${row}\n`).join('')}  </standOff>\n`;
}
