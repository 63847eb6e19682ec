import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The text files of a folder by name; none where there is no such folder. */
export function textsIn(folder: string): readonly (readonly [name: string, text: string])[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  return files.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]);
}

/**
 * Bundles of about `size` UTF-16 units each, at least `total` in all: whole articles one after the other, from the first again
 * where they are too few. So small bundles hold the same as large ones, however long the articles are.
 */
export function bundlesOf(articles: readonly string[], size: number, total: number): string[] {
  const bundles: string[] = [];
  let parts: string[] = [];
  let length = 0;
  let made = 0;
  for (let number = 0; made < total; number++) {
    const article = articles[number % articles.length] ?? '';
    const part = `==> ${String(number).padStart(6, '0')}.txt <==\n${article.trim()}\n\n`;
    parts.push(part);
    length += part.length;
    if (length < size) continue;
    bundles.push(parts.join(''));
    made += length;
    [parts, length] = [[], 0];
  }
  return bundles;
}
