import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LabelledLine, LabelledSpan, TypeLabel } from './source';

/** Reads a folder of texts (`NAME.txt`) with their mentions beside them (`NAME.ann`), a document each. */
export function readAnnotated(folder: string): LabelledLine[][] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const rows = new Map<number, string[]>();
      const annotations = path.join(folder, file.replace(/txt$/, 'ann'));
      for (const row of readFileSync(annotations, 'utf8').split('\n').filter(Boolean)) {
        const [number, ...mentions] = row.split('\t');
        rows.set(Number(number), mentions);
      }
      return readFileSync(path.join(folder, file), 'utf8')
        .split(/\r?\n/)
        .map((text, index) => ({ text, spans: place(text, rows.get(index + 1) ?? []) }));
    });
}

/** Finds each mention, given as TYPE=text, where it next stands as whole words, or else where it next stands at all. */
function place(text: string, mentions: readonly string[]): LabelledSpan[] {
  const spans: LabelledSpan[] = [];
  let from = 0;
  for (const mention of mentions) {
    const [, type = '', name = ''] = /^(\w+)=(.*)$/.exec(mention) ?? [];
    const whole = new RegExp(
      `(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
      'gu',
    );
    whole.lastIndex = from;
    const start = whole.exec(text)?.index ?? text.indexOf(name, from);
    if (start < 0 || name === '') continue;
    from = start + name.length;
    if (type !== 'DATE') spans.push({ start, end: from, type: type as TypeLabel });
  }
  return spans;
}
