import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ArticleTokens } from '../../../../src/core/entities/tagger/articleTokens';
import { keyOf } from '../../../../src/core/entities/tagger/hash';
import type { Gazetteer } from '../../../../src/core/entities/tagger/gazetteer';
import { LABEL_COUNT } from '../../../../src/core/entities/tagger/labels';
import { LineScores } from '../../../../src/core/entities/tagger/lineScores';
import { ScoreRows } from '../../../../src/core/entities/tagger/scoreRows';
import type { TaggerModel } from '../../../../src/core/entities/tagger/taggerModel';
import { Vocabulary } from '../../../../src/core/entities/tagger/vocabulary';
import { WordScores } from '../../../../src/core/entities/tagger/wordScores';
import type { TextRange } from '../../../../src/core/text/range';
import { type Example, ExampleMaker } from '../../../../training/entities/examples';
import { FeatureRows } from '../../../../training/entities/featureRows';
import { finish } from '../../../../src/core/text/steps';

/** A weight for each key and label, as good as random; none for some keys, as a trained model has none. */
const weightOf = (key: number, label: number): number => (key % 7 === 0 ? 0 : ((key >>> label) & 31) - 16);

const model: TaggerModel = {
  languages: ['es'],
  unit: 1,
  transitions: new Float32Array(LABEL_COUNT * (LABEL_COUNT + 1)),
  addWeights: (hash, sums, from) => {
    add(keyOf(hash), sums, from);
  },
  addQueued: (queue, sums) => {
    for (let index = 0; index < queue.count; index++)
      add(queue.keys[index] ?? 0, sums, queue.places[index] ?? 0);
    queue.count = 0;
  },
};

function add(key: number, sums: Int32Array, from: number): void {
  for (let label = 0; label < LABEL_COUNT; label++)
    sums[from + label] = (sums[from + label] ?? 0) + weightOf(key, label);
}

/** What scores tell apart: how far each is from that of the first label. */
const differences = (scores: ArrayLike<number>): number[] =>
  Array.from(scores, (score) => score - (scores[0] ?? 0));

/** A gazetteer that lists a third of all names. */
const gazetteer: Gazetteer = {
  listsOf: (key) => (key % 3 === 0 ? (key >>> 4) & 0x3fff : 0),
  mostWords: (first) => first % 6,
};

const WORDS =
  'Ana ANA ana Ruiz de la Ñu McDonald san San José 2024 1 . , « — ( ¿ @ana_ruiz https://x.es/a 🇪🇸 \ufffc';
const line = fc
  .array(fc.constantFrom(...WORDS.split(' ')), { maxLength: 14 })
  .map((words) => words.join(' '));
const article = fc.array(line, { maxLength: 5 });

/** What the tagger scores the words of an article's lines, `LABEL_COUNT` a word; undefined for those that it leaves out. */
function taggerScores(lines: readonly string[]): (number[] | undefined)[] {
  const vocabulary = new Vocabulary();
  const tokens = new ArticleTokens(vocabulary);
  const rows = new ScoreRows();
  const words = new WordScores(model, gazetteer, vocabulary, rows);
  const scores = new LineScores(model, gazetteer, vocabulary, rows, words, tokens);
  let start = 0;
  const stretches = lines.map((text): TextRange => {
    start += text.length + 1;
    return [start - text.length - 1, start - 1];
  });
  finish(tokens.read(lines.join('\n'), stretches));
  scores.begin();
  scores.noteWords();
  const found: (number[] | undefined)[] = [];
  for (let place = 0; place < tokens.lines.length; place += 2) {
    const [from, to] = [tokens.lines[place]!, tokens.lines[place + 1]!];
    scores.scoreLine(from, to);
    for (let index = from; index < to; index++)
      found.push(
        scores.open[index] === 1
          ? differences(scores.sums.subarray(index * LABEL_COUNT, (index + 1) * LABEL_COUNT))
          : undefined,
      );
  }
  return found;
}

/** What the features of the training score them. */
function trainingScores(lines: readonly string[], features: FeatureRows): number[][] {
  const documents = new ExampleMaker(features, gazetteer).documentsOf({
    name: 'own',
    language: 'es',
    unlabelled: [],
    documents: [lines.map((text) => ({ text, spans: [] }))],
  });
  const scoresAt = ({ offsets, rows }: Example, word: number): number[] =>
    Array.from({ length: LABEL_COUNT }, (_, label) =>
      [...rows.subarray(offsets[word], offsets[word + 1])].reduce(
        (sum, row) => sum + weightOf(features.keys[row]!, label),
        0,
      ),
    );
  return documents.flatMap((examples) =>
    examples.flatMap((example) => example.words.map((_, word) => scoresAt(example, word))),
  );
}

describe('features of the tagger', function () {
  // It numbers the features in a table of 64 MB.
  this.timeout(30_000);

  it('are those that the training learns weights for', () => {
    let compared = 0;
    const features = new FeatureRows();
    fc.assert(
      fc.property(article, (lines) => {
        const trained = trainingScores(lines, features);
        taggerScores(lines).forEach((scores, word) => {
          if (!scores) return;
          assert.deepEqual(scores, differences(trained[word] ?? []));
          compared++;
        });
      }),
      { numRuns: 60 },
    );
    assert.ok(compared > 200);
  });
});
