import type { Contents } from '../analysis';
import { isKnown } from '../bundles/families';
import { findHiddenCharacters } from '../articles/hiddenCharacters';

/** What a text consists of, in numbers alone: each line a name and a value. */
export type Counts = readonly (readonly [name: string, value: string])[];

/**
 * Tells what Lede makes of a text without a word of it, so that people can send it along with a report of what is wrong.
 * @param contents what `analyse` found in `text`.
 */
export function textFreeCounts(text: string, { articles, delimiters }: Contents): Counts {
  const blocks = articles.flatMap((article) => article.blocks);
  const posts = blocks.flatMap((block) => (block.role === 'post' ? [block.post] : []));
  const mentions = articles.flatMap((article) => article.mentions);
  return [
    ['UTF-16 units', String(text.length)],
    ['line ends', tally(text.match(/\r\n|\n|\r/g) ?? [], (end) => JSON.stringify(end))],
    ['hidden characters', tally(findHiddenCharacters(text), ({ code }) => code)],
    ['delimiters', tally(delimiters, ({ family }) => (isKnown(family) ? family : 'own'))],
    ['articles', tally(articles, ({ language }) => language ?? 'unknown')],
    ['blocks', tally(blocks, ({ role }) => role)],
    ['posts', tally(posts, ({ platform }) => platform)],
    ['names', tally(mentions, ({ type }) => type)],
  ];
}

/** How often each key occurs, the most frequent first: “body 12, title 1”. */
function tally<T>(items: readonly T[], keyOf: (item: T) => string): string {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  return sorted.length === 0 ? 'none' : sorted.map(([key, count]) => `${key} ${count}`).join(', ');
}
