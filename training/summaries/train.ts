import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadRecogniser } from '../../src/cli/entityModels';
import { BIGRAM_EVIDENCE } from '../../src/core/summaries/bigrams';
import type { LogisticWeights, NamedWeights } from '../../src/core/summaries/model';
import { SET_EVIDENCE } from '../../src/core/summaries/setEvidence';
import { WORD_EVIDENCE } from '../../src/core/summaries/wordEvidence';
import { createLanguageDetector } from '../../src/core/text/language';
import { readExamples } from './examples';
import { trainSummaries } from './trainSummaries';

function main(): void {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, out: { type: 'string', default: 'models/summaries.json' } },
  });
  if (values.data === undefined) throw new Error('name the folder of articles and summaries: --data DIR');
  const readers = {
    detectLanguage: createLanguageDetector(readFileSync('dist/languages.bin')),
    recognise: loadRecogniser('models', (line) => {
      throw new Error(line);
    }),
  };
  const examples = readExamples(path.join(values.data, 'summaries.jsonl'), readers);
  const { words, bigrams, sets } = trainSummaries(examples);
  const named: NamedWeights = {
    words: nameLogistic(WORD_EVIDENCE, words),
    bigrams: nameLogistic(BIGRAM_EVIDENCE, bigrams),
    sets: nameWeights(SET_EVIDENCE, sets),
  };
  writeFileSync(values.out, `${JSON.stringify(named, null, 2)}\n`);
  console.log(`${values.out}: from ${examples.length} articles with summaries`);
}

function nameLogistic(names: readonly string[], { weights, bias }: LogisticWeights): Record<string, number> {
  return { bias: rounded(bias), ...nameWeights(names, weights) };
}

function nameWeights(names: readonly string[], weights: readonly number[]): Record<string, number> {
  return Object.fromEntries(names.map((name, index) => [name, rounded(weights[index] ?? 0)]));
}

const rounded = (value: number): number => Number(value.toPrecision(4));

main();
