import { MessageError } from '../../text/messageError';
import type { Message } from '../../text/translate';

/** One thing in an XML text, where it begins. */
export type XmlEvent =
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      readonly at: number;
    }
  | { readonly kind: 'close'; readonly name: string; readonly at: number }
  | { readonly kind: 'text'; readonly text: string; readonly at: number };

/** What is wrong with an XML text, where. */
export class BrokenXml extends MessageError {
  constructor(
    message: Message,
    readonly at: number,
  ) {
    super(message);
  }
}

const NAME = String.raw`[\p{L}_:][\p{L}\p{M}\p{N}_:.\-·]*`;
const OPEN = new RegExp(String.raw`<(${NAME})`, 'uy');
const CLOSE = new RegExp(String.raw`</(${NAME})\s*>`, 'uy');
const ATTRIBUTE = new RegExp(String.raw`\s+(${NAME})\s*=\s*(?:"([^<"]*)"|'([^<']*)')`, 'uy');
const OPEN_END = /\s*(\/?)>/y;

/** What is skipped, and what is text as it stands: how each begins and ends. */
const ASIDES = [
  { begins: '<!--', ends: '-->', isText: false },
  { begins: '<?', ends: '?>', isText: false },
  { begins: '<![CDATA[', ends: ']]>', isText: true },
] as const;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * Reads XML (https://www.w3.org/TR/xml/) without a document type: what one could declare can blow a text up or read other
 * files, and no exchange needs it. Elements are closed in order. Takes time linear in the text.
 * @throws BrokenXml
 */
export function* readXml(text: string): Generator<XmlEvent> {
  const open: string[] = [];
  for (let at = 0; at < text.length;) {
    const aside = ASIDES.find(({ begins }) => text.startsWith(begins, at));
    if (aside) {
      const end = text.indexOf(aside.ends, at + aside.begins.length);
      if (end < 0) throw new BrokenXml('This never ends: {0}', at);
      if (aside.isText)
        yield { kind: 'text', text: withLineEnds(text.slice(at + aside.begins.length, end)), at };
      at = end + aside.ends.length;
    } else if (text.startsWith('<!', at)) {
      throw new BrokenXml('A document type is not read: {0}', at);
    } else if (text.startsWith('</', at)) {
      const [whole, name = ''] = match(CLOSE, text, at) ?? [];
      if (whole === undefined || open.pop() !== name)
        throw new BrokenXml('This closes what is not open: {0}', at);
      yield { kind: 'close', name, at };
      at += whole.length;
    } else if (text.startsWith('<', at)) {
      const { name, attributes, isClosed, behind } = readOpen(text, at);
      yield { kind: 'open', name, attributes, at };
      if (isClosed) yield { kind: 'close', name, at };
      else open.push(name);
      at = behind;
    } else {
      const next = text.indexOf('<', at);
      const end = next < 0 ? text.length : next;
      const piece = text.slice(at, end);
      if (open.length === 0 && piece.trim() !== '') throw new BrokenXml('This is no XML: {0}', at);
      yield { kind: 'text', text: unescapeXml(withLineEnds(piece), at), at };
      at = end;
    }
  }
  if (open.length > 0) throw new BrokenXml('This is never closed: {0}', text.length);
}

function readOpen(text: string, at: number) {
  const [whole, name = ''] = match(OPEN, text, at) ?? [];
  if (whole === undefined) throw new BrokenXml('This is no XML: {0}', at);
  const attributes = new Map<string, string>();
  let behind = at + whole.length;
  for (let found = match(ATTRIBUTE, text, behind); found; found = match(ATTRIBUTE, text, behind)) {
    attributes.set(found[1] ?? '', unescapeXml(found[2] ?? found[3] ?? '', behind));
    behind += found[0].length;
  }
  const end = match(OPEN_END, text, behind);
  if (!end) throw new BrokenXml('This is no XML: {0}', at);
  return { name, attributes, isClosed: end[1] === '/', behind: behind + end[0].length };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Line ends are LF for whoever reads XML (https://www.w3.org/TR/xml/#sec-line-ends). */
const withLineEnds = (text: string): string => text.replace(/\r\n?/g, '\n');

function unescapeXml(text: string, at: number): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w{1,30}));?|&/g,
    (escape, decimal?: string, hex?: string, name?: string) => {
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      const sign =
        name === undefined ? (code <= 0x10ffff ? String.fromCodePoint(code) : undefined) : ENTITIES.get(name);
      if (sign === undefined || !escape.endsWith(';'))
        throw new BrokenXml('This stands for nothing: {0}', at);
      return sign;
    },
  );
}

const SPECIAL: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\r', '&#13;'],
]);

/** Control characters, which XML 1.0 cannot hold in any way, as spaces; half characters and the like as U+FFFD. */
const IMPOSSIBLE = /(?![\t\n\r\x7f-\x9f])\p{Cc}/gu;
const NO_CHARACTER = /[\p{Surrogate}\uFFFE\uFFFF]/gu;

/** Text as XML, for between tags and within quotation marks. */
export function escapeXml(text: string): string {
  return text
    .replace(IMPOSSIBLE, ' ')
    .replace(NO_CHARACTER, '\uFFFD')
    .replace(/[&<>"\r]/g, (sign) => SPECIAL.get(sign) ?? sign);
}
