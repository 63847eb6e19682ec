import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  likeliestLabels,
  possibleTransitions,
  probabilities,
} from '../../../../src/core/entities/tagger/decoding';
import { LABEL_COUNT as L, mayFollow, OUTSIDE } from '../../../../src/core/entities/tagger/labels';

const WORDS = 3;

const weight = fc.double({ min: -3, max: 3, noNaN: true });
const model = fc.record({
  scores: fc.array(weight, { minLength: WORDS * L, maxLength: WORDS * L }),
  transitions: fc.array(weight, { minLength: L * (L + 1), maxLength: L * (L + 1) }),
  open: fc.array(fc.integer({ min: 0, max: 1 }), { minLength: WORDS, maxLength: WORDS }),
});

/** Every possible labelling with the exponential of its score; words that are not open are outside, whatever their scores. */
function labellings(
  scores: ArrayLike<number>,
  transitions: ArrayLike<number>,
  open: readonly number[],
): { labels: number[]; mass: number }[] {
  const all: { labels: number[]; mass: number }[] = [];
  for (let code = 0; code < L ** WORDS; code++) {
    const labels = Array.from({ length: WORDS }, (_, word) => Math.floor(code / L ** word) % L);
    if (labels.some((label, word) => !mayFollow(labels[word - 1] ?? OUTSIDE, label))) continue;
    if (labels.some((label, word) => open[word] === 0 && label !== OUTSIDE)) continue;
    const score = labels.reduce(
      (sum, label, word) =>
        sum +
        (open[word] === 0 ? 0 : (scores[word * L + label] ?? 0)) +
        (transitions[(word === 0 ? L : (labels[word - 1] ?? 0)) * L + label] ?? 0),
      0,
    );
    all.push({ labels, mass: Math.exp(score) });
  }
  return all;
}

describe('decoding of the tagger', () => {
  it('finds the best of all possible labellings', () => {
    fc.assert(
      fc.property(model, ({ scores, transitions, open }) => {
        const all = labellings(Float32Array.from(scores), Float32Array.from(transitions), open);
        const best = all.reduce((a, b) => (b.mass > a.mass ? b : a));
        const found = likeliestLabels(
          Float32Array.from(scores),
          possibleTransitions(transitions),
          Uint8Array.from(open),
        );
        const mass =
          all.find(({ labels }) => labels.every((label, word) => label === found[word]))?.mass ?? 0;
        assert.ok(
          Math.abs(mass - best.mass) <= best.mass * 1e-4,
          `${String(mass)} is less than ${String(best.mass)}`,
        );
      }),
      { numRuns: 50 },
    );
  });

  it('gives each label the share of all labellings that have it', () => {
    fc.assert(
      fc.property(model, ({ scores, transitions, open }) => {
        const [emission, pairs] = [Float32Array.from(scores), possibleTransitions(transitions)];
        const labels = likeliestLabels(emission, pairs, Uint8Array.from(open));
        const all = labellings(emission, Float32Array.from(transitions), open);
        const total = all.reduce((sum, { mass }) => sum + mass, 0);
        probabilities(emission, pairs.map(Math.exp), Uint8Array.from(open), labels).forEach(
          (probability, word) => {
            const share = all
              .filter((one) => one.labels[word] === labels[word])
              .reduce((sum, { mass }) => sum + mass, 0);
            assert.ok(Math.abs(probability - share / total) < 1e-4);
          },
        );
      }),
      { numRuns: 50 },
    );
  });

  it('reads an empty line', () => {
    assert.equal(
      likeliestLabels(
        new Float32Array(0),
        possibleTransitions(new Float32Array(L * (L + 1))),
        new Uint8Array(0),
      ).length,
      0,
    );
  });
});
