import assert from 'node:assert/strict';
import { createAnalyser } from '../../src/core/analysis';
import type { Article } from '../../src/core/articles/article';
import type { BlockRole } from '../../src/core/articles/block';
import { readers } from './readers';

/** The analysis as the extension and the command line make it. */
export const analyse = createAnalyser(readers);

/** The one article of a text that is no bundle. */
export function readOnly(text: string): Article {
  const { articles, delimiters } = analyse(text);
  assert.deepEqual(delimiters, []);
  assert.equal(articles.length, 1);
  return articles[0]!;
}

/** The blocks of a text's one article, each as its role and its text. */
export function rolesIn(text: string): [BlockRole, string][] {
  return readOnly(text).blocks.map(({ role, range }) => [role, text.slice(...range)]);
}

/** The role of the block that is `line`; fails where no block of the text is. */
export function roleOf(line: string, text: string): BlockRole {
  const found = rolesIn(text).find(([, words]) => words === line);
  assert.ok(found, `no block is ${JSON.stringify(line)}`);
  return found[0];
}
