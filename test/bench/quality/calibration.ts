import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createAnalyser } from '../../../src/core/analysis';
import { isUncertain } from '../../../src/core/entities/certainty';
import { TAGGER_FILES } from '../../../src/core/entities/tagger/taggers';
import { readers } from '../../support/readers';
import { readAnnotations } from './annotations';
import type { Figure } from './figures';

/** Probabilities are compared with what is right in so many bins of equal width. */
const BINS = 10;

/** A name that was found, dates left out: how sure the tagger is of it, and whether its ends and its type are right. */
interface Judged {
  readonly probability: number;
  readonly right: boolean;
}

/**
 * How far the probabilities of names are to be trusted in annotated texts (`NAME.txt` with `NAME.ann` beside it), by the model of the
 * article's language: the expected calibration error (Guo et al. 2017), and the shares that are wrong of uncertain and of other names.
 */
export function calibrationFigures(folders: readonly string[]): Figure[] {
  const byModel = new Map(Object.keys(TAGGER_FILES).map((file) => [file, [] as Judged[]]));
  for (const folder of folders.filter((one) => existsSync(one)))
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt')))
      for (const { model, names } of judge(path.join(folder, file))) byModel.get(model)?.push(...names);
  return Array.from(byModel)
    .filter(([, names]) => names.length > 0)
    .map(([file, names]) => ({ what: `how far probabilities are off, ${file}`, value: describe(names) }));
}

function judge(file: string): { model: string; names: readonly Judged[] }[] {
  const text = readFileSync(file, 'utf8');
  const annotations = readFileSync(file.replace(/txt$/, 'ann'), 'utf8');
  const wanted = new Set(
    readAnnotations(text, annotations).map(({ type, range }) => `${type} ${range.join('-')}`),
  );
  return createAnalyser(readers)(text).articles.flatMap(({ language, mentions }) => {
    const model = Object.keys(TAGGER_FILES).find((name) => TAGGER_FILES[name]?.includes(language ?? ''));
    const names = mentions
      .filter(({ type }) => type !== 'date')
      .map(({ type, range, probability = 1 }) => ({
        probability,
        right: wanted.has(`${type} ${range.join('-')}`),
      }));
    return model === undefined ? [] : [{ model, names }];
  });
}

function describe(names: readonly Judged[]): string {
  const bins = Array.from({ length: BINS }, (_, bin) =>
    names.filter(({ probability }) => Math.min(BINS - 1, Math.floor(probability * BINS)) === bin),
  );
  const off =
    bins.reduce((sum, bin) => sum + Math.abs(total(bin, 'probability') - total(bin, 'right')), 0) /
    names.length;
  // What the mean difference would be were all probabilities right (the mean of half a normal distribution, bin by bin).
  const variance = (bin: readonly Judged[]): number =>
    bin.reduce((sum, { probability }) => sum + probability * (1 - probability), 0);
  const chance = bins.reduce((sum, bin) => sum + Math.sqrt((2 / Math.PI) * variance(bin)), 0) / names.length;
  const reliability = bins.map((bin) => (bin.length > 0 ? percent(total(bin, 'right') / bin.length) : '–'));
  const [uncertain, certain] = [names.filter(isUncertain), names.filter((name) => !isUncertain(name))];
  return `${off.toFixed(3)} (chance alone ${chance.toFixed(3)}) in ${names.length} names; right in the bins from 0 to 1: ${reliability.join(' ')} %; wrong of uncertain ones ${wrong(uncertain)}, of others ${wrong(certain)}`;
}

const total = (names: readonly Judged[], what: keyof Judged): number =>
  names.reduce((sum, name) => sum + Number(name[what]), 0);

const percent = (share: number): string => (100 * share).toFixed(0);

const wrong = (names: readonly Judged[]): string =>
  names.length > 0 ? `${percent(1 - total(names, 'right') / names.length)} % of ${names.length}` : 'none';
