/** One entry of a sidecar as it is written, with its line ends. */
export interface EntryText {
  /** Comments and blank lines above it. */
  readonly lead: string;
  /** From its dash on, over whole lines. */
  readonly body: string;
  /** The line of the dash, from 0. */
  readonly line: number;
}

/** The text of a sidecar, cut where its entries are; all parts together are the text. */
export interface Layout {
  /** All above the entries. */
  readonly head: string;
  /** Where in the head the line stands that opens the list, as “annotations:”; -1 where there is none. */
  readonly list: number;
  readonly entries: readonly EntryText[];
  /** All behind them. */
  readonly tail: string;
  /** The spaces before an entry's dash. */
  readonly indent: string;
}

const LIST = /^annotations:[ \t]*(?:\[\][ \t]*)?(?:#.*)?\r?\n?$/;
const BLANK = /^[ \t]*(?:#.*)?\r?\n?$/;
const LINE = /[^\n]*\n|[^\n]+$/g;

/** The spaces before the dashes where there are no entries yet. */
const INDENT = '  ';

/** Cuts a sidecar's text where an entry of its list begins: with a dash on a line of its own, all at one depth. */
export function layOut(text: string): Layout {
  const lines = text.match(LINE) ?? [];
  const opening = lines.findIndex((line) => LIST.test(line));
  const first = opening < 0 ? lines.length : opening + 1;
  const indent = indentOf(lines, first) ?? INDENT;
  const entries: EntryText[] = [];
  let [lead, body, line] = ['', '', -1];
  let pending = '';
  let at = first;
  for (; at < lines.length; at++) {
    const now = lines[at] ?? '';
    if (BLANK.test(now)) pending += now;
    else if (isDash(now, indent)) {
      if (line >= 0) entries.push({ lead, body, line });
      [lead, body, line, pending] = [pending, now, at, ''];
    } else if (line >= 0 && now.startsWith(`${indent} `)) {
      body += pending + now;
      pending = '';
    } else break;
  }
  if (line >= 0) entries.push({ lead, body, line });
  const head = lines.slice(0, first).join('');
  const list = opening < 0 ? -1 : head.length - (lines[opening] ?? '').length;
  return { head, list, entries, tail: pending + lines.slice(at).join(''), indent };
}

/** What `layOut` has cut. */
export function textOf({ head, entries, tail }: Omit<Layout, 'list' | 'indent'>): string {
  return head + entries.map(({ lead, body }) => lead + body).join('') + tail;
}

/** True for a text of comments and blank lines alone. */
export const isComments = (text: string): boolean =>
  (text.match(LINE) ?? []).every((line) => BLANK.test(line));

function indentOf(lines: readonly string[], first: number): string | undefined {
  const line = lines.slice(first).find((each) => !BLANK.test(each));
  return /^( *)-(?:[ \r\n]|$)/.exec(line ?? '')?.[1];
}

const isDash = (line: string, indent: string): boolean =>
  line.startsWith(`${indent}-`) && /^(?:[ \r\n]|$)/.test(line.slice(indent.length + 1));
