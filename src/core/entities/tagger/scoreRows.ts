import { LABEL_COUNT, OUTSIDE } from './labels';

/** Room for so many rows at first; doubled where it is too small. */
const ROOM = 4096;

/** No word has more rows. */
const MOST_GATHERED = 64;

/** The labels but for "outside", two to a number. */
const WIDTH = (LABEL_COUNT - 1) / 2;

/**
 * What single things about a word score for each label, less what they score for "outside": only differences count. Two labels
 * share a number, the first in its low 16 bits, the second above them, which halves the additions; a word's sums are far from
 * what 16 bits hold, as each of its some hundred features adds 254 at most.
 */
export class ScoreRows {
  /** Row 0 stands for none, row 1 for one of zeros. */
  #pairs = new Int32Array(ROOM * WIDTH);
  #count = 2;
  readonly #gathered = new Int32Array(MOST_GATHERED);
  #size = 0;

  /** Keeps the scores of all labels that begin at `sums[from]`, and returns their row, which is never 0. */
  keep(sums: Int32Array, from: number): number {
    const outside = sums[from + OUTSIDE] ?? 0;
    const scoreOf = (label: number): number => (sums[from + label] ?? 0) - outside;
    let some = false;
    for (let label = 1; label < LABEL_COUNT; label++) if (scoreOf(label) !== 0) some = true;
    if (!some) return 1;
    if ((this.#count + 1) * WIDTH > this.#pairs.length) this.#makeRoom();
    for (let pair = 0; pair < WIDTH; pair++)
      this.#pairs[this.#count * WIDTH + pair] = scoreOf(1 + 2 * pair) + scoreOf(2 + 2 * pair) * 0x10000;
    return this.#count++;
  }

  /** Takes a row for the word that is scored. */
  gather(row: number): void {
    this.#gathered[this.#size++] = row;
  }

  /** Writes what the gathered rows score together to `sums[to]` and the labels behind it, and begins the next word. */
  writeTo(sums: Int32Array, to: number): void {
    // One by one: a call of `fill` takes longer than so few labels.
    for (let label = 0; label < LABEL_COUNT; label++) sums[to + label] = 0;
    this.addTo(sums, to);
  }

  /** Adds it instead. */
  addTo(sums: Int32Array, to: number): void {
    const [pairs, gathered, size] = [this.#pairs, this.#gathered, this.#size];
    let [sum0, sum1, sum2, sum3] = [0, 0, 0, 0];
    for (let index = 0; index < size; index++) {
      const at = (gathered[index] ?? 0) * WIDTH;
      sum0 = (sum0 + (pairs[at] ?? 0)) | 0;
      sum1 = (sum1 + (pairs[at + 1] ?? 0)) | 0;
      sum2 = (sum2 + (pairs[at + 2] ?? 0)) | 0;
      sum3 = (sum3 + (pairs[at + 3] ?? 0)) | 0;
    }
    this.#size = 0;
    addPair(sums, to + 1, sum0);
    addPair(sums, to + 3, sum1);
    addPair(sums, to + 5, sum2);
    addPair(sums, to + 7, sum3);
  }

  #makeRoom(): void {
    const pairs = this.#pairs;
    this.#pairs = new Int32Array(2 * pairs.length);
    this.#pairs.set(pairs);
  }
}

function addPair(sums: Int32Array, to: number, sum: number): void {
  const low = (sum << 16) >> 16;
  sums[to] = (sums[to] ?? 0) + low;
  sums[to + 1] = (sums[to + 1] ?? 0) + ((sum - low) >> 16);
}
