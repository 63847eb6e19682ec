import type { Article } from '../articles/article';
import { mentionsOf, namedAt } from '../articles/mentions';
import type { TextRange } from '../text/range';

/** What “the same” means when all mentions are labelled at once. */
export type Sameness = 'entity' | 'form';

/**
 * The ranges of an article's mentions that are the same as that at `offset`, itself among them; none where nothing is
 * named there.
 */
export function sameMentions(article: Article, offset: number, sameness: Sameness): TextRange[] {
  const named = namedAt(article, offset);
  if (!named) return [];
  return mentionsOf(article, named.entity)
    .filter(({ text }) => sameness === 'entity' || text === named.mention.text)
    .map(({ range }) => range);
}

/** Where a stretch of text stands as whole words, in order and not overlapping; for “label all” where nothing is named. */
export function sameWords(text: string, words: string): TextRange[] {
  if (words.trim() === '') return [];
  const found: TextRange[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    if (isWhole(text, at, at + words.length)) found.push([at, at + words.length]);
  return found;
}

const WORD = /[\p{L}\p{N}\p{M}]/u;

/** True where no word goes on beyond the ends of a stretch that itself begins and ends with a word. */
function isWhole(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const behind = text.slice(end, end + 2);
  const goesOn = (inside: string, outside: string): boolean => WORD.test(inside) && WORD.test(outside);
  const last = (piece: string): string => Array.from(piece).at(-1) ?? '';
  const first = (piece: string): string => Array.from(piece)[0] ?? '';
  return (
    !goesOn(first(text.slice(start, start + 2)), last(before)) &&
    !goesOn(last(text.slice(end - 2, end)), first(behind))
  );
}
