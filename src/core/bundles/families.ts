import type { Line } from '../text/lines';
import { unescapeXml } from './xmlNames';
import {
  anyOf,
  betweenRules,
  type DelimiterFamily,
  type DelimiterHit,
  lineText,
  LONGEST_REACH,
  nameOf,
  oneLine,
} from './family';

/** What stands in the first lines of a ProQuest record, in the languages of its interface. */
const PROQUEST_FIELD =
  /^(?:(?:Document|Documento|Dokument) \d+ (?:of|de|sur|von|di) \d+$|(?:Full text|Texto completo|Texte intégral|Volltext|Testo completo)\s?: )/;

const PROQUEST_TITLE = /^(?:Title|Título|Titre|Titel|Titolo)\s?: (?<name>.+)$/;

const LONG_RULE = /^_{40,}$/;

/**
 * ProQuest parts its records by a long rule; only with a record's fields near it is the rule one of theirs. The last one
 * stands above the company's own words, or above nothing.
 */
function proquest(lines: readonly Line[], index: number): DelimiterHit | undefined {
  if (!LONG_RULE.test(lineText(lines, index))) return undefined;
  const below = Array.from({ length: LONGEST_REACH }, (_, offset) => lineText(lines, index + 1 + offset));
  const next = below.findIndex((text) => LONG_RULE.test(text));
  const near = next < 0 ? below : below.slice(0, next);
  const title = near.map((text) => PROQUEST_TITLE.exec(text)).find((match) => match !== null);
  if (title || near.some((text) => PROQUEST_FIELD.test(text)))
    return { lines: 1, name: title ? nameOf(title) : null, kind: 'open' };
  // Only where the text ends within reach: whoever reads on sees the same then, however few lines are at hand.
  const last = next < 0 && lines.length <= index + LONGEST_REACH && near.every((text) => text === '');
  return last || near.some((text) => /\bProQuest\b/.test(text))
    ? { lines: 1, name: null, kind: 'close' }
    : undefined;
}

/** A rule, words, a name and perhaps the rule again. */
function banner(words: RegExp, kind: DelimiterHit['kind']): DelimiterFamily['read'] {
  const pattern = new RegExp(
    `^(?:(?://|#|;)\\s*)?(?<rule>[=\\-*#~+]{3,80})\\s*${words.source}\\s*[:=]?\\s+(?<name>\\S.*)$`,
    'is',
  );
  return (lines, index) => {
    const { rule = '', name = '' } = pattern.exec(lineText(lines, index))?.groups ?? {};
    const bare = name.endsWith(rule) ? name.slice(0, name.length - rule.length).trimEnd() : name;
    return name === '' ? undefined : { lines: 1, name: bare === '' ? null : bare, kind };
  };
}

/** A file's name between two equal rules. */
function bareName(lines: readonly Line[], index: number): DelimiterHit | undefined {
  const { rule = '', rest = '' } =
    /^(?<rule>[=\-*#~+_]{3,80})\s+(?<rest>\S.*)$/s.exec(lineText(lines, index))?.groups ?? {};
  if (rest === '' || !rest.endsWith(rule)) return undefined;
  const before = rest.slice(0, rest.length - rule.length);
  const name = before.trimEnd();
  if (name === before || !/\.(?:txt|md|text|html?|json|xml)$/i.test(name)) return undefined;
  return { lines: 1, name, kind: 'open' };
}

const GUTENBERG_START = /^\*{3}\s?START OF (?:THE|THIS) PROJECT GUTENBERG EBOOK(?<name>.*)$/is;

function gutenberg(lines: readonly Line[], index: number): DelimiterHit | undefined {
  const title = GUTENBERG_START.exec(lineText(lines, index))?.groups?.['name'];
  if (title === undefined) return undefined;
  const name = title
    .replace(/^,/, '')
    .replace(/\*{1,3}$/, '')
    .trim();
  return { lines: 1, name: name === '' ? null : name, kind: 'open' };
}

const XML_OPEN = /^<(?:file|document|doc)\b(?<attributes>[^>]*)>$/i;

const XML_CLOSE = /^<\/(?:file|document|doc)>$/i;

/** The attributes that may name a document, the most telling first. */
const XML_NAMES = ['path', 'name', 'title', 'id'].map(
  (name) => new RegExp(`\\s${name}\\s?=\\s?(?:"(?<double>[^"]*)"|'(?<single>[^']*)')`, 'i'),
);

/** `<document path="…">`, or a `<source>` line behind it that holds the name; then what wraps the text, if anything does. */
function xmlOpen(lines: readonly Line[], index: number): DelimiterHit | undefined {
  const attributes = XML_OPEN.exec(lineText(lines, index))?.groups?.['attributes'];
  if (attributes === undefined || attributes.endsWith('/')) return undefined;
  const value = XML_NAMES.map((name) => name.exec(attributes)?.groups).find((groups) => groups !== undefined);
  const source = value ? null : /^<source>(?<name>[^<]+)<\/source>$/.exec(lineText(lines, index + 1));
  const name = value ? (value['double'] ?? value['single']) : source?.groups?.['name']?.trim();
  const behind = source ? 2 : 1;
  const wrapped = lineText(lines, index + behind) === '<document_content>';
  return { lines: behind + (wrapped ? 1 : 0), name: name ? unescapeXml(name) : null, kind: 'open' };
}

/** `</document>`, and the end of what wraps the text. */
function xmlClose(lines: readonly Line[], index: number): DelimiterHit | undefined {
  const wrapped = lineText(lines, index) === '</document_content>';
  if (!XML_CLOSE.test(lineText(lines, wrapped ? index + 1 : index))) return undefined;
  return { lines: wrapped ? 2 : 1, name: null, kind: 'close' };
}

/** Every delimiter family that Lede knows. To add one, add its row; an earlier row wins where two claim a line. */
export const FAMILIES: readonly DelimiterFamily[] = [
  { id: 'head', begins: '=', read: oneLine(/^==>\s(?<name>\S.*)\s<==$/s) },
  { id: 'repomix', begins: '=', read: betweenRules('='.repeat(16), /^File:\s(?<name>\S.*)$/) },
  { id: 'gitingest', begins: '=', read: betweenRules('='.repeat(48), /^FILE:\s(?<name>\S.*)$/i) },
  { id: 'more', begins: ':', read: betweenRules(':'.repeat(14), /^(?<name>\S.*)$/) },
  {
    id: 'banner',
    begins: '=-*#~+/;',
    read: anyOf(
      // `FILE END: a.txt` is no file called `END: a.txt`.
      banner(/(?:END(?: OF)?\s+(?:FILE|SOURCE|ARTICLE|DOCUMENT)|FILE END)/, 'close'),
      banner(/(?:(?:BEGIN|START(?: OF)?)\s+)?(?:FILE(?: START)?|FILENAME|SOURCE|ARTICLE|DOCUMENT)/, 'open'),
    ),
  },
  { id: 'bare', begins: '=-*#~+_', read: bareName },
  {
    id: 'xml',
    begins: '<',
    read: anyOf(xmlOpen, xmlClose),
    paired: true,
  },
  { id: 'txtar', begins: '-', read: oneLine(/^--\s+(?<name>\S.*)\s--$/s) },
  { id: 'endoftext', begins: '<', read: oneLine(/^<\|end_?of_?text\|>$/, 'close') },
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
    read: oneLine(/^(?:Document|Dokument|Documento) (?<name>[A-Z0-9]{6,20}[0-9]{8}[a-z0-9]{6,20})$/, 'close'),
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
    read: anyOf(gutenberg, oneLine(/^\*{3}\s?END OF (?:THE|THIS) PROJECT GUTENBERG EBOOK.*$/i, 'close')),
  },
];

const IDS: ReadonlySet<string> = new Set(FAMILIES.map(({ id }) => id));

/** Whether this is the id of a family that Lede knows; else it is one of the user's own. */
export function isKnown(family: string): boolean {
  return IDS.has(family);
}
