import { hashText } from './hash';
import type { WordFacts } from './wordFeatures';

/** What lists of known names say of a name, as bits by list; 0 where none has it. */
export type Gazetteer = (key: number) => number;

/** The lists, a bit each, in this order. */
export const LISTS = [
  'first names',
  'surnames',
  'cities',
  'towns',
  'countries',
  'places',
  'clubs',
  'media',
  'parties',
  'companies',
  'institutions',
  'works',
  'products',
  'people',
] as const;

/** Names of more words than this are not looked for. */
export const LONGEST_LISTED = 5;

const KIND = 77;

/** The key of a name, given as its words without case or accents (`WordFacts.plain`) between spaces. */
export const gazetteerKey = (name: string): number => hashText(KIND, name);

/** Where in a listed name a word stands. */
const PLACE = { alone: 0, first: 1, further: 2 } as const;

/**
 * What the gazetteer says of each word of a line: for each list with a name that the word is part of, a number that tells
 * the list and the word's place in the name.
 */
export function findListed(
  words: readonly WordFacts[],
  gazetteer: Gazetteer,
): (readonly number[] | undefined)[] {
  const found = new Array<number[] | undefined>(words.length);
  for (let start = 0; start < words.length; start++) {
    if (words[start]?.capital !== true) continue;
    let name = '';
    for (let end = start + 1; end <= Math.min(words.length, start + LONGEST_LISTED); end++) {
      name += (end > start + 1 ? ' ' : '') + (words[end - 1]?.plain ?? '');
      const lists = gazetteer(gazetteerKey(name));
      if (lists !== 0) note(found, start, end, lists);
    }
  }
  return found;
}

function note(found: (number[] | undefined)[], start: number, end: number, lists: number): void {
  for (let list = 0; list < LISTS.length; list++) {
    if (((lists >> list) & 1) === 0) continue;
    for (let index = start; index < end; index++) {
      const place = end === start + 1 ? PLACE.alone : index === start ? PLACE.first : PLACE.further;
      const known = found[index] ?? [];
      if (!known.includes(list * 4 + place)) known.push(list * 4 + place);
      found[index] = known;
    }
  }
}
