import type { EntityType } from '../entity';

/** The types that the tagger tells apart; dates are found by rules. */
export const NAME_TYPES = [
  'person',
  'organization',
  'location',
  'miscellaneous',
] as const satisfies readonly EntityType[];

/** Label 0 is outside of names; the beginning of a name of type `t` is 1 + 2t, its further words are 2 + 2t. */
export const OUTSIDE = 0;

export const LABEL_COUNT = 1 + 2 * NAME_TYPES.length;

export const beginningOf = (type: number): number => 1 + 2 * type;

export const insideOf = (type: number): number => 2 + 2 * type;

/** The type's number of a label that is not outside. */
export const typeOf = (label: number): number => (label - 1) >> 1;

/** True for the label of a name's first word. */
export const isBeginning = (label: number): boolean => label % 2 === 1;

/** Whether a label may follow another: the inside of a name only follows its beginning or inside. */
export const mayFollow = (before: number, label: number): boolean =>
  label === OUTSIDE || isBeginning(label) || before === label || before === label - 1;
