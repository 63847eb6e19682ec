import { lowerCaseLetters } from './characters';
import { BEGINS, ENDS, readNgrams, type TextNgrams } from './ngrams';

/** Names the language of a text as ISO 639-1; null where the text is too short or too mixed to tell. */
export type DetectLanguage = (text: string) => string | null;

/** Fewer letters than this say too little: names and headlines of two words look like any language. */
const FEWEST_LETTERS = 8;

/** Links, media tokens, handles and tags are in no language. */
const OPAQUE = /https?:\/\/\S{1,2000}|pic\.(?:twitter|x)\.com\/\S{1,2000}|[@#][\p{L}\p{N}_]{1,2000}/uy;

/** So many UTF-16 units are looked at, however little of them is prose. */
const REACH = 2000;

/** Of the prose, the word is the last that reaches so many bytes of UTF-8; a longer one is cut. */
const ENOUGH_BYTES = 350;
const MOST_BYTES = 380;

/** Of a longer word the end says nothing. */
const LONGEST_WORD = 70;

/** Bytes of an n-gram, and how far it is to the next. */
const NGRAM = 4;
const STRIDE = 3;

/**
 * Makes a detector from eld's n-gram data, as the build lays it out (`languages.bin`). It judges as eld does: by which
 * languages' words begin, go on and end so.
 * @throws where `data` is not such data.
 */
export function createLanguageDetector(data: Uint8Array): DetectLanguage {
  const table = readNgrams(data);
  const reader = new NgramReader();
  return (text) => (reader.read(text) < FEWEST_LETTERS ? null : table.best(reader));
}

/** Reads the n-grams of a text's words, in lower case. */
class NgramReader implements TextNgrams {
  readonly keys = new Int32Array(MOST_BYTES + 8);
  readonly edges = new Uint8Array(MOST_BYTES + 8);
  count = 0;
  /** The bytes of the word that is being read. */
  readonly #word = new Uint8Array(MOST_BYTES + 8);
  #length = 0;
  #bytes = 0;
  readonly #lowerCase = lowerCaseLetters();

  /** Reads a text's beginning; returns how many letters it has. */
  read(text: string): number {
    this.count = 0;
    this.#length = 0;
    this.#bytes = 0;
    const letters = this.#readWords(text);
    this.#endWord();
    return letters;
  }

  #readWords(text: string): number {
    const lowerCase = this.#lowerCase;
    const end = Math.min(text.length, REACH);
    let letters = 0;
    /** Those just read, which belong to a word only where a letter or the text's end follows them. */
    let apostrophes = 0;
    for (let at = 0; at < end; at++) {
      const code = text.charCodeAt(at);
      const lower = lowerCase[code] ?? 0;
      if (lower !== 0 && apostrophes === 0) {
        const plain = this.#addPlain(text, at, end);
        if (plain > 0) {
          letters += plain;
          at += plain - 1;
          continue;
        }
      }
      const opaque = mayBeOpaque(text, at, code) ? opaqueAt(text, at) : 0;
      if (opaque === 0 && lower !== 0) {
        letters++;
        if (apostrophes > 0 && this.#addApostrophes(text, at, apostrophes)) return letters;
        if (this.#add(lower) || (code === DOTTED_I && this.#add(DOT_ABOVE))) return letters;
        apostrophes = 0;
      } else if (code === 0x27 || code === 0x60 || code === 0x2019) {
        apostrophes++;
      } else {
        apostrophes = 0;
        if (opaque > 0) at += opaque - 1;
        if (this.#endWord()) return letters;
      }
    }
    this.#addApostrophes(text, end, apostrophes);
    return letters;
  }

  /** Adds letters up to one that takes a closer look, or to where there may soon be enough; returns how many. */
  #addPlain(text: string, from: number, end: number): number {
    const lowerCase = this.#lowerCase;
    const word = this.#word;
    const stop = Math.min(end, from + ((MOST_BYTES - this.#bytes) >> 1));
    const before = this.#length;
    let length = before;
    let at = from;
    for (; at < stop; at++) {
      const code = text.charCodeAt(at);
      const lower = lowerCase[code] ?? 0;
      if (lower === 0 || lower >= 0x800 || code === DOTTED_I || mayBeOpaque(text, at, code)) break;
      if (lower >= 0x80) word[length++] = 0xc0 | (lower >> 6);
      word[length++] = lower < 0x80 ? lower : 0x80 | (lower & 0x3f);
    }
    this.#length = length;
    this.#bytes += length - before;
    return at - from;
  }

  #addApostrophes(text: string, end: number, count: number): boolean {
    let enough = false;
    for (let at = end - count; at < end && !enough; at++) enough = this.#add(text.charCodeAt(at));
    return enough;
  }

  /** Adds a UTF-16 unit to the word; true once there is enough to judge by. */
  #add(code: number): boolean {
    const word = this.#word;
    const from = this.#length;
    let to = from;
    if (code < 0x80) word[to++] = code;
    else if (code < 0x800) {
      word[to++] = 0xc0 | (code >> 6);
      word[to++] = 0x80 | (code & 0x3f);
    } else {
      word[to++] = 0xe0 | (code >> 12);
      word[to++] = 0x80 | ((code >> 6) & 0x3f);
      word[to++] = 0x80 | (code & 0x3f);
    }
    this.#length = to;
    this.#bytes += to - from;
    return this.#bytes > MOST_BYTES;
  }

  /** Takes the n-grams of the word that was added last, if any; true once there is enough to judge by. */
  #endWord(): boolean {
    if (this.#length === 0) return false;
    this.#takeWord();
    this.#length = 0;
    return this.#bytes++ > ENOUGH_BYTES;
  }

  #takeWord(): void {
    const word = this.#word;
    const length = Math.min(this.#length, LONGEST_WORD);
    let at = 0;
    for (; at + NGRAM < length; at += STRIDE) {
      const low = (word[at] ?? 0) | ((word[at + 1] ?? 0) << 8);
      const high = (word[at + 2] ?? 0) | ((word[at + 3] ?? 0) << 8);
      this.#take(low | (high << 16), at === 0 ? BEGINS : 0);
    }
    if (this.#length > LONGEST_WORD) return;
    const from = Math.max(0, length - NGRAM);
    let key = 0;
    for (let index = length - 1; index >= from; index--) key = (key << 8) | (word[index] ?? 0);
    this.#take(key, ENDS + (at === 0 ? BEGINS : 0));
  }

  #take(key: number, edges: number): void {
    this.keys[this.count] = key;
    this.edges[this.count++] = edges;
  }
}

/** Its small letter is two units: an i and a dot above. */
const DOTTED_I = 0x130;
const DOT_ABOVE = 0x307;

/** True for `@` and `#`, and where `htt` or `pic` stands. */
function mayBeOpaque(text: string, at: number, code: number): boolean {
  if (code === 0x40 || code === 0x23) return true;
  if (code === 0x68) return text.charCodeAt(at + 1) === 0x74 && text.charCodeAt(at + 2) === 0x74;
  return code === 0x70 && text.charCodeAt(at + 1) === 0x69 && text.charCodeAt(at + 2) === 0x63;
}

/** How long the link, handle or tag is that begins at `at`; 0 where none does. */
function opaqueAt(text: string, at: number): number {
  OPAQUE.lastIndex = at;
  return OPAQUE.test(text) ? OPAQUE.lastIndex - at : 0;
}
