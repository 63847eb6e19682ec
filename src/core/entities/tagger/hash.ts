import { HASH_START, hashStep } from '../../text/hash';

/** FNV-1a over UTF-16 units, begun from `seed`; an unsigned 32-bit number. */
export function hashText(seed: number, text: string): number {
  let hash = seed ^ HASH_START;
  for (let index = 0; index < text.length; index++) hash = hashStep(hash, text.charCodeAt(index));
  return finish(hash);
}

/** Joins two hashes, in this order. */
export function hashPair(a: number, b: number): number {
  return finish(Math.imul(a ^ 0x9e3779b1, 0x85ebca6b) + b);
}

/** The last steps of MurmurHash3, which spread every bit over all of them. */
function finish(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
