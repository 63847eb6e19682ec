import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The text files of a folder by name; none where there is no such folder. */
export function textsIn(folder: string): readonly (readonly [name: string, text: string])[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  return files.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]);
}

/**
 * Bundles of about `size` UTF-16 units each, `total` in all: the articles one after the other, from the first again where
 * they are too few. So small bundles hold the same as large ones.
 */
export function bundlesOf(articles: readonly string[], size: number, total: number): string[] {
  const bundles: string[] = [];
  let number = 0;
  for (let made = 0; made < total; made += size) {
    const parts: string[] = [];
    for (let room = size; room > 0; number++) {
      const article = articles[number % articles.length] ?? '';
      const part = `==> ${String(number).padStart(6, '0')}.txt <==\n${article.trim()}\n\n`.slice(
        0,
        Math.max(room, LEAST),
      );
      parts.push(part);
      room -= part.length;
    }
    bundles.push(parts.join(''));
  }
  return bundles;
}

/** Less of an article would say nothing, in UTF-16 units. */
const LEAST = 200;
