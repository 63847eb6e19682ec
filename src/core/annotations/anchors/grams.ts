import { finish } from '../../text/steps';

/** The length of a gram, in UTF-16 units: long enough to be rare, short enough to stand between two edits. */
export const GRAM = 12;

/** A gram that stands more often in a text says nothing about a place. */
const MOST_HITS = 256;

const BASE = 0x01000193;

/** What a unit has been multiplied with by the time it leaves the window. */
const LEAVING = Array.from({ length: GRAM }).reduce<number>((power) => Math.imul(power, BASE), 1);

/** So many bits of a hash tell most windows of a text from all grams. */
const FILTER_BITS = 16;

/** So many UTF-16 units are read in a step. */
const A_STEP = 1 << 16;

/** Finds many grams in a text by one pass of a rolling hash (Karp and Rabin, 1987). */
export class Grams {
  readonly #byHash = new Map<number, string[]>();
  readonly #filter = new Uint8Array(1 << FILTER_BITS);

  constructor(grams: Iterable<string>) {
    for (const gram of new Set(grams)) {
      const hash = hashAt(gram, 0);
      this.#byHash.set(hash, [...(this.#byHash.get(hash) ?? []), gram]);
      this.#filter[hash >>> (32 - FILTER_BITS)] = 1;
    }
  }

  /** Where each stands in a text, in order; those that stand there too often, or nowhere, are left out. */
  findIn(text: string): ReadonlyMap<string, readonly number[]> {
    return finish(this.findInSteps(text));
  }

  /** Does what `findIn` does step by step. */
  *findInSteps(text: string): Generator<undefined, ReadonlyMap<string, readonly number[]>> {
    const hits = new Map<string, number[]>();
    if (this.#byHash.size === 0 || text.length < GRAM) return hits;
    let hash = hashAt(text, 0);
    for (let at = 0; ; at++) {
      if (this.#filter[hash >>> (32 - FILTER_BITS)] === 1) this.#check(hash, text, at, hits);
      if (at + GRAM >= text.length) break;
      hash = Math.imul(hash, BASE) + text.charCodeAt(at + GRAM) - Math.imul(LEAVING, text.charCodeAt(at));
      hash |= 0;
      if (at % A_STEP === A_STEP - 1) yield;
    }
    for (const [gram, places] of hits) if (places.length > MOST_HITS) hits.delete(gram);
    return hits;
  }

  #check(hash: number, text: string, at: number, hits: Map<string, number[]>): void {
    for (const gram of this.#byHash.get(hash) ?? []) {
      if (!text.startsWith(gram, at)) continue;
      const places = hits.get(gram);
      if (!places) hits.set(gram, [at]);
      else if (places.length <= MOST_HITS) places.push(at);
    }
  }
}

function hashAt(text: string, start: number): number {
  let hash = 0;
  for (let i = start; i < start + GRAM; i++) hash = (Math.imul(hash, BASE) + text.charCodeAt(i)) | 0;
  return hash;
}
