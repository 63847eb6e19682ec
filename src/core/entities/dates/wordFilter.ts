import { HASH_START, hashStep } from '../../text/hash';

/** The bits of a word's hash that are looked at; a few words that were not added pass too. */
const BITS = 16;

/** A quick no for most words that are not among some: by the hash of their UTF-16 units (`hashStep` from `HASH_START`). */
export class WordFilter {
  readonly #known = new Uint8Array(1 << BITS);
  /** By the first two units of a word: far fewer words begin as one of them does. */
  readonly #beginnings = new Uint8Array(1 << BITS);

  constructor(words: Iterable<string>) {
    for (const word of words) {
      if (word.length === 1) this.#beginnings.fill(1);
      this.#beginnings[pair(word.charCodeAt(0), word.charCodeAt(1))] = 1;
      let hash = HASH_START;
      for (let at = 0; at < word.length; at++) hash = hashStep(hash, word.charCodeAt(at));
      this.#known[fold(hash)] = 1;
    }
  }

  /** False only for two units that no word begins with. */
  mayBegin(first: number, second: number): boolean {
    return this.#beginnings[pair(first, second)] === 1;
  }

  /** False only for the hash of no word that was added. */
  mayHold(hash: number): boolean {
    return this.#known[fold(hash)] === 1;
  }
}

const pair = (first: number, second: number): number => (first * 31 + second) & ((1 << BITS) - 1);

const fold = (hash: number): number => (hash ^ (hash >>> BITS)) & ((1 << BITS) - 1);
