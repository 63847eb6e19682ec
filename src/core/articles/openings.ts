import { hashOf, HashTable } from '../learning/hashTable';
import { HASH_START, hashStep } from '../text/hash';
import { lazy } from '../text/lazy';
import { type Opening, OPENINGS } from './openingWordings';

export type OpeningName = keyof typeof OPENINGS;

export const OPENING_NAMES = Object.keys(OPENINGS) as readonly OpeningName[];

/** The bit of each opening. */
export const OPENING = Object.fromEntries(OPENING_NAMES.map((name, index) => [name, 1 << index])) as Readonly<
  Record<OpeningName, number>
>;

/** So many words of a line may be part of an opening. */
const MOST_OPENING_WORDS = 6;

const bitsOf = (has: (opening: Opening) => boolean): number =>
  OPENING_NAMES.reduce((bits, name) => (has(OPENINGS[name]) ? bits | OPENING[name] : bits), 0);

const WHOLE = bitsOf((opening) => opening.whole === true);
const COLON = bitsOf((opening) => opening.colon === true);
const DIGITS = bitsOf((opening) => opening.digits === true);

/** Stands at the beginning of every wording: where it does not, no wording goes on. */
const GOES_ON = 1 << 15;

const table = lazy((): HashTable => {
  const openings = new Map<number, number>();
  for (const name of OPENING_NAMES) {
    for (const wording of OPENINGS[name].wordings.split('|')) {
      const words = wording.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '');
      let hash = HASH_START;
      for (const word of words) {
        hash = hashStep(hash, hashOf(word));
        openings.set(hash, (openings.get(hash) ?? 0) | GOES_ON);
      }
      openings.set(hash, (openings.get(hash) ?? 0) | OPENING[name]);
    }
  }
  return new HashTable(openings);
});

/**
 * The openings that a line has: their bits in the lower half, how many words the longest takes in the upper half.
 * @param words the hashes of the line's first words stand in it from `from` to `to`.
 * @param count how many words the line has.
 * @param colonAfter how many words stand before its first colon.
 */
export function findOpening(
  words: Int32Array,
  from: number,
  to: number,
  count: number,
  colonAfter: number,
  hasDigits: boolean,
): number {
  const openings = table();
  let bits = 0;
  let longest = 0;
  let hash = HASH_START | 0;
  const last = Math.min(to, from + MOST_OPENING_WORDS);
  for (let index = from; index < last; index++) {
    hash = hashStep(hash, words[index] ?? 0);
    let found = openings.get(hash);
    if (found === 0) break;
    found &= ~GOES_ON;
    const taken = index + 1 - from;
    if (taken !== count) found &= ~WHOLE;
    if (taken !== colonAfter) found &= ~COLON;
    if (!hasDigits) found &= ~DIGITS;
    if (found === 0) continue;
    bits |= found;
    longest = taken;
  }
  return bits | (longest << 16);
}
