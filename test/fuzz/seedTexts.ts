import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LONGEST } from './mutations';

/** The beginnings of the samples. */
export function seedTexts(): string[] {
  return readdirSync('seeds')
    .filter((file) => file.endsWith('.txt'))
    .map((file) => readFileSync(path.join('seeds', file), 'utf8').slice(0, LONGEST / 2));
}
