import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { detect } from '../../../src/core/analysis';
import { type Figure, percent } from './figures';

/** Plain text that is no article, on most machines: licences, manuals, logs, tables, lists. */
const OTHER_TEXT_FOLDERS = [
  'node_modules',
  '/usr/share/common-licenses',
  '/usr/share/doc',
  '/usr/share/perl',
  '/usr/lib/python3',
];

const OTHER_TEXT =
  /\.(?:txt|log|csv|tsv)$|^(?:licen[sc]e|readme|copying|copyright|changelog|notice|authors)(?:\.(?:txt|md))?$/i;

/** Enough of them to tell one in a hundred. */
const MOST = 4000;

const LARGEST = 2_000_000;

/** How many articles are known as such, and how much other text is taken for one. */
export function detectionFigures(articles: readonly string[]): Figure[] {
  const found = articles.filter((text) => detect(text).sourceArticle).length;
  const others = otherTexts();
  const alarms = others.filter((file) => detect(readFileSync(file, 'utf8')).sourceArticle).length;
  return [
    { what: 'articles detected', value: percent(found, articles.length) },
    { what: 'other plain text taken for an article', value: percent(alarms, others.length) },
  ];
}

function otherTexts(): string[] {
  const files = OTHER_TEXT_FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && OTHER_TEXT.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );
  const small = files.filter((file) => statSync(file).size < LARGEST).sort();
  const stride = Math.max(1, Math.floor(small.length / MOST));
  return small.filter((_, index) => index % stride === 0);
}
