import assert from 'node:assert/strict';
import { decode } from '../../../src/core/learning/crf';
import { readModelFile } from '../../../src/core/learning/modelFile';
import { packChain } from '../../../training/learning/packChain';
import { type Sequence, trainChain } from '../../../training/learning/trainChain';

const OPTIONS = { labels: ['title', 'body'], l2: 0.1, fewest: 2, iterations: 30 };

const TITLE = 11;
const BODY = 22;
const ODD = 33;

/** A page of a title and two paragraphs. */
const page = (source: string, extra: number[] = []): Sequence => ({
  source,
  steps: [[TITLE, ...extra], [BODY], [BODY]],
  labels: [0, 1, 1],
  known: [false, false, false],
  weight: 1,
});

describe('training a chain model', () => {
  it('learns labels from features, and the same from the same data', () => {
    const train = () => trainChain([page('a'), page('b'), page('c')], OPTIONS);
    const model = train();
    assert.deepEqual(decode(model, [[TITLE], [BODY], [BODY]]), [0, 1, 1]);
    assert.deepEqual(train().weights, model.weights);
    assert.deepEqual(train().transitions, model.transitions);
  });

  it('leaves out what too few sources have, however often they have it', () => {
    const copies = [page('a', [ODD]), page('a', [ODD]), page('a', [ODD]), page('b')];
    assert.deepEqual(trainChain(copies, OPTIONS).hashes, [TITLE, BODY]);
    assert.deepEqual(trainChain([...copies, page('c', [ODD])], OPTIONS).hashes, [TITLE, BODY, ODD]);
  });

  it('learns nothing of a step that is known beforehand but what follows it', () => {
    const known = ['a', 'b'].map((source) => ({ ...page(source), known: [true, false, false] }));
    const model = trainChain(known, OPTIONS);
    assert.deepEqual(model.hashes, [BODY]);
    const [titleToBody, bodyToTitle] = [model.transitions[1] ?? 0, model.transitions[2] ?? 0];
    assert.ok(titleToBody > bodyToTitle, `${titleToBody} ${bodyToTitle}`);
  });
});

describe('packing a chain model', () => {
  const trained = trainChain([page('a'), page('b')], OPTIONS);

  it('keeps it but for the rounding', () => {
    const model = readModelFile(packChain(trained, { version: 1, most: 10 }), 1);
    assert.deepEqual(model.labels, trained.labels);
    for (const hash of trained.hashes) {
      const packed = model.scoresOf(hash)!;
      Array.from(trained.scoresOf(hash)!).forEach((weight, label) => {
        assert.ok(Math.abs(weight - (packed[label] ?? 0)) <= model.unit, `${weight} ${packed[label]}`);
      });
    }
  });

  it('keeps the strongest features where it may not keep all', () => {
    const greatest = (hash: number): number => Math.max(...Array.from(trained.scoresOf(hash)!, Math.abs));
    const [strongest, weakest] = greatest(TITLE) > greatest(BODY) ? [TITLE, BODY] : [BODY, TITLE];
    const model = readModelFile(packChain(trained, { version: 1, most: 1 }), 1);
    assert.ok(model.rowOf(strongest) >= 0);
    assert.equal(model.rowOf(weakest), -1);
  });
});
