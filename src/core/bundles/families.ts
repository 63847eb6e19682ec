import type { Line } from '../text/lines';
import {
  anyOf,
  betweenRules,
  type DelimiterFamily,
  type DelimiterHit,
  LONGEST_REACH,
  nameOf,
  oneLine,
  shortText,
} from './family';

/** ProQuest parts its records by a long rule; only with a record's fields near it is the rule one of theirs. */
function proquest(lines: readonly Line[], index: number): DelimiterHit | undefined {
  if (!/^_{40,200}$/.test(lines[index]?.text ?? '')) return undefined;
  const near = lines.slice(index + 1, index + 1 + LONGEST_REACH).map(shortText);
  if (!near.some((text) => /^(?:Document \d+ of \d+|Title: |Full text: )/.test(text))) return undefined;
  const title = near.map((text) => /^Title: (?<name>.+)$/.exec(text)).find((match) => match !== null);
  return { lines: 1, name: title ? nameOf(title) : null, kind: 'open' };
}

const XML_OPEN = /^<(?:file|document|doc)\b(?<attributes>[^>]*)>$/i;

/** The attributes that may name a document, the most telling first. */
const XML_NAMES = ['path', 'name', 'title', 'id'];

/** `<document path="…">`, or a `<source>` line behind it that holds the name. */
function xmlOpen(lines: readonly Line[], index: number): DelimiterHit | undefined {
  const attributes = XML_OPEN.exec(lines[index]?.text ?? '')?.groups?.['attributes'];
  if (attributes === undefined || attributes.endsWith('/')) return undefined;
  for (const attribute of XML_NAMES) {
    const value = new RegExp(`\\s${attribute}\\s?=\\s?(?:"([^"]*)"|'([^']*)')`, 'i').exec(attributes);
    if (value) return { lines: 1, name: value[1] ?? value[2] ?? null, kind: 'open' };
  }
  const source = /^<source>(?<name>[^<]+)<\/source>$/.exec(shortText(lines[index + 1]));
  return source ? { lines: 2, name: nameOf(source), kind: 'open' } : { lines: 1, name: null, kind: 'open' };
}

/** Every delimiter family that Lede knows. To add one, add its row; an earlier row wins where two claim a line. */
export const FAMILIES: readonly DelimiterFamily[] = [
  { id: 'head', begins: '=', read: oneLine(/^==>\s(?<name>\S.*?)\s<==$/) },
  { id: 'repomix', begins: '=', read: betweenRules('='.repeat(16), /^File:\s(?<name>\S.*)$/) },
  { id: 'gitingest', begins: '=', read: betweenRules('='.repeat(48), /^FILE:\s(?<name>\S.*)$/i) },
  { id: 'more', begins: ':', read: betweenRules(':'.repeat(14), /^(?<name>\S.*)$/) },
  {
    id: 'banner',
    begins: '=-*#~+/;',
    read: oneLine(
      /^(?:(?:\/\/|#|;)\s*)?(?<rule>[=\-*#~+]{3,80})\s*(?:(?:BEGIN|START(?: OF)?)\s+)?(?:FILE(?: START)?|FILENAME|SOURCE|ARTICLE|DOCUMENT)\s*[:=]?\s+(?<name>\S.*?)\s*\k<rule>?$/i,
    ),
  },
  {
    id: 'bare',
    begins: '=-*#~+_',
    read: oneLine(/^(?<rule>[=\-*#~+_]{3,80})\s+(?<name>\S.*?\.(?:txt|md|text|html?|json|xml))\s+\k<rule>$/i),
  },
  {
    id: 'xml',
    begins: '<',
    read: anyOf(xmlOpen, oneLine(/^<\/(?:file|document|doc)>$/i, 'close')),
    paired: true,
  },
  { id: 'txtar', begins: '-', read: oneLine(/^--\s+(?<name>\S(?:.*?\S)?)\s+--$/) },
  { id: 'endoftext', begins: '<', read: oneLine(/^<\|end_?of_?text\|>$/) },
  {
    id: 'lexisnexis',
    begins: '0123456789FEe',
    read: anyOf(
      oneLine(/^\s*(?:FOCUS - )?(?<name>\d+ of \d+) DOCUMENTS?\s*$/),
      oneLine(/^\s*End of Document\s*$/i, 'close'),
    ),
  },
  { id: 'proquest', begins: '_', read: proquest },
  {
    id: 'factiva',
    begins: 'D',
    read: oneLine(/^(?:Document|Dokument|Documento) (?<name>[A-Z0-9]{6,}[0-9]{8}[a-z0-9]{6,})$/, 'close'),
  },
  { id: 'conllu', begins: '#', read: oneLine(/^# newdoc(?: id = (?<name>.+))?$/) },
  {
    id: 'conll2012',
    begins: '#',
    read: anyOf(
      oneLine(/^#begin document \((?<name>[^)]*)\)(?:; part \d+)?$/),
      oneLine(/^#end document$/, 'close'),
    ),
  },
  { id: 'conll2003', begins: '-', read: oneLine(/^-DOCSTART-(?:\s.*)?$/) },
  {
    id: 'gutenberg',
    begins: '*',
    read: anyOf(
      oneLine(/^\*{3}\s?START OF (?:THE|THIS) PROJECT GUTENBERG EBOOK,?\s*(?<name>[^*]*?)\s*\*{0,3}$/i),
      oneLine(/^\*{3}\s?END OF (?:THE|THIS) PROJECT GUTENBERG EBOOK[^*]*\*{0,3}$/i, 'close'),
    ),
  },
];

const IDS: ReadonlySet<string> = new Set(FAMILIES.map(({ id }) => id));

/** Whether this is the id of a family that Lede knows; else it is one of the user's own. */
export function isKnown(family: string): boolean {
  return IDS.has(family);
}
