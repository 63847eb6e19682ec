/** The n-grams of one text, in its order. */
export interface TextNgrams {
  /** UTF-8 bytes, at most four, the first lowest. */
  readonly keys: Int32Array;
  /** `BEGINS` and `ENDS` where a word does so with the n-gram. */
  readonly edges: Uint8Array;
  /** How many there are. */
  readonly count: number;
}

/** Judges by in which languages words begin, go on and end as the words of a text do. */
export interface NgramTable {
  /**
   * The code of the language with the highest score; null where no language holds any of the n-grams. However often the
   * text holds one, it counts once.
   */
  best(ngrams: TextNgrams): string | null;
}

/** Whether a word begins or ends with an n-gram. */
export const BEGINS = 1;
export const ENDS = 2;

interface Header {
  /** ISO 639-1 codes. */
  readonly languages: readonly string[];
  readonly entries: number;
  readonly pairs: number;
  readonly leastScore: number;
}

/** The file's first bytes, "LNGR" in ASCII. */
const MAGIC = [0x4c, 0x4e, 0x47, 0x52];

const WORD = 4;

/**
 * Reads the n-gram file of the build (`languages.bin`): the magic bytes, the header's length (unsigned 32-bit,
 * little-endian), the header as JSON, and columns: of each n-gram its UTF-8 bytes as a 32-bit number, whether a word
 * begins (1) or ends (2) with it, and how many languages hold it, most first; then, n-gram by n-gram, their numbers; then their scores.
 * @throws an Error where the file is cut short or damaged.
 */
export function readNgrams(file: Uint8Array): NgramTable {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (!MAGIC.every((byte, index) => file[index] === byte) || file.length < MAGIC.length + WORD)
    throw new Error('The language data is damaged: it does not begin as it should.');
  const start = MAGIC.length + WORD + view.getUint32(MAGIC.length, true);
  const { languages, entries, pairs, leastScore } = readHeader(file.subarray(MAGIC.length + WORD, start));
  if (file.length !== start + entries * (WORD + 2) + pairs * 2)
    throw new Error('The language data is cut short.');
  if (pairs > MOST_PAIRS) throw new Error('The language data is damaged: it holds too many pairs.');
  const edges = start + entries * WORD;
  const counts = edges + entries;
  const codes = counts + entries;
  const table = new Table(languages, entries, pairs);
  for (let entry = 0, pair = 0; entry < entries; entry++) {
    const count = file[counts + entry] ?? 0;
    table.put(view.getInt32(start + entry * WORD, true), file[edges + entry] ?? 0, pair);
    for (const end = pair + count; pair < end; pair++)
      table.putPair(
        pair,
        file[codes + pair] ?? 0,
        (file[codes + pairs + pair] ?? 0) + leastScore,
        pair + 1 === end,
      );
  }
  return table;
}

function readHeader(bytes: Uint8Array): Header {
  return JSON.parse(new TextDecoder().decode(bytes)) as Header;
}

/**
 * A slot of the table holds a key and, from the low bits on: 0 where the slot is free, else the edges and one; the first pair; which
 * text held the n-gram last. Memory is what a search waits for, so it is kept small.
 */
const KIND_BITS = 3;
const STAMP_AT = 21;
const MOST_PAIRS = 2 ** (STAMP_AT - KIND_BITS);
const STAMP = -1 << STAMP_AT;
const LAST_STAMP = 2 ** (32 - STAMP_AT) - 1;

/** A pair holds a language's number in its low bits, then its score, and on top whether it is its n-gram's last. */
const LANGUAGE_BITS = 6;
const SCORE_BITS = 9;
const LAST = 1 << (LANGUAGE_BITS + SCORE_BITS);

/** A text has fewer n-grams than this. */
const MOST_NGRAMS = 1024;

/** A hash table with open addresses, a third of it free at least, so that a search ends after a step or two. */
class Table implements NgramTable {
  /** By turns a key, and what is known of it. */
  readonly #slots: Int32Array;
  readonly #mask: number;
  readonly #pairs: Uint16Array;
  readonly #scores = new Int32Array(2 ** LANGUAGE_BITS);
  #stamp = 0;
  /** What was found in this text, in order. */
  readonly #found = new Int32Array(MOST_NGRAMS);

  constructor(
    private readonly languages: readonly string[],
    entries: number,
    pairs: number,
  ) {
    const size = 2 ** Math.ceil(Math.log2(entries * 1.5 + 1));
    this.#slots = new Int32Array(size * 2);
    this.#mask = size - 1;
    this.#pairs = new Uint16Array(pairs);
  }

  put(key: number, edges: number, firstPair: number): void {
    let slot = this.#first(key, edges);
    while (this.#slots[slot + 1] !== 0) slot = this.#next(slot);
    this.#slots[slot] = key;
    this.#slots[slot + 1] = (firstPair << KIND_BITS) | (edges + 1);
  }

  putPair(pair: number, language: number, score: number, last: boolean): void {
    this.#pairs[pair] = (last ? LAST : 0) | (score << LANGUAGE_BITS) | language;
  }

  best(ngrams: TextNgrams): string | null {
    const scores = this.#scores;
    this.#addUp(this.#findAll(ngrams));
    let best = -1;
    let most = 0;
    for (let language = 0; language < scores.length; language++) {
      const score = scores[language] ?? 0;
      if (score <= most) continue;
      most = score;
      best = language;
    }
    return this.languages[best] ?? null;
  }

  /** Finds the first pairs of a text's n-grams, each once; returns how many. Apart from adding up, so that look-ups overlap. */
  #findAll({ keys, edges, count }: TextNgrams): number {
    const slots = this.#slots;
    const found = this.#found;
    const stamp = this.#nextStamp();
    let size = 0;
    for (let index = 0; index < count; index++) {
      const key = keys[index] ?? 0;
      const edge = edges[index] ?? 0;
      for (let slot = this.#first(key, edge); ; slot = this.#next(slot)) {
        const held = slots[slot + 1] ?? 0;
        if (held === 0) break;
        if (slots[slot] !== key || (held & (2 ** KIND_BITS - 1)) !== edge + 1) continue;
        if ((held & STAMP) !== stamp) {
          slots[slot + 1] = (held & ~STAMP) | stamp;
          found[size++] = (held & ~STAMP) >>> KIND_BITS;
        }
        break;
      }
    }
    return size;
  }

  /** Adds up the scores of what was found. */
  #addUp(count: number): void {
    const found = this.#found;
    const pairs = this.#pairs;
    const scores = this.#scores;
    scores.fill(0);
    for (let index = 0; index < count; index++) {
      for (let at = found[index] ?? 0; ; at++) {
        const pair = pairs[at] ?? LAST;
        const language = pair & (2 ** LANGUAGE_BITS - 1);
        scores[language] = (scores[language] ?? 0) + ((pair >>> LANGUAGE_BITS) & (2 ** SCORE_BITS - 1));
        if (pair >= LAST) break;
      }
    }
  }

  /** What marks the n-grams of another text; 0 marks those that no text has held. */
  #nextStamp(): number {
    if (this.#stamp === LAST_STAMP) {
      const slots = this.#slots;
      for (let slot = 0; slot < slots.length; slot += 2) slots[slot + 1] = (slots[slot + 1] ?? 0) & ~STAMP;
      this.#stamp = 0;
    }
    return ++this.#stamp << STAMP_AT;
  }

  #first(key: number, edges: number): number {
    const hash = Math.imul(key ^ Math.imul(edges + 1, 0x9e3779b1), 0x85ebca6b);
    return ((hash ^ (hash >>> 15)) & this.#mask) * 2;
  }

  #next(slot: number): number {
    return (slot + 2) & (this.#mask * 2 + 1);
  }
}
