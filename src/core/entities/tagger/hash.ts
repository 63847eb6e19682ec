import { HASH_START, hashStep } from '../../text/hash';

/** FNV-1a over UTF-16 units, begun from `seed`. All hashes are signed 32-bit numbers, which engines keep in registers. */
export function hashText(seed: number, text: string): number {
  return finishHash(addToHash(beginHash(seed), text));
}

/** `hashText` of the stretch of `text` from `start` to before `end`. */
export function hashPart(seed: number, text: string, start: number, end: number): number {
  let sum = beginHash(seed);
  for (let index = start; index < end; index++) sum = hashStep(sum, text.charCodeAt(index));
  return finishHash(sum);
}

/** The parts of `hashText`, for texts that come in pieces. */
export const beginHash = (seed: number): number => seed ^ HASH_START;

export function addToHash(hash: number, text: string): number {
  let sum = hash;
  for (let index = 0; index < text.length; index++) sum = hashStep(sum, text.charCodeAt(index));
  return sum;
}

/** Joins two hashes, in this order. */
export function hashPair(a: number, b: number): number {
  return finishHash((Math.imul(a ^ 0x9e3779b1, 0x85ebca6b) + b) | 0);
}

/** The last steps of MurmurHash3, which spread every bit over all of them. */
export function finishHash(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** So many bits of a feature's hash are its key: enough that a strange feature hardly ever meets a known one. */
const KEY_BITS = 24;

/** The key of a feature's hash. */
export const keyOf = (hash: number): number => hash >>> (32 - KEY_BITS);
