import { lowerCaseLetters } from './characters';
import { lazy } from './lazy';
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

/** What stands in words as a letter does. */
const APOSTROPHES = [0x27, 0x60, 0x2019];

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

/** What a UTF-16 unit is to the reader. All from `plain` on are letters. */
const UNIT = { other: 0, apostrophe: 1, tag: 2, plain: 3, closer: 4 } as const;

/** By the code of every UTF-16 unit. Letters that take a closer look may begin a link, or have more than two bytes or two small units. */
const units = lazy((): Uint8Array => {
  const kinds = Uint8Array.from(lowerCaseLetters(), (lower) =>
    lower === 0 ? UNIT.other : lower < 0x800 ? UNIT.plain : UNIT.closer,
  );
  for (const code of APOSTROPHES) kinds[code] = UNIT.apostrophe;
  for (const code of [0x40, 0x23]) kinds[code] = UNIT.tag;
  for (const code of [0x68, 0x70, DOTTED_I]) kinds[code] = UNIT.closer;
  return kinds;
});

/** Reads the n-grams of a text's words, in lower case. */
class NgramReader implements TextNgrams {
  readonly keys = new Int32Array(MOST_BYTES + 8);
  readonly edges = new Uint8Array(MOST_BYTES + 8);
  count = 0;
  /** The bytes of the words, one behind the other, with room behind them for a whole n-gram. */
  readonly #bytes = new Uint8Array(MOST_BYTES + 16);
  readonly #view = new DataView(this.#bytes.buffer);
  /** Where the word begins that is being read, and how many bytes there are, with one between words. */
  #from = 0;
  #length = 0;
  readonly #lowerCase = lowerCaseLetters();
  readonly #units = units();

  /** Reads a text's beginning; returns how many letters it has. */
  read(text: string): number {
    this.count = 0;
    this.#from = 0;
    this.#length = 0;
    const letters = this.#readWords(text);
    this.#endWord();
    return letters;
  }

  #readWords(text: string): number {
    const lowerCase = this.#lowerCase;
    const units = this.#units;
    const end = Math.min(text.length, REACH);
    let letters = 0;
    /** Those just read, which belong to a word only where a letter or the text's end follows them. */
    let apostrophes = 0;
    for (let at = 0; at < end; at++) {
      if (apostrophes === 0) {
        const behind = this.#addPlain(text, at, end);
        letters += behind - at;
        at = behind;
        if (at === end) break;
      }
      const code = text.charCodeAt(at);
      const unit = units[code] ?? 0;
      if (unit === UNIT.apostrophe) {
        apostrophes++;
        continue;
      }
      const opaque =
        (unit === UNIT.tag || unit === UNIT.closer) && mayBeOpaque(text, at, code) ? opaqueAt(text, at) : 0;
      if (opaque === 0 && unit >= UNIT.plain) {
        letters++;
        if (apostrophes > 0 && this.#addApostrophes(text, at, apostrophes)) return letters;
        if (this.#add(lowerCase[code] ?? 0) || (code === DOTTED_I && this.#add(DOT_ABOVE))) return letters;
        apostrophes = 0;
      } else {
        apostrophes = 0;
        if (opaque > 0) at += opaque - 1;
        if (this.#endWord()) return letters;
      }
    }
    this.#addApostrophes(text, end, apostrophes);
    return letters;
  }

  /** Adds letters up to one that takes a closer look, or to where there may soon be enough; returns where it came to. */
  #addPlain(text: string, from: number, end: number): number {
    const lowerCase = this.#lowerCase;
    const units = this.#units;
    const bytes = this.#bytes;
    let length = this.#length;
    let at = from;
    while (at < end && length < MOST_BYTES - 1) {
      const code = text.charCodeAt(at);
      if (units[code] !== UNIT.plain) break;
      const lower = lowerCase[code] ?? 0;
      if (lower >= 0x80) {
        bytes[length++] = 0xc0 | (lower >> 6);
        bytes[length++] = 0x80 | (lower & 0x3f);
      } else bytes[length++] = lower;
      at++;
    }
    this.#length = length;
    return at;
  }

  #addApostrophes(text: string, end: number, count: number): boolean {
    let enough = false;
    for (let at = end - count; at < end && !enough; at++) enough = this.#add(text.charCodeAt(at));
    return enough;
  }

  /** Adds a UTF-16 unit to the word; true once there is enough to judge by. */
  #add(code: number): boolean {
    const bytes = this.#bytes;
    let to = this.#length;
    if (code < 0x80) bytes[to++] = code;
    else if (code < 0x800) {
      bytes[to++] = 0xc0 | (code >> 6);
      bytes[to++] = 0x80 | (code & 0x3f);
    } else {
      bytes[to++] = 0xe0 | (code >> 12);
      bytes[to++] = 0x80 | ((code >> 6) & 0x3f);
      bytes[to++] = 0x80 | (code & 0x3f);
    }
    this.#length = to;
    return to > MOST_BYTES;
  }

  /** Takes the n-grams of the word that was added last, if any; true once there is enough to judge by. */
  #endWord(): boolean {
    const length = this.#length;
    if (length === this.#from) return false;
    this.#takeWord(this.#from, length);
    this.#from = length + 1;
    this.#length = length + 1;
    return length > ENOUGH_BYTES;
  }

  #takeWord(from: number, to: number): void {
    const { keys, edges } = this;
    const view = this.#view;
    let count = this.count;
    const end = Math.min(to, from + LONGEST_WORD);
    let at = from;
    for (; at + NGRAM < end; at += STRIDE) {
      keys[count] = view.getInt32(at, true);
      edges[count++] = at === from ? BEGINS : 0;
    }
    if (end === to) {
      const size = Math.min(NGRAM, end - from);
      // Of a shorter word the bytes behind it are cut off.
      keys[count] = view.getInt32(end - size, true) & (-1 >>> ((NGRAM - size) * 8));
      edges[count++] = ENDS + (at === from ? BEGINS : 0);
    }
    this.count = count;
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
