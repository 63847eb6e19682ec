import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type ChainModel, decode, emissionScores, marginals } from '../../../src/core/learning/crf';

const LABELS = ['a', 'b', 'c'];
const SIZE = LABELS.length;

/** A model whose feature 0, 1, … has the given scores, one a label. */
function toModel(scores: readonly (readonly number[])[], transitions: readonly number[]): ChainModel {
  return { labels: LABELS, scoresOf: (feature) => scores[feature], transitions };
}

const weight = fc.integer({ min: -20, max: 20 }).map((tenths) => tenths / 10);
const row = fc.array(weight, { minLength: SIZE, maxLength: SIZE });
const transitions = fc.array(weight, { minLength: SIZE * (SIZE + 2), maxLength: SIZE * (SIZE + 2) });
const steps = fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 3 }), {
  minLength: 1,
  maxLength: 4,
});
const cases = fc.tuple(fc.array(row, { minLength: 3, maxLength: 3 }), transitions, steps);

/** Every sequence of labels of a length, with its score by the definition of the model. */
function allPaths(
  model: ChainModel,
  features: readonly (readonly number[])[],
): { path: number[]; score: number }[] {
  const emissions = emissionScores(model, features);
  let paths: number[][] = [[]];
  features.forEach(() => {
    paths = paths.flatMap((path) => LABELS.map((_, label) => [...path, label]));
  });
  return paths.map((path) => {
    let score = model.transitions[(SIZE + 1) * SIZE + path.at(-1)!] ?? 0;
    path.forEach((label, step) => {
      score +=
        emissions[step * SIZE + label]! + (model.transitions[(path[step - 1] ?? SIZE) * SIZE + label] ?? 0);
    });
    return { path, score };
  });
}

describe('a chain model', () => {
  it('decodes to the path with the greatest score', () => {
    fc.assert(
      fc.property(cases, ([scores, edges, features]) => {
        const model = toModel(scores, edges);
        const paths = allPaths(model, features);
        const chosen = paths.find(({ path }) => String(path) === String(decode(model, features)));
        assert.ok(chosen && chosen.score >= Math.max(...paths.map(({ score }) => score)) - 1e-9);
      }),
    );
  });

  it('gives each label the share of all paths that hold it', () => {
    fc.assert(
      fc.property(cases, ([scores, edges, features]) => {
        const model = toModel(scores, edges);
        const paths = allPaths(model, features);
        const { labels, logSum } = marginals(model, features);
        const sum = paths.reduce((total, { score }) => total + Math.exp(score), 0);
        assert.ok(Math.abs(logSum - Math.log(sum)) < 1e-6);
        const share =
          paths.filter(({ path }) => path[0] === 1).reduce((total, { score }) => total + Math.exp(score), 0) /
          sum;
        assert.ok(Math.abs((labels[1] ?? 0) - share) < 1e-6);
      }),
    );
  });

  it('keeps labels that are known beforehand', () => {
    const model = toModel([[5, 0, 0]], new Array<number>(SIZE * (SIZE + 2)).fill(0));
    assert.deepEqual(decode(model, [[0], [0], [0]], [undefined, 2, undefined]), [0, 2, 0]);
  });

  it('decodes nothing to nothing', () => {
    assert.deepEqual(decode(toModel([], new Array<number>(SIZE * (SIZE + 2)).fill(0)), []), []);
  });
});
