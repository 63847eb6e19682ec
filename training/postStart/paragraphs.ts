import path from 'node:path';
import { readOwnPages } from '../roles/pages';
import type { OwnLines, Paragraphs } from './examples';

/** In UTF-16 units. */
const SHORTEST_PARAGRAPH = 120;
const LONGEST_SHORT_LINE = 90;

/** What stands between an article's paragraphs. */
const BETWEEN = new Set(['crosshead', 'caption', 'credit', 'ad', 'related', 'related_bare', 'readmore']);

/** The body paragraphs of the project's own labelled pages, and the short lines between them. */
export function ownParagraphs(): Paragraphs {
  const found = new Map<string, OwnLines>();
  for (const { name, text, roles } of readOwnPages(path.join('training', 'pages'))) {
    const lines = text.split('\n').map((line, number) => ({ line, role: roles.get(number) ?? '' }));
    const language = name.slice(0, 2);
    const before = found.get(language);
    const paragraphs = lines.filter(({ line, role }) => role === 'body' && line.length >= SHORTEST_PARAGRAPH);
    const short = lines.filter(({ line, role }) => BETWEEN.has(role) && line.length <= LONGEST_SHORT_LINE);
    found.set(language, {
      paragraphs: [...(before?.paragraphs ?? []), ...paragraphs.map(({ line }) => line)],
      short: [...(before?.short ?? []), ...short.map(({ line }) => line)],
    });
  }
  return found;
}
