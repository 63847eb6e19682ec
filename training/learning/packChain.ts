import { writeModelFile } from '../../src/core/learning/modelFile';
import type { TrainedChain } from './trainChain';

/** Stored weights are signed bytes. */
const GREATEST_STORED = 127;

/**
 * A trained model as a model file.
 * @param most so many features are kept, those with the greatest weights; the others change next to nothing.
 */
export function packChain(
  { hashes, weights, transitions, labels }: TrainedChain,
  { version, most }: { readonly version: number; readonly most: number },
): Uint8Array {
  const size = labels.length;
  const rows = hashes.map((hash, row) => {
    const own = weights.subarray(row * size, (row + 1) * size);
    return { hash, own, greatest: own.reduce((top, weight) => Math.max(top, Math.abs(weight)), 0) };
  });
  const strongest = rows.toSorted((a, b) => b.greatest - a.greatest || a.hash - b.hash).slice(0, most);
  const kept = strongest.toSorted((a, b) => a.hash - b.hash);
  const unit = (strongest[0]?.greatest ?? 0) / GREATEST_STORED || 1;
  return writeModelFile(
    { version, labels, features: kept.length, unit },
    Uint32Array.from(kept, ({ hash }) => hash),
    Float32Array.from(transitions),
    Int8Array.from(kept.flatMap(({ own }) => Array.from(own, (weight) => Math.round(weight / unit)))),
  );
}
