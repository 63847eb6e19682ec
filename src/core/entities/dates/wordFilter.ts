import { HASH_START, hashStep } from '../../text/hash';

/** The bits of a word's hash that are looked at; a few words that were not added pass too. */
const BITS = 16;

/** A quick no for most words that are not among some: by the hash of their UTF-16 units (`hashStep` from `HASH_START`). */
export class WordFilter {
  readonly #known = new Uint8Array(1 << BITS);

  constructor(words: Iterable<string>) {
    for (const word of words) {
      let hash = HASH_START;
      for (let at = 0; at < word.length; at++) hash = hashStep(hash, word.charCodeAt(at));
      this.#known[fold(hash)] = 1;
    }
  }

  /** False only for the hash of no word that was added. */
  mayHold(hash: number): boolean {
    return this.#known[fold(hash)] === 1;
  }
}

const fold = (hash: number): number => (hash ^ (hash >>> BITS)) & ((1 << BITS) - 1);
