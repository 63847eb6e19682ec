import { plainForm } from '../fold';
import { hashStep } from '../../text/hash';
import { addToHash, beginHash, finishHash, hashText } from './hash';
import { type WordFacts } from './wordFeatures';

/** Lists of known names. */
export interface Gazetteer {
  /** What the lists say of a name by its key, as bits by list; 0 where none has it. */
  listsOf(key: number): number;
  /** How many words listed names of several have at most that begin with a word, by its key; 0 or too many where none does. */
  mostWords(firstWord: number): number;
}

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
const SPACE = 0x20;

/** The key of a name, an unsigned 32-bit number; given as its words without case or accents (`plainForm`) between spaces. */
export const gazetteerKey = (name: string): number => hashText(KIND, name) >>> 0;

/** Where in a listed name a word stands. */
const PLACE = { alone: 0, first: 1, further: 2 } as const;

/** A number for a list (by the bits of `lists`) and a place in its names each, for names of one word. */
export const listedAlone = (lists: number): number[] => numbersOf(lists, PLACE.alone);

/** The same for a word in names of several: the bits of those that begin with it, and further up of the others. */
export const listedWithOthers = (places: number): number[] => [
  ...numbersOf(places & 0xffff, PLACE.first),
  ...numbersOf(places >>> 16, PLACE.further),
];

function numbersOf(lists: number, place: number): number[] {
  const numbers: number[] = [];
  for (let list = 0; list < LISTS.length; list++)
    if (((lists >> list) & 1) === 1) numbers.push(list * 4 + place);
  return numbers;
}

/** Words of a line as gazetteers list them (`plainForm`). */
export interface PlainWords {
  /** True beyond the line. */
  isEdge(index: number): boolean;
  /** Adds the UTF-16 units of the word at an index to a hash, as `addToHash` does. */
  addTo(hash: number, index: number): number;
}

/** Marks the words of all listed names of several words that begin at `start`, as `listedWithOthers` reads them. */
export function markLongNames(
  gazetteer: Gazetteer,
  words: PlainWords,
  start: number,
  places: Int32Array,
): void {
  let hash = words.addTo(beginHash(KIND), start);
  const end = start + gazetteer.mostWords(finishHash(hash) >>> 0);
  for (let last = start + 1; last < end && !words.isEdge(last); last++) {
    hash = words.addTo(hashStep(hash, SPACE), last);
    const lists = gazetteer.listsOf(finishHash(hash) >>> 0);
    if (lists === 0) continue;
    places[start] = (places[start] ?? 0) | lists;
    for (let index = start + 1; index <= last; index++) places[index] = (places[index] ?? 0) | (lists << 16);
  }
}

/** For each word of a line, the numbers of the lists that it is in, alone or with others. */
export function findListed(words: readonly WordFacts[], gazetteer: Gazetteer): (readonly number[])[] {
  const forms = words.map(({ form }) => plainForm(form));
  const plain: PlainWords = {
    isEdge: (index) => index >= forms.length,
    addTo: (hash, index) => addToHash(hash, forms[index] ?? ''),
  };
  const places = new Int32Array(words.length);
  words.forEach(({ capital }, start) => {
    if (capital) markLongNames(gazetteer, plain, start, places);
  });
  return words.map(({ capital }, index) => [
    ...(capital ? listedAlone(gazetteer.listsOf(gazetteerKey(forms[index] ?? ''))) : []),
    ...listedWithOthers(places[index] ?? 0),
  ]);
}
