import path from 'node:path';
import { readOwnPages } from '../roles/pages';
import type { Paragraphs } from './examples';

/** In UTF-16 units. */
const SHORTEST_PARAGRAPH = 120;

/** The body paragraphs of the project's own labelled pages. */
export function ownParagraphs(): Paragraphs {
  const paragraphs = new Map<string, string[]>();
  for (const { name, text, roles } of readOwnPages(path.join('training', 'pages'))) {
    const lines = text
      .split('\n')
      .filter((line, number) => roles.get(number) === 'body' && line.length >= SHORTEST_PARAGRAPH);
    const language = name.slice(0, 2);
    paragraphs.set(language, [...(paragraphs.get(language) ?? []), ...lines]);
  }
  return paragraphs;
}
