import { countLines } from './sidecarYaml';

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
const COMMENT = /^[ \t]*#.*\r?\n?$/;
const LINE = /[^\n]*\n|[^\n]+$/g;

/** The spaces before the dashes where there are no entries yet. */
const INDENT = '  ';

/** So many entries are cut, read or written in a step: in about a millisecond. */
export const ENTRIES_A_STEP = 64;

/** Cuts a sidecar's text where an entry of its list begins: with a dash on a line of its own, all at one depth; in steps. */
export function* layOut(text: string): Generator<undefined, Layout> {
  const list = openingOfList(text);
  const first = list < 0 ? text.length : lineBehind(text, list);
  const indent = indentOf(text, first);
  const inside = `${indent} `;
  const entries: EntryText[] = [];
  let entry = { from: first, dash: -1, line: -1 };
  // Behind the last line that belongs to the entry: comments behind it belong to the next one.
  let end = first;
  let line = list < 0 ? 0 : countLines(text.slice(0, first));
  const close = (): void => {
    const { from, dash } = entry;
    if (dash >= 0)
      entries.push({ lead: text.slice(from, dash), body: text.slice(dash, end), line: entry.line });
  };
  for (let start = first; start < text.length; line++) {
    const next = lineBehind(text, start);
    if (isDash(text, start, indent)) {
      close();
      entry = { from: end, dash: start, line };
      end = next;
      if (entries.length % ENTRIES_A_STEP === 0) yield;
    } else if (entry.dash >= 0 && text.startsWith(inside, start) && !isBlank(text, start, next)) end = next;
    else if (!isBlank(text, start, next)) break;
    start = next;
  }
  close();
  return { head: text.slice(0, first), list, entries, tail: text.slice(end), indent };
}

/** What `layOut` has cut. */
export function textOf({ head, entries, tail }: Omit<Layout, 'list' | 'indent'>): string {
  return head + entries.map(({ lead, body }) => lead + body).join('') + tail;
}

/** True for a text of comments and blank lines alone. */
export const isComments = (text: string): boolean =>
  (text.match(LINE) ?? []).every((line) => isBlank(line, 0, line.length));

/** Where the line begins that opens the list; -1 where there is none. */
function openingOfList(text: string): number {
  for (let start = 0; start < text.length; start = lineBehind(text, start))
    if (text.startsWith('annotations:', start) && LIST.test(text.slice(start, lineBehind(text, start))))
      return start;
  return -1;
}

/** The spaces before the dashes of a sidecar's entries. */
export function entryIndent(text: string): string {
  const list = openingOfList(text);
  return list < 0 ? INDENT : indentOf(text, lineBehind(text, list));
}

/** @param from where the line behind the one stands that opens the list. */
function indentOf(text: string, from: number): string {
  let start = from;
  for (let next = start; start < text.length; start = next) {
    next = lineBehind(text, start);
    if (!isBlank(text, start, next)) break;
  }
  return /^( *)-(?:[ \r\n]|$)/.exec(text.slice(start, lineBehind(text, start)))?.[1] ?? INDENT;
}

function isDash(text: string, start: number, indent: string): boolean {
  if (!text.startsWith(indent, start) || text[start + indent.length] !== '-') return false;
  const behind = text[start + indent.length + 1];
  return behind === undefined || behind === ' ' || behind === '\r' || behind === '\n';
}

/** True for a line of spaces, or of a comment. */
function isBlank(text: string, start: number, next: number): boolean {
  let at = start;
  while (at < next && (text[at] === ' ' || text[at] === '\t')) at++;
  if (text[at] === '#') return COMMENT.test(text.slice(start, next));
  return (
    at === next || text[at] === '\n' || (text[at] === '\r' && (at + 1 === next || text[at + 1] === '\n'))
  );
}

/** Where the next line begins. */
function lineBehind(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end + 1;
}
