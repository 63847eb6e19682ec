import { at } from '../../src/core/text/at';
import { LABEL_COUNT } from '../../src/core/entities/tagger/labels';
import type { StoredTagger } from '../../src/core/entities/tagger/taggerModel';
import type { TaggerWeights } from './trainTagger';

/** The largest signed byte. */
const LARGEST = 127;

/**
 * Brings weights to signed bytes and keeps the features that matter most.
 * @param keys the key of each row.
 * @param most how many features may stay.
 */
export function compress(
  languages: readonly string[],
  keys: readonly number[],
  { weights, transitions }: TaggerWeights,
  most: number,
): StoredTagger {
  const size = (row: number): number => {
    let largest = 0;
    for (let label = 0; label < LABEL_COUNT; label++)
      largest = Math.max(largest, Math.abs(at(weights, row * LABEL_COUNT + label)));
    return largest;
  };
  const sizes = Float32Array.from(keys, (_, row) => size(row));
  const unit = largestOf(sizes) / LARGEST;
  const threshold = Math.max(unit / 2, Float32Array.from(sizes).sort().at(-most) ?? 0);
  const kept = [...sizes.keys()]
    .filter((row) => at(sizes, row) >= threshold)
    .sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  return {
    languages,
    keys: kept.map((row) => keys[row] ?? 0),
    weights: Int8Array.from({ length: kept.length * LABEL_COUNT }, (_, index) =>
      Math.round(
        at(weights, (kept[Math.floor(index / LABEL_COUNT)] ?? 0) * LABEL_COUNT + (index % LABEL_COUNT)) /
          unit,
      ),
    ),
    unit,
    transitions: Float32Array.from(transitions),
  };
}

function largestOf(sizes: Float32Array): number {
  return sizes.reduce((largest, size) => Math.max(largest, size), 0);
}
