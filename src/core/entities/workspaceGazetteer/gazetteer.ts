import { opaqueStretches } from '../../text/tokens';
import { overlaps, type TextRange } from '../../text/range';
import type { GazetteerEntry } from './entry';

/** A stretch that is one of an entry's names. */
export interface KnownName {
  readonly range: TextRange;
  readonly entry: GazetteerEntry;
}

/** What a name can go on with, and whose name it is if it ends here. */
interface Node {
  readonly next: Map<string, Node>;
  entry?: GazetteerEntry;
}

/** A word, white space within a line (of which some scrapers write more than one), or any other sign. */
const ATOM = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*|[^\S\n\r\u2028\u2029]{1,3}|\S/guy;

/** Where a name may begin. */
const START = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*|[^\s\p{L}\p{N}]/gu;

/** The names of a workspace, ready to be looked for: a tree with a branch for each word and sign. */
export class Gazetteer {
  readonly #root: Node = { next: new Map() };

  constructor(entries: readonly GazetteerEntry[]) {
    for (const entry of entries) {
      for (const name of [entry.name, ...entry.aliases]) {
        // Both ways in which a text may be written: letters with their accents, or each beside its accent.
        for (const form of new Set([name.normalize('NFC'), name.normalize('NFD')])) this.#add(form, entry);
      }
    }
  }

  /**
   * Finds the names in a text, in order: whole words, letter by letter as they are written, of several that begin at one
   * place the longest. In links, handles and tags none is found, but for one that begins as these do. Takes time linear
   * in the text.
   */
  find(text: string): KnownName[] {
    const found: KnownName[] = [];
    if (this.#root.next.size === 0) return found;
    const isOpaque = opaqueIn(text);
    START.lastIndex = 0;
    for (let start = START.exec(text); start; start = START.exec(text)) {
      if (!this.#root.next.has(start[0])) continue;
      const known = this.#longestAt(text, start.index);
      if (!known || (!isMark(start[0]) && isOpaque(known.range))) continue;
      found.push(known);
      START.lastIndex = known.range[1];
    }
    return found;
  }

  #add(name: string, entry: GazetteerEntry): void {
    let node = this.#root;
    ATOM.lastIndex = 0;
    for (const [atom] of name.matchAll(ATOM)) {
      const key = keyOf(atom);
      const next = node.next.get(key) ?? { next: new Map<string, Node>() };
      node.next.set(key, next);
      node = next;
    }
    node.entry ??= entry;
  }

  #longestAt(text: string, start: number): KnownName | undefined {
    if (isWithinWord(text, start)) return undefined;
    let found: KnownName | undefined;
    let node: Node | undefined = this.#root;
    ATOM.lastIndex = start;
    for (let atom = ATOM.exec(text); atom; atom = ATOM.exec(text)) {
      node = node.next.get(keyOf(atom[0]));
      if (!node) break;
      const end = ATOM.lastIndex;
      if (node.entry && !isWithinWord(text, end) && !goesOnAsHandle(text, start, end))
        found = { range: [start, end], entry: node.entry };
    }
    return found;
  }
}

/** What a handle or a tag begins with. */
const isMark = (sign: string | undefined): boolean => sign === '@' || sign === '#';

/** True where a longer handle than `[start, end)` begins there. */
const goesOnAsHandle = (text: string, start: number, end: number): boolean =>
  isMark(text[start]) && text[end] === '_';

const keyOf = (atom: string): string => (/^\s/.test(atom) ? ' ' : atom);

/** True between the two halves of a word, or of words that a hyphen makes one. */
function isWithinWord(text: string, at: number): boolean {
  return (
    /[\p{L}\p{M}\p{N}][-‐]?$/u.test(text.slice(Math.max(0, at - LONGEST_END), at)) &&
    /^[-‐]?[\p{L}\p{M}\p{N}]/u.test(text.slice(at, at + LONGEST_END))
  );
}

/** A letter of two units, and a hyphen. */
const LONGEST_END = 3;

/** Tells of stretches, asked for in order, whether they share something with a link, a handle or a tag. */
function opaqueIn(text: string): (range: TextRange) => boolean {
  let opaque: readonly TextRange[] | undefined;
  let at = 0;
  return (range) => {
    opaque ??= opaqueStretches(text);
    while ((opaque[at]?.[1] ?? Infinity) <= range[0]) at++;
    const next = opaque[at];
    return next !== undefined && overlaps(next, range);
  };
}
