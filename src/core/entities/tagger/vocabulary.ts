import { hashStep } from '../../text/hash';
import { ownCopy } from '../../text/ownCopy';
import { plainForm } from '../fold';
import { opensSentence } from './lineFeatures';
import { CASE, EDGE, OPAQUE_FACTS, readWordFacts, type WordFacts } from './wordFeatures';
import { OPAQUE, type WordCursor } from './words';

/** The numbers of the words that have no form. */
export const EDGE_WORD = 0;
export const OPAQUE_WORD = 1;

/** Room for so many words at first; doubled where it is too small. A power of two. */
const ROOM = 1024;

/** An entry of the table is a power of two long, so that it lies in one line of the processor's cache. */
const ENTRY = 4;

/** Numbers the words that a tagger meets, each form once, so that what is known of one is looked up by its number. */
export class Vocabulary {
  readonly #facts: WordFacts[] = [EDGE, OPAQUE_FACTS];
  readonly #plain: (string | undefined)[] = ['', ''];
  /** By turns a word's two hashes, its number, and nothing, with open addresses; number 0 is a free place. */
  #table = new Int32Array(2 * ROOM * ENTRY);
  #cases = Uint8Array.of(CASE.other, CASE.other);
  #opens = new Uint8Array(2);
  #lowers = new Int32Array(2);
  #hashes = Int32Array.of(EDGE.lower, OPAQUE_FACTS.lower);
  /** The units of plain forms, one after the other, and where each word's begin and end; the end is 0 where they are not kept yet. */
  #plainUnits = new Uint16Array(ROOM * ENTRY);
  #plainCount = 1;
  #plainStarts = new Int32Array(2);
  #plainEnds = new Int32Array(2);
  readonly #numberOfLower = new Map<number, number>();

  constructor() {
    this.#lowers.set([this.#numberLower(EDGE.lower), this.#numberLower(OPAQUE_FACTS.lower)]);
  }

  /** How many words are known. */
  get size(): number {
    return this.#facts.length;
  }

  /** How many there are but for case and digits. */
  get lowers(): number {
    return this.#numberOfLower.size;
  }

  facts(word: number): WordFacts {
    return this.#facts[word] ?? EDGE;
  }

  /** How a word is written (`CASE`). */
  caseOf(word: number): number {
    return this.#cases[word] ?? CASE.other;
  }

  /** 1 for a mark behind which sentences open, else 0. */
  opensSentence(word: number): number {
    return this.#opens[word] ?? 0;
  }

  /** A number from 0 on that all words share that differ only in case and digits. */
  lowerOf(word: number): number {
    return this.#lowers[word] ?? 0;
  }

  /** Its `WordFacts.lower`. */
  hashOf(word: number): number {
    return this.#hashes[word] ?? 0;
  }

  /** The word as gazetteers list it (`plainForm`). */
  plainOf(word: number): string {
    return (this.#plain[word] ??= plainForm(this.facts(word).form));
  }

  /** Adds the UTF-16 units of `plainOf` to a hash, as `addToHash` does. */
  addPlainTo(hash: number, word: number): number {
    if (this.#plainEnds[word] === 0) this.#keepPlain(word);
    const units = this.#plainUnits;
    const end = this.#plainEnds[word] ?? 0;
    let sum = hash;
    for (let at = this.#plainStarts[word] ?? 0; at < end; at++) sum = hashStep(sum, units[at] ?? 0);
    return sum;
  }

  #keepPlain(word: number): void {
    const plain = this.plainOf(word);
    const start = this.#plainCount;
    const end = start + plain.length;
    if (end > this.#plainUnits.length) {
      const units = this.#plainUnits;
      this.#plainUnits = new Uint16Array(2 * end);
      this.#plainUnits.set(units);
    }
    for (let at = 0; at < plain.length; at++) this.#plainUnits[start + at] = plain.charCodeAt(at);
    this.#plainStarts[word] = start;
    this.#plainEnds[word] = end;
    this.#plainCount = end;
  }

  /** The number of the word that the cursor has come to in `text`. */
  numberOf(text: string, cursor: WordCursor): number {
    if (cursor.opaque) return OPAQUE_WORD;
    const { hash, check } = cursor;
    const table = this.#table;
    for (let place = this.#place(hash); ; place = (place + ENTRY) & (table.length - 1)) {
      const word = table[place + 2] ?? 0;
      if (word === 0) return this.#learn(text, cursor, place);
      if (table[place] === hash && table[place + 1] === check) return word;
    }
  }

  #learn(text: string, { start, end, hash, check }: WordCursor, place: number): number {
    const form = ownCopy(text, start, end);
    if (form === OPAQUE) return OPAQUE_WORD;
    const word = this.#facts.length;
    const facts = readWordFacts(form);
    if (word === this.#cases.length) this.#makeRoom();
    this.#facts.push(facts);
    this.#plain.push(undefined);
    this.#cases[word] = facts.case;
    this.#opens[word] = facts.case === CASE.other && opensSentence(facts) ? 1 : 0;
    this.#lowers[word] = this.#numberLower(facts.lower);
    this.#hashes[word] = facts.lower;
    this.#table.set([hash, check, word], place);
    if (2 * word * ENTRY > this.#table.length) this.#rehash();
    return word;
  }

  #makeRoom(): void {
    const room = Math.max(ROOM, 2 * this.#cases.length);
    this.#cases = grown(this.#cases, new Uint8Array(room));
    this.#opens = grown(this.#opens, new Uint8Array(room));
    this.#lowers = grown(this.#lowers, new Int32Array(room));
    this.#hashes = grown(this.#hashes, new Int32Array(room));
    this.#plainStarts = grown(this.#plainStarts, new Int32Array(room));
    this.#plainEnds = grown(this.#plainEnds, new Int32Array(room));
  }

  #rehash(): void {
    const old = this.#table;
    const table = new Int32Array(2 * old.length);
    this.#table = table;
    for (let from = 0; from < old.length; from += ENTRY) {
      if (old[from + 2] === 0) continue;
      let place = this.#place(old[from] ?? 0);
      while (table[place + 2] !== 0) place = (place + ENTRY) & (table.length - 1);
      table.set(old.subarray(from, from + ENTRY), place);
    }
  }

  #place(hash: number): number {
    return (ENTRY * (hash ^ (hash >>> 15))) & (this.#table.length - 1);
  }

  #numberLower(lower: number): number {
    const known = this.#numberOfLower.get(lower);
    if (known !== undefined) return known;
    const number = this.#numberOfLower.size;
    this.#numberOfLower.set(lower, number);
    return number;
  }
}

/** Writes what an array holds into a larger one. */
function grown<A extends Uint8Array | Int32Array>(from: A, into: A): A {
  into.set(from);
  return into;
}
