import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createAnalyser } from '../../../src/core/analysis';
import { ENTITY_TYPES, type EntityType } from '../../../src/core/entities/entity';
import { splitLines } from '../../../src/core/text/lines';
import { detectLanguage } from '../../support/languages';
import type { Figure } from './figures';

/** The types as the annotated files name them. */
const TYPES: Readonly<Record<string, EntityType>> = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'location',
  MISC: 'miscellaneous',
  DATE: 'date',
};

/** What is measured: some types together, strictly by span and type. */
const GROUPS: readonly (readonly [string, readonly EntityType[]])[] = [
  ['people, organizations, locations', ['person', 'organization', 'location']],
  ['all five types', ENTITY_TYPES],
  ['dates', ['date']],
];

/** How well names are recognised in a folder of annotated texts: `NAME.txt` with `NAME.ann` beside it. */
export function entityFigures(folder: string, of: string): Figure[] {
  if (!existsSync(folder)) return [];
  const analyse = createAnalyser(detectLanguage);
  const texts = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  const marks = texts.map((file) => {
    const text = readFileSync(path.join(folder, file), 'utf8');
    const found = analyse(text).articles.flatMap(({ mentions }) =>
      mentions.map(({ type, range }) => `${type} ${range.join('-')}`),
    );
    const annotations = readFileSync(path.join(folder, file.replace(/txt$/, 'ann')), 'utf8');
    return { found: new Set(found), wanted: new Set(readAnnotations(text, annotations)) };
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

/** A row for each annotated line: its number from 1, then `TYPE=text` in order, apart by tabs. */
function readAnnotations(text: string, annotations: string): string[] {
  const lines = splitLines(text);
  return annotations
    .split('\n')
    .filter(Boolean)
    .flatMap((row) => {
      const [number, ...mentions] = row.split('\t');
      const line = lines[Number(number) - 1];
      let from = 0;
      return mentions.flatMap((mention) => {
        const [, type = '', name = ''] = /^(\w+)=(.*)$/.exec(mention) ?? [];
        const at = line ? placeOf(line.text, name, from) : -1;
        if (!line || at < 0) return [];
        from = at + name.length;
        return [`${TYPES[type] ?? type} ${line.range[0] + at}-${line.range[0] + from}`];
      });
    });
}

/** Where a name next stands as whole words; where it next stands at all, if nowhere so. */
function placeOf(line: string, name: string, from: number): number {
  const whole = new RegExp(
    `(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
    'gu',
  );
  whole.lastIndex = from;
  return whole.exec(line)?.index ?? line.indexOf(name, from);
}
