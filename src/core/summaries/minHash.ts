import { HASH_START, hashStep } from '../text/hash';

/** Bands of rows: sets that share two thirds of their shingles agree in some band almost always, a third of them seldom. */
const BANDS = 12;
const ROWS = 3;

/** Words in a row that make a shingle. */
const SHINGLE = 3;

/**
 * The keys under which texts are alike (Broder 1997, "On the resemblance and containment of documents"; the bands are those of
 * Leskovec, Rajaraman & Ullman, "Mining of Massive Datasets", 3.4): two texts that share a key are near-duplicates. Takes
 * time linear in the number of words.
 */
export function likenessKeys(words: readonly string[]): string[] {
  const smallest = new Uint32Array(BANDS * ROWS).fill(0xffffffff);
  for (const shingle of shinglesOf(words)) {
    for (let row = 0; row < smallest.length; row++) {
      const hash = remix(shingle, row);
      if (hash < (smallest[row] ?? 0)) smallest[row] = hash;
    }
  }
  return Array.from(
    { length: BANDS },
    (_, band) => `${band}:${smallest.slice(band * ROWS, (band + 1) * ROWS).join(' ')}`,
  );
}

function shinglesOf(words: readonly string[]): number[] {
  const hashes = words.map(hashOf);
  const count = Math.max(1, hashes.length - SHINGLE + 1);
  return Array.from({ length: count }, (_, at) =>
    hashes.slice(at, at + SHINGLE).reduce((hash, word) => Math.imul(hash, 31) ^ word, 7),
  );
}

function hashOf(word: string): number {
  let hash = HASH_START;
  for (let at = 0; at < word.length; at++) hash = hashStep(hash, word.charCodeAt(at));
  return hash;
}

/** One of many hash functions, by its number (the finaliser of MurmurHash3). */
function remix(hash: number, number: number): number {
  let mixed = hash ^ Math.imul(number + 1, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
