import type { EntityType } from '../../../src/core/entities/entity';
import { splitLines } from '../../../src/core/text/lines';
import type { TextRange } from '../../../src/core/text/range';

/** The types as the annotated files name them. */
const TYPES: Readonly<Record<string, EntityType>> = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'location',
  MISC: 'miscellaneous',
  DATE: 'date',
};

/** A name as it was annotated, in its place. */
export interface AnnotatedName {
  readonly type: EntityType;
  readonly range: TextRange;
}

/**
 * Reads annotations: a row for each annotated line, its number from 1, then `TYPE=text` in order, apart by tabs. Names that
 * stand nowhere in their line are left out.
 */
export function readAnnotations(text: string, annotations: string): AnnotatedName[] {
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
        const known = TYPES[type];
        if (!line || at < 0 || !known) return [];
        from = at + name.length;
        return [{ type: known, range: [line.range[0] + at, line.range[0] + from] as const }];
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
