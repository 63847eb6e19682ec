import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { readGazetteerFile, writeGazetteerFile } from '../../src/core/entities/tagger/gazetteerFile';
import { writeTaggerFile } from '../../src/core/entities/tagger/taggerModel';
import { compress } from './compress';
import { ExampleMaker } from './examples';
import { FeatureRows } from './featureRows';
import { GROUPS, type Group } from './groups';
import { readNameLists } from './nameLists';
import { readSources } from './sources';
import type { Source } from './read/source';
import { type TaggerTraining, trainTagger } from './trainTagger';

const TRAINING: TaggerTraining = {
  rate: 0.1,
  l1: 0,
  l2: 10,
  epochs: 5,
  hidden: 0,
  voting: 0.6,
  folds: 3,
  seeds: 1,
};

function main(): void {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      out: { type: 'string', default: 'models' },
      groups: { type: 'string', default: GROUPS.map(({ name }) => name).join(',') },
    },
  });
  const sources = readSources(values.data, path.join('training', 'corpus'));
  const gazetteer = writeGazetteerFile(readNameLists(path.join('training', 'gazetteer')));
  mkdirSync(values.out, { recursive: true });
  write(path.join(values.out, 'gazetteer.bin'), gazetteer);
  const wanted = values.groups.split(',');
  for (const group of GROUPS.filter(({ name }) => wanted.includes(name)))
    write(path.join(values.out, `entities-${group.name}.bin`), trainGroup(group, sources, gazetteer));
}

function trainGroup(group: Group, sources: readonly Source[], gazetteer: Uint8Array): Uint8Array {
  const features = new FeatureRows();
  const maker = new ExampleMaker(features, readGazetteerFile(gazetteer));
  const documents = sources
    .filter(({ language }) => group.languages.includes(language))
    .flatMap((source) => maker.documentsOf(source));
  const trained = trainTagger(
    documents,
    maker,
    () => features.keys.length,
    TRAINING,
    (progress) => {
      console.log(`${group.name}: ${progress}`);
    },
  );
  return writeTaggerFile(compress(group.languages, features.keys, trained, group.features));
}

function write(file: string, bytes: Uint8Array): void {
  writeFileSync(file, bytes);
  console.log(`${file}: ${bytes.length} bytes, ${gzipSync(bytes).length} gzipped`);
}

main();
