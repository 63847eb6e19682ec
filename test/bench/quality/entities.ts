import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createAnalyser } from '../../../src/core/analysis';
import { ENTITY_TYPES, type EntityType } from '../../../src/core/entities/entity';
import { readers } from '../../support/readers';
import { readAnnotations } from './annotations';
import type { Figure } from './figures';

/** What is measured: some types together, strictly by span and type. */
const GROUPS: readonly (readonly [string, readonly EntityType[]])[] = [
  ['people, organizations, locations', ['person', 'organization', 'location']],
  ['all five types', ENTITY_TYPES],
  ['dates', ['date']],
];

/** How well names are recognised in a folder of annotated texts: `NAME.txt` with `NAME.ann` beside it. */
export function entityFigures(folder: string, of: string): Figure[] {
  if (!existsSync(folder)) return [];
  const analyse = createAnalyser(readers);
  const texts = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  const marks = texts.map((file) => {
    const text = readFileSync(path.join(folder, file), 'utf8');
    const found = analyse(text).articles.flatMap(({ mentions }) =>
      mentions.map(({ type, range }) => `${type} ${range.join('-')}`),
    );
    const annotations = readFileSync(path.join(folder, file.replace(/txt$/, 'ann')), 'utf8');
    const wanted = readAnnotations(text, annotations).map(({ type, range }) => `${type} ${range.join('-')}`);
    return { found: new Set(found), wanted: new Set(wanted) };
  });
  return GROUPS.map(([name, types]) => ({ what: `${name}, F1 on ${of}`, value: f1(marks, types) }));
}

interface Marks {
  readonly found: ReadonlySet<string>;
  readonly wanted: ReadonlySet<string>;
}

function f1(texts: readonly Marks[], types: readonly string[]): string {
  const ofTypes = (marks: Iterable<string>): string[] =>
    [...marks].filter((mark) => types.includes(mark.split(' ')[0] ?? ''));
  const total = (count: (marks: Marks) => number): number =>
    texts.reduce((sum, marks) => sum + count(marks), 0);
  const told = total(({ found }) => ofTypes(found).length);
  const there = total(({ wanted }) => ofTypes(wanted).length);
  const right = total(({ found, wanted }) => ofTypes(found).filter((mark) => wanted.has(mark)).length);
  const share = (part: number, all: number): string => ((100 * part) / all).toFixed(1);
  return `${share(2 * right, told + there)} (precision ${share(right, told)}, recall ${share(right, there)})`;
}
