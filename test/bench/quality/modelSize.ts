import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { GAZETTEER_FILE, TAGGER_FILES } from '../../../src/core/entities/tagger/taggers';
import type { Figure } from './figures';

/** What the entity models weigh, all together and compressed. */
export function modelSizeFigure(): Figure {
  const files = [GAZETTEER_FILE, ...Object.keys(TAGGER_FILES)];
  const bytes = files.reduce(
    (sum, file) => sum + gzipSync(readFileSync(path.join('models', file))).length,
    0,
  );
  return { what: `entity models, ${files.length} files, gzipped`, value: `${(bytes / 1e6).toFixed(1)} MB` };
}
