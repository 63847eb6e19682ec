import type { EntityType } from '../../entities/entity';

/** What tools call the types of names, in small letters. */
const NAMES: readonly (readonly [EntityType, readonly string[]])[] = [
  ['person', ['person', 'per', 'pers']],
  ['organization', ['organization', 'organisation', 'org']],
  ['location', ['location', 'loc', 'gpe', 'place']],
  ['miscellaneous', ['miscellaneous', 'misc']],
  ['date', ['date']],
];

const TYPES: ReadonlyMap<string, EntityType> = new Map(
  NAMES.flatMap(([type, names]) => names.map((name) => [name, type] as const)),
);

/** The type of entity that a type of mark is; undefined for a label. */
export const entityTypeOf = (type: string): EntityType | undefined => TYPES.get(type.toLowerCase());
