import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LabelledLine, LabelledSpan } from './source';

/** What FactRuEval's objects are called, in our types. */
const TYPES: Readonly<Record<string, LabelledSpan['type']>> = {
  Person: 'PER',
  Org: 'ORG',
  Location: 'LOC',
  LocOrg: 'LOC',
  Project: 'MISC',
};

/** Parts of an object that only describe it are no part of its name. */
const DESCRIPTIONS = new Set(['org_descr', 'loc_descr', 'geo_adj', 'job', 'prj_descr']);

/** Reads a folder of FactRuEval 2016: `NAME.txt`, its spans and the objects that the spans form. */
export function readFactRuEval(folder: string): LabelledLine[][] {
  return readdirSync(folder)
    .filter((file) => /^book_\d+\.txt$/.test(file))
    .sort()
    .map((file) => {
      const read = (kind: string): string =>
        readFileSync(path.join(folder, file.replace(/txt$/, kind)), 'utf8');
      return cutIntoLines(read('txt'), namesOf(read('spans'), read('objects')));
    });
}

interface Name extends LabelledSpan {
  readonly start: number;
}

function namesOf(spans: string, objects: string): Name[] {
  const places = new Map<string, { kind: string; start: number; end: number }>();
  for (const row of spans.split('\n')) {
    const [id = '', kind = '', start, length] = row.split(' ');
    if (start !== undefined)
      places.set(id, { kind, start: Number(start), end: Number(start) + Number(length) });
  }
  const names: Name[] = [];
  for (const row of objects.split('\n')) {
    const [, type = '', ...ids] = (row.split('#')[0] ?? '').trim().split(/\s+/);
    const parts = ids.flatMap((id) => places.get(id) ?? []).filter(({ kind }) => !DESCRIPTIONS.has(kind));
    if (parts.length === 0) continue;
    names.push({
      start: Math.min(...parts.map(({ start }) => start)),
      end: Math.max(...parts.map(({ end }) => end)),
      type: TYPES[type] ?? 'unknown',
    });
  }
  return names.sort((a, b) => a.start - b.start || b.end - a.end);
}

function cutIntoLines(text: string, names: readonly Name[]): LabelledLine[] {
  let from = 0;
  return text.split('\n').map((line) => {
    const start = from;
    from += line.length + 1;
    const inside = names.filter((name) => name.start >= start && name.end <= start + line.length);
    const outermost = inside.filter((name) => !inside.some((other) => other !== name && covers(other, name)));
    return {
      text: line,
      spans: outermost.map((name) => ({ ...name, start: name.start - start, end: name.end - start })),
    };
  });
}

const covers = (outer: Name, inner: Name): boolean =>
  outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start;
