/** Adds up, in which languages words begin, go on and end as the words of one text do. */
export interface NgramScores {
  /** Begins a new text. */
  clear(): void;
  /**
   * Counts an n-gram of the text; however often the text holds it, it counts once.
   * @param key its UTF-8 bytes, at most four, the first lowest.
   * @param edges `BEGINS` and `ENDS` where a word does so with it.
   */
  count(key: number, edges: number): void;
  /** The code of the language with the highest score; null where nothing was counted that any language holds. */
  best(): string | null;
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
 * begins (1) or ends (2) with it, and how many languages hold it; then, n-gram by n-gram, their numbers; then their scores.
 * @throws an Error where the file is cut short or damaged.
 */
export function readNgrams(file: Uint8Array): NgramScores {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (!MAGIC.every((byte, index) => file[index] === byte) || file.length < MAGIC.length + WORD)
    throw new Error('The language data is damaged: it does not begin as it should.');
  const start = MAGIC.length + WORD + view.getUint32(MAGIC.length, true);
  const { languages, entries, pairs, leastScore } = readHeader(file.subarray(MAGIC.length + WORD, start));
  if (file.length !== start + entries * (WORD + 2) + pairs * 2)
    throw new Error('The language data is cut short.');
  const edges = start + entries * WORD;
  const counts = edges + entries;
  const codes = counts + entries;
  const table = new Table(languages, entries, pairs);
  for (let entry = 0, pair = 0; entry < entries; entry++) {
    const count = file[counts + entry] ?? 0;
    table.put(view.getInt32(start + entry * WORD, true), file[edges + entry] ?? 0, pair, count);
    for (const end = pair + count; pair < end; pair++)
      table.putPair(pair, file[codes + pair] ?? 0, (file[codes + pairs + pair] ?? 0) + leastScore);
  }
  return table;
}

function readHeader(bytes: Uint8Array): Header {
  return JSON.parse(new TextDecoder().decode(bytes)) as Header;
}

/** A slot of the table holds a key and this: memory is what a search waits for, so it is kept small. */
const KIND_BITS = 3;
const COUNT_BITS = 8;

/** A pair holds a language's number in its low bits, and its score. */
const LANGUAGE_BITS = 6;

/** A text has fewer n-grams than this, a power of two. */
const MOST_COUNTED = 1024;

/** A hash table with open addresses, a third of it free at least, so that a search ends after a step or two. */
class Table implements NgramScores {
  /** By turns a key, and from the low bits on: 0 where the slot is free, else the edges and one; how many pairs; the first. */
  readonly #slots: Int32Array;
  readonly #mask: number;
  readonly #pairs: Uint16Array;
  readonly #scores: Int32Array;
  /** The slots that were counted for this text: a hash table too. */
  readonly #counted = new Int32Array(MOST_COUNTED);

  constructor(
    private readonly languages: readonly string[],
    entries: number,
    pairs: number,
  ) {
    const size = 2 ** Math.ceil(Math.log2(entries * 1.5 + 1));
    this.#slots = new Int32Array(size * 2);
    this.#mask = size - 1;
    this.#pairs = new Uint16Array(pairs);
    this.#scores = new Int32Array(languages.length);
  }

  put(key: number, edges: number, firstPair: number, pairs: number): void {
    let slot = this.#first(key, edges);
    while (this.#slots[slot + 1] !== 0) slot = this.#next(slot);
    this.#slots[slot] = key;
    this.#slots[slot + 1] = (((firstPair << COUNT_BITS) | pairs) << KIND_BITS) | (edges + 1);
  }

  putPair(pair: number, language: number, score: number): void {
    this.#pairs[pair] = (score << LANGUAGE_BITS) | language;
  }

  clear(): void {
    this.#scores.fill(0);
    this.#counted.fill(-1);
  }

  count(key: number, edges: number): void {
    const slots = this.#slots;
    for (let slot = this.#first(key, edges); ; slot = this.#next(slot)) {
      const held = slots[slot + 1] ?? 0;
      if (held === 0) return;
      if (slots[slot] !== key || (held & (2 ** KIND_BITS - 1)) !== edges + 1) continue;
      if (this.#isNew(slot)) this.#addPairs(held >>> KIND_BITS);
      return;
    }
  }

  best(): string | null {
    let best = -1;
    let most = 0;
    for (let language = 0; language < this.#scores.length; language++) {
      const score = this.#scores[language] ?? 0;
      if (score <= most) continue;
      most = score;
      best = language;
    }
    return this.languages[best] ?? null;
  }

  #addPairs(packed: number): void {
    const from = packed >>> COUNT_BITS;
    const end = from + (packed & (2 ** COUNT_BITS - 1));
    const pairs = this.#pairs;
    const scores = this.#scores;
    for (let at = from; at < end; at++) {
      const pair = pairs[at] ?? 0;
      const language = pair & (2 ** LANGUAGE_BITS - 1);
      scores[language] = (scores[language] ?? 0) + (pair >>> LANGUAGE_BITS);
    }
  }

  /** True for a slot that was not counted for this text yet. */
  #isNew(slot: number): boolean {
    const counted = this.#counted;
    let at = (slot >>> 1) & (MOST_COUNTED - 1);
    for (let held = counted[at]; held !== -1; held = counted[at]) {
      if (held === slot) return false;
      at = (at + 1) & (MOST_COUNTED - 1);
    }
    counted[at] = slot;
    return true;
  }

  #first(key: number, edges: number): number {
    const hash = Math.imul(key ^ Math.imul(edges + 1, 0x9e3779b1), 0x85ebca6b);
    return ((hash ^ (hash >>> 15)) & this.#mask) * 2;
  }

  #next(slot: number): number {
    return (slot + 2) & (this.#mask * 2 + 1);
  }
}
