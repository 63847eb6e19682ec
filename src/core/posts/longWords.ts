import { at } from '../text/at';
import { lowerCaseLetters } from '../text/characters';
import { HASH_START, hashStep } from '../text/hash';

/** Shorter words carry the grammar, not the matter. */
const SHORTEST_WORD = 5;

/** Room for so many words at first; a power of two. */
const FEWEST = 1024;

/** The longer words of one stretch, in order; each `read` forgets the stretch before. */
export class LongWords {
  count = 0;
  /** Where each word begins. */
  starts = new Int32Array(0);
  /** The number of each word's form: the same for the same letters, and smaller than `count`. */
  forms = new Int32Array(0);
  /** Two counts for each form, from 0. */
  inBody = new Int32Array(0);
  inProse = new Int32Array(0);
  /** The hash of each form, and a hash table of the forms' numbers from 1 on. */
  #hashes = new Int32Array(0);
  #slots = new Int32Array(0);
  #formCount = 0;
  readonly #lowerCase = lowerCaseLetters();

  constructor() {
    this.#makeRoom(FEWEST);
  }

  /** Reads the stretch `[from, to)` of `text`, in time linear in it. */
  read(text: string, from: number, to: number): void {
    const lowerCase = this.#lowerCase;
    this.#clear(to - from);
    let start = from;
    let hash = HASH_START | 0;
    for (let place = from; place <= to; place++) {
      const letter = place < to ? (lowerCase[text.charCodeAt(place)] ?? 0) : 0;
      if (letter !== 0) {
        hash = hashStep(hash, letter);
        continue;
      }
      if (place - start >= SHORTEST_WORD) {
        this.starts[this.count] = start;
        this.forms[this.count++] = this.#formOf(hash);
      }
      start = place + 1;
      hash = HASH_START | 0;
    }
  }

  #clear(length: number): void {
    const most = Math.ceil(length / SHORTEST_WORD);
    if (most > this.starts.length) this.#makeRoom(2 ** Math.ceil(Math.log2(most)));
    this.inBody.fill(0, 0, this.#formCount);
    this.inProse.fill(0, 0, this.#formCount);
    this.#slots.fill(0);
    this.count = 0;
    this.#formCount = 0;
  }

  #makeRoom(words: number): void {
    this.starts = new Int32Array(words);
    this.forms = new Int32Array(words);
    this.inBody = new Int32Array(words);
    this.inProse = new Int32Array(words);
    this.#hashes = new Int32Array(words);
    this.#slots = new Int32Array(words * 2);
  }

  #formOf(hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 16)) & mask;
    for (; at(this.#slots, slot) !== 0; slot = (slot + 1) & mask)
      if (at(this.#hashes, at(this.#slots, slot) - 1) === hash) return at(this.#slots, slot) - 1;
    this.#hashes[this.#formCount++] = hash;
    this.#slots[slot] = this.#formCount;
    return this.#formCount - 1;
  }
}
