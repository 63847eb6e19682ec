// Checks the labelled pages in training/pages and prints how often each role occurs in each language.
// Run: node training/checkPages.mjs — exits with 1 when a page is malformed.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PAGES = join(dirname(fileURLToPath(import.meta.url)), 'pages');
const ROLES = [
  'title',
  'standfirst',
  'byline',
  'date',
  'crosshead',
  'body',
  'related',
  'related_bare',
  'readmore',
  'caption',
  'credit',
  'post',
  'ad',
  'boilerplate',
  'list',
];
const FILE_NAME = /^[a-z]{2}_\d{3}\.tsv$/;

/** What is wrong with one non-blank line `ROLE<TAB>TEXT`, or null. */
function lineProblem(line) {
  const [role, text, ...rest] = line.split('\t');
  if (!ROLES.includes(role)) return `unknown role "${role}"`;
  if (text === undefined || text.trim() === '') return 'no text';
  if (rest.length > 0) return 'a tab inside the text';
  return null;
}

/** The problems of a page, each with its place, and the roles of its non-blank lines. */
function readPage(file) {
  const content = readFileSync(join(PAGES, file), 'utf8');
  const problems = [];
  if (!FILE_NAME.test(file)) problems.push(`${file}: the name is not LANG_NNN.tsv`);
  if (/[\r\uFEFF\uFFFD]/u.test(content)) problems.push(`${file}: CR, BOM or undecodable bytes`);
  if (!content.endsWith('\n')) problems.push(`${file}: no final line break`);
  const roles = [];
  for (const [index, line] of content.replace(/\n$/, '').split('\n').entries()) {
    if (line === '') continue;
    const problem = lineProblem(line);
    if (problem === null) roles.push(line.slice(0, line.indexOf('\t')));
    else problems.push(`${file}:${index + 1}: ${problem}`);
  }
  if (!roles.includes('body')) problems.push(`${file}: no body`);
  return { problems, roles };
}

/** Prints roles down, languages across. */
function printCounts(counts, pages) {
  const languages = [...pages.keys()].sort();
  const row = (name, cells) =>
    console.log([name.padEnd(13), ...cells.map((cell) => String(cell).padStart(5))].join(''));
  const total = (values) => values.reduce((sum, value) => sum + value, 0);
  row('', [...languages, 'all']);
  const pageCounts = languages.map((language) => pages.get(language));
  row('pages', [...pageCounts, total(pageCounts)]);
  for (const role of ROLES) {
    const cells = languages.map((language) => counts.get(`${language} ${role}`) ?? 0);
    row(role, [...cells, total(cells)]);
  }
}

const counts = new Map();
const pages = new Map();
const problems = [];
for (const file of readdirSync(PAGES).filter((name) => name.endsWith('.tsv'))) {
  const page = readPage(file);
  const language = file.slice(0, 2);
  problems.push(...page.problems);
  pages.set(language, (pages.get(language) ?? 0) + 1);
  for (const role of page.roles) {
    const key = `${language} ${role}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
}
printCounts(counts, pages);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
