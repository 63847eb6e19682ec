import { listedFeatures, neighbourListed } from './featureHashes';
import { listedWithOthers } from './gazetteer';
import { LABEL_COUNT } from './labels';
import type { ScoreRows } from './scoreRows';
import type { TaggerModel } from './taggerModel';
import { CASES } from './wordFeatures';

/** Which word is in the names: the tagged one, or that before or behind it. */
export const LONG_NAME = { here: 0, before: 1, after: 2 } as const;

type Whose = (typeof LONG_NAME)[keyof typeof LONG_NAME];

/** More than the variants of any of them: openings by writings. */
const VARIANTS = 3 * CASES;

/** More places than this are not remembered; lists have far fewer names of different kinds. */
const MOST_KNOWN = 10_000;

/** What names of several words that are on lists score for each label: added up once, when first asked for. */
export class LongNameRows {
  readonly #rows = new Map<number, number>();
  readonly #sums = new Int32Array(LABEL_COUNT);

  constructor(
    private readonly model: TaggerModel,
    private readonly rows: ScoreRows,
  ) {}

  /**
   * The row of the names that a word is in, by the bits of `listedWithOthers`.
   * @param variant how the tagged word is written (`CASE`); its own names' opening times `CASES` besides.
   */
  rowOf(whose: Whose, places: number, variant: number): number {
    const key = (places * VARIANTS + variant) * 3 + whose;
    return this.#rows.get(key) ?? this.#makeRow(key, whose, places, variant);
  }

  #makeRow(key: number, whose: Whose, places: number, variant: number): number {
    this.#sums.fill(0);
    for (const feature of featuresOf(whose, places, variant)) this.model.addWeights(feature, this.#sums, 0);
    const row = this.rows.keep(this.#sums, 0);
    if (this.#rows.size === MOST_KNOWN) this.#rows.clear();
    this.#rows.set(key, row);
    return row;
  }
}

function featuresOf(whose: Whose, places: number, variant: number): number[] {
  const listed = listedWithOthers(places);
  if (whose === LONG_NAME.here) return listedFeatures(listed, variant % CASES, Math.floor(variant / CASES));
  return neighbourListed(whose === LONG_NAME.before ? 'listedBefore' : 'listedAfter', listed, variant);
}
