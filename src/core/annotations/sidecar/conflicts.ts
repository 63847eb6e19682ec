import { mergeDocuments } from './mergeDocuments';
import type { SidecarFault } from './sidecar';
import { countLines } from './sidecarYaml';

/** The sides of a file in which git has left the marks of conflicts; the base is null where its style leaves it out. */
interface Sides {
  readonly mine: string;
  readonly base: string | null;
  readonly theirs: string;
}

type Part = keyof Sides | 'all';

/** What opens a part of a conflict, the part, and those that it may stand behind. */
const MARKS: readonly (readonly [RegExp, Part, readonly Part[]])[] = [
  [/^<{7}(?: .*)?\r?\n?$/, 'mine', ['all']],
  [/^\|{7}(?: .*)?\r?\n?$/, 'base', ['mine']],
  [/^={7}\r?\n?$/, 'theirs', ['mine', 'base']],
  [/^>{7}(?: .*)?\r?\n?$/, 'all', ['theirs']],
];

/** What git writes at the beginning of a line where a conflict begins or ends. */
const FIRST_MARK = /^(?:<{7}|>{7})(?=\s|$)/m;

/**
 * A sidecar without the marks of a conflict that git has left in it, as `mergeSidecars` merges its sides, in steps. The same
 * where there are none; undefined where marks are missing, or the sides cannot be read.
 */
export function* unconflicted(text: string): Generator<undefined, string | undefined> {
  if (!FIRST_MARK.test(text)) return text;
  const sides = sidesOf(text);
  return sides && (yield* mergeDocuments(sides.base, sides.mine, sides.theirs));
}

/** What is wrong with a sidecar whose conflicts cannot be taken apart. */
export function conflictFault(text: string): SidecarFault {
  return {
    message:
      'Git has left a conflict here that Lede cannot merge: take one side out, and the lines that mark it.',
    values: [],
    line: countLines(text.slice(0, text.search(FIRST_MARK))),
    of: 'file',
  };
}

/** Undefined where a mark is missing. */
function sidesOf(text: string): Sides | undefined {
  const sides = { mine: '', base: '', theirs: '' };
  let part: Part = 'all';
  let hasBase = false;
  for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const mark = MARKS.find(([pattern]) => pattern.test(line));
    if (mark) {
      const [, next, behind] = mark;
      if (!behind.includes(part)) return undefined;
      part = next;
      hasBase ||= part === 'base';
      continue;
    }
    for (const side of ['mine', 'base', 'theirs'] as const)
      if (part === 'all' || part === side) sides[side] += line;
  }
  return part === 'all' ? { ...sides, base: hasBase ? sides.base : null } : undefined;
}
