import assert from 'node:assert/strict';
import { createTagger } from '../../../../src/core/entities/tagger/tagger';
import { createTaggerModel } from '../../../../src/core/entities/tagger/taggerModel';
import { compress } from '../../../../training/entities/compress';
import { ExampleMaker } from '../../../../training/entities/examples';
import { FeatureRows } from '../../../../training/entities/featureRows';
import { readInlineMarks } from '../../../../training/entities/read/inlineMarks';
import type { Source } from '../../../../training/entities/read/source';
import { trainTagger } from '../../../../training/entities/trainTagger';
import { finish } from '../../../../src/core/text/steps';

const TRAINING = { rate: 0.1, l1: 0, l2: 1, epochs: 8, hidden: 0, voting: 0.6, folds: 2, seeds: 2 };

const NAMES = ['Ana', 'Luis', 'Marta', 'Pedro', 'Rosa', 'Juan', 'Elena', 'Pablo'];
const CITIES = ['Lima', 'Quito', 'Madrid', 'Bogotá', 'Cádiz', 'Sucre', 'Toledo', 'Cusco'];

const CORPUS = NAMES.map(
  (name, index) =>
    `Ayer [PER ${name} Gil] viajó a [LOC ${CITIES[index] ?? ''}] con su perro\nSegún [PER Gil], en [LOC ${CITIES[(index + 3) % 8] ?? ''}] hace frío`,
).join('\n\n');

const NO_LISTS = { listsOf: () => 0, mostWords: () => 0 };

function train(unlabelled: Source['unlabelled'], corpus = CORPUS): ReturnType<typeof createTagger> {
  const features = new FeatureRows();
  const maker = new ExampleMaker(features, NO_LISTS);
  const documents = maker.documentsOf({
    name: 'own',
    language: 'es',
    unlabelled,
    documents: readInlineMarks(corpus),
  });
  const trained = trainTagger(
    documents,
    maker,
    () => features.keys.length,
    TRAINING,
    () => undefined,
  );
  return createTagger(createTaggerModel(compress(['es'], features.keys, trained, 10_000)), NO_LISTS);
}

function namesIn(text: string, tagger: ReturnType<typeof createTagger>): string[] {
  return finish(tagger(text, [[0, text.length]])).map(({ range, type }) => `${type} ${text.slice(...range)}`);
}

describe('training of a tagger', function () {
  // It trains eight small taggers.
  this.timeout(30_000);

  it('learns names that it never saw from what stands around them', () => {
    assert.deepEqual(namesIn('Ayer Nuria Gil viajó a Montevideo con su perro', train([])), [
      'person Nuria Gil',
      'location Montevideo',
    ]);
  });

  it('gives the same tagger for the same data', () => {
    const text = 'Ayer Nuria Gil viajó a Montevideo';
    const [first, second] = [train([]), train([])].map((tagger) => finish(tagger(text, [[0, text.length]])));
    assert.deepEqual(first, second);
  });

  it('does not learn from a set without places that there are none', () => {
    const withoutPlaces = CORPUS.replace(/\[LOC ([^\]]+)\]/g, '$1');
    const both = [CORPUS, withoutPlaces, withoutPlaces, withoutPlaces].join('\n\n');
    const found = (unlabelled: Source['unlabelled']): boolean =>
      namesIn('Ayer Nuria Gil viajó a Lima', train(unlabelled, both)).includes('location Lima');
    assert.deepEqual([found(['LOC']), found([])], [true, false]);
  });
});
