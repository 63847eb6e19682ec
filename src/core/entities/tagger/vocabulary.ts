import { HASH_START, hashStep } from '../../text/hash';
import { opensSentence } from './lineFeatures';
import { CASE, EDGE, OPAQUE_FACTS, plainForm, readWordFacts, type WordFacts } from './wordFeatures';
import { OPAQUE, type WordCursor } from './words';

/** The numbers of the words that have no form. */
export const EDGE_WORD = 0;
export const OPAQUE_WORD = 1;

/** Room for so many words at first; doubled where it is too small. A power of two. */
const ROOM = 1024;

/** Numbers the words that a tagger meets, each form once, so that what is known of one is looked up by its number. */
export class Vocabulary {
  readonly #facts: WordFacts[] = [EDGE, OPAQUE_FACTS];
  readonly #plain: (string | undefined)[] = ['', ''];
  /** Numbers by hash, with open addresses; 0 is a free place. */
  #table = new Int32Array(2 * ROOM);
  #cases = Uint8Array.of(CASE.other, CASE.other);
  #opens = new Uint8Array(2);
  #lowers = new Int32Array(2);
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

  /** The word as gazetteers list it (`plainForm`). */
  plainOf(word: number): string {
    return (this.#plain[word] ??= plainForm(this.facts(word).form));
  }

  /** The number of the word that the cursor has come to in `text`. */
  numberOf(text: string, cursor: WordCursor): number {
    if (cursor.opaque) return OPAQUE_WORD;
    const { start, end, hash } = cursor;
    const mask = this.#table.length - 1;
    for (let place = this.#place(hash); ; place = (place + 1) & mask) {
      const word = this.#table[place] ?? 0;
      if (word === 0) return this.#learn(copyOf(text, start, end), place);
      if (isFormAt(this.facts(word).form, text, start, end)) return word;
    }
  }

  #learn(form: string, place: number): number {
    if (form === OPAQUE) return OPAQUE_WORD;
    const word = this.#facts.length;
    const facts = readWordFacts(form);
    if (word === this.#cases.length) this.#makeRoom();
    this.#facts.push(facts);
    this.#plain.push(undefined);
    this.#cases[word] = facts.case;
    this.#opens[word] = facts.case === CASE.other && opensSentence(facts) ? 1 : 0;
    this.#lowers[word] = this.#numberLower(facts.lower);
    this.#table[place] = word;
    if (2 * word > this.#table.length) this.#rehash();
    return word;
  }

  #makeRoom(): void {
    const room = Math.max(ROOM, 2 * this.#cases.length);
    const [cases, opens, lowers] = [this.#cases, this.#opens, this.#lowers];
    this.#cases = new Uint8Array(room);
    this.#cases.set(cases);
    this.#opens = new Uint8Array(room);
    this.#opens.set(opens);
    this.#lowers = new Int32Array(room);
    this.#lowers.set(lowers);
  }

  #rehash(): void {
    this.#table = new Int32Array(2 * this.#table.length);
    for (let word = OPAQUE_WORD + 1; word < this.#facts.length; word++) {
      const { form } = this.facts(word);
      let hash = HASH_START;
      for (let index = 0; index < form.length; index++) hash = hashStep(hash, form.charCodeAt(index));
      let place = this.#place(hash);
      while (this.#table[place] !== 0) place = (place + 1) & (this.#table.length - 1);
      this.#table[place] = word;
    }
  }

  #place(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.#table.length - 1);
  }

  #numberLower(lower: number): number {
    const number = this.#numberOfLower.get(lower) ?? this.#numberOfLower.size;
    this.#numberOfLower.set(lower, number);
    return number;
  }
}

/** A piece of a text that does not keep the text in memory, as a slice may. */
const copyOf = (text: string, start: number, end: number): string =>
  String.fromCharCode(...Array.from({ length: end - start }, (_, index) => text.charCodeAt(start + index)));

function isFormAt(form: string, text: string, start: number, end: number): boolean {
  if (form.length !== end - start) return false;
  for (let index = 0; index < form.length; index++)
    if (form.charCodeAt(index) !== text.charCodeAt(start + index)) return false;
  return true;
}
