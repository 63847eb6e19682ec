import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { FEATURES_VERSION } from '../../src/core/articles/lineFeatures';
import { writeModelFile } from '../../src/core/learning/modelFile';
import { createLanguageDetector } from '../../src/core/text/language';
import { type TrainedChain, trainChain } from '../learning/trainChain';
import { type LabelledPage, PAGE_ROLES, readLabelledLines, readOwnPages } from './pages';
import { toSequences, TRAINING } from './sequences';

/** A feature whose weights are all smaller changes nothing, and is left out of the file. */
const SMALLEST_WEIGHT = 0.08;

/** Stored weights are signed bytes. */
const GREATEST_STORED = 127;

function main(): void {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, out: { type: 'string', default: 'models/roles.bin' } },
  });
  const detectLanguage = createLanguageDetector(readFileSync('dist/languages.bin'));
  const pages = readPages(values.data);
  const sequences = toSequences(pages, detectLanguage);
  const trained = trainChain(sequences, { ...TRAINING, labels: PAGE_ROLES });
  const bytes = toFile(trained);
  writeFileSync(values.out, bytes);
  console.log(`${values.out}: ${bytes.length} bytes, from ${pages.length} pages`);
}

function readPages(data: string | undefined): LabelledPage[] {
  const own = readOwnPages(path.join('training', 'pages'));
  return [...(data === undefined ? [] : readLabelledLines(data)), ...own];
}

function toFile({ hashes, weights, transitions, labels }: TrainedChain): Uint8Array {
  const size = labels.length;
  const greatest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const unit = greatest / GREATEST_STORED;
  const kept = hashes.flatMap((hash, row) => {
    const own = Array.from(weights.subarray(row * size, (row + 1) * size));
    return own.some((weight) => Math.abs(weight) >= SMALLEST_WEIGHT) ? [{ hash, own }] : [];
  });
  return writeModelFile(
    { version: FEATURES_VERSION, labels, features: kept.length, unit },
    Uint32Array.from(kept, ({ hash }) => hash),
    Float32Array.from(transitions),
    Int8Array.from(kept.flatMap(({ own }) => own.map((weight) => Math.round(weight / unit)))),
  );
}

main();
