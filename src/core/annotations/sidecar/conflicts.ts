import { mergeDocuments } from './mergeDocuments';

/** The sides of a file in which git has left the marks of conflicts; the base is null where its style leaves it out. */
interface Sides {
  readonly mine: string;
  readonly base: string | null;
  readonly theirs: string;
}

/** What opens a part of a conflict, and the part. */
const MARKS: readonly (readonly [RegExp, keyof Sides | 'all'])[] = [
  [/^<{7}(?: .*)?\r?\n?$/, 'mine'],
  [/^\|{7}(?: .*)?\r?\n?$/, 'base'],
  [/^={7}\r?\n?$/, 'theirs'],
  [/^>{7}(?: .*)?\r?\n?$/, 'all'],
];

/**
 * A sidecar without the marks of a conflict that git has left in it, as `mergeSidecars` merges its sides, in steps. The same
 * where there are none; undefined where the sides cannot be read.
 */
export function* unconflicted(text: string): Generator<undefined, string | undefined> {
  if (!/^<{7}/m.test(text)) return text;
  const { mine, base, theirs } = sidesOf(text);
  return yield* mergeDocuments(base, mine, theirs);
}

function sidesOf(text: string): Sides {
  const sides = { mine: '', base: '', theirs: '' };
  let part: keyof Sides | 'all' = 'all';
  let hasBase = false;
  for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const mark = MARKS.find(([pattern]) => pattern.test(line));
    if (mark) [, part] = mark;
    hasBase ||= part === 'base';
    if (mark) continue;
    for (const side of ['mine', 'base', 'theirs'] as const)
      if (part === 'all' || part === side) sides[side] += line;
  }
  return { ...sides, base: hasBase ? sides.base : null };
}
