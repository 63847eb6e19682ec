import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { BLOCK_ROLES, type BlockRole } from '../../src/core/articles/block';
import { knownRoles } from '../../src/core/articles/knownRoles';
import type { LineItem } from '../../src/core/articles/articleLines';
import { ArticleFeatures } from '../../src/core/articles/lineFeatures';
import { piecesAround } from '../../src/core/articles/pieces';
import { findPosts } from '../../src/core/posts/posts';
import type { DetectLanguage } from '../../src/core/text/language';
import { splitLines } from '../../src/core/text/lines';
import { overlaps } from '../../src/core/text/range';

/** The role names of labelled pages: Lede's roles, with the bare headlines of other articles apart. */
export const PAGE_ROLES = [...BLOCK_ROLES, 'related_bare'] as const;

export type PageRole = (typeof PAGE_ROLES)[number];

/** A page with a role for each of its lines that are not blank. */
export interface LabelledPage {
  readonly name: string;
  readonly text: string;
  /** By line number from 0. */
  readonly roles: ReadonlyMap<number, PageRole>;
}

/** A page as the classifier gets it: its lines, their features, and which labelled line each stands for. */
export interface PreparedPage extends LabelledPage {
  readonly items: readonly LineItem[];
  readonly features: readonly (readonly number[])[];
  /** The roles that need no judging. */
  readonly known: readonly (BlockRole | undefined)[];
  readonly lineOf: readonly number[];
}

/** Reads pages labelled line by line from a JSON Lines file, with the articles that it names in `articles/` beside it. */
export function readLabelledLines(folder: string): LabelledPage[] {
  const rows = readFileSync(path.join(folder, 'line-labels.jsonl'), 'utf8').trim().split('\n');
  const pages = new Map<string, Map<number, PageRole>>();
  for (const row of rows) {
    const { file, line, kind } = JSON.parse(row) as { file: string; line: number; kind: PageRole };
    const roles = pages.get(file) ?? new Map<number, PageRole>();
    pages.set(file, roles.set(line - 1, kind));
  }
  return Array.from(pages, ([name, roles]) => ({
    name,
    roles,
    text: readFileSync(path.join(folder, 'articles', name), 'utf8').replace(/^\ufeff/, ''),
  }));
}

const OWN_ENDING = '.tsv';

/** Whether a page is one of the project's own. */
export const isOwn = (page: LabelledPage): boolean => page.name.endsWith(OWN_ENDING);

/** Reads the project's own pages: a line is `ROLE`, a tab and the text; a blank line is a blank line. */
export function readOwnPages(folder: string): LabelledPage[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith(OWN_ENDING));
  return files.sort().map((name) => {
    const rows = readFileSync(path.join(folder, name), 'utf8').replace(/\n$/, '').split('\n');
    const roles = rows.flatMap((row, line): [number, PageRole][] =>
      row.includes('\t') ? [[line, row.slice(0, row.indexOf('\t')) as PageRole]] : [],
    );
    return {
      name,
      text: rows.map((row) => row.slice(row.indexOf('\t') + 1)).join('\n'),
      roles: new Map(roles),
    };
  });
}

/** Finds the posts of a page as Lede does, and the features of what they leave. */
export function preparePage(page: LabelledPage, detectLanguage: DetectLanguage): PreparedPage {
  const lines = splitLines(page.text);
  const posts = findPosts(page.text, detectLanguage(page.text), detectLanguage);
  const items = piecesAround(page.text, posts);
  const lineOf = items.map(({ start, end }) =>
    lines.findIndex((line) => !line.blank && overlaps(line.range, [start, end])),
  );
  const article = new ArticleFeatures(page.text, items);
  const known = knownRoles(page.text, article.lines);
  return { ...page, items, lineOf, known, features: items.map((_, index) => featuresOf(article, index)) };
}

/** The features of a line, as unsigned hashes. */
function featuresOf(article: ArticleFeatures, index: number): number[] {
  const features: number[] = [];
  article.addTo({ add: (feature) => features.push(feature >>> 0) }, index);
  return features;
}
