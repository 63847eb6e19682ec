import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Decoder } from '../../../../src/core/entities/tagger/decoding';
import {
  LABEL_COUNT as L,
  mayFollow,
  NAME_TYPES,
  OUTSIDE,
} from '../../../../src/core/entities/tagger/labels';

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

function decode(
  scores: ArrayLike<number>,
  transitions: ArrayLike<number>,
  open: readonly number[],
  unit = 1,
): { labels: Uint8Array; sure: Float64Array } {
  const labels = new Uint8Array(open.length);
  const sure = new Float64Array(open.length);
  const labelling = { sums: Float32Array.from(scores), open: Uint8Array.from(open), labels };
  const decoder = new Decoder(transitions, unit);
  decoder.label(labelling, 0, open.length);
  decoder.probabilities(labelling, 0, open.length, sure);
  return { labels, sure };
}

describe('decoding of the tagger', () => {
  it('finds the best of all possible labellings', () => {
    fc.assert(
      fc.property(model, ({ scores, transitions, open }) => {
        const all = labellings(Float32Array.from(scores), Float32Array.from(transitions), open);
        const best = all.reduce((a, b) => (b.mass > a.mass ? b : a));
        const found = decode(scores, transitions, open).labels;
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
        const { labels, sure } = decode(scores, transitions, open);
        const all = labellings(Float32Array.from(scores), Float32Array.from(transitions), open);
        const total = all.reduce((sum, { mass }) => sum + mass, 0);
        labels.forEach((label, word) => {
          // Stretches without names are not judged.
          if (label === OUTSIDE) return;
          const share = all
            .filter((one) => one.labels[word] === label)
            .reduce((sum, { mass }) => sum + mass, 0);
          assert.ok(Math.abs((sure[word] ?? 0) - share / total) < 1e-4);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('reads an empty line', () => {
    assert.equal(decode([], [], []).labels.length, 0);
  });

  it('counts scores in its unit', () => {
    const scores = Int32Array.from({ length: L }, (_, label) => (label === 1 ? 4 : 0));
    const sureOf = (unit: number): number =>
      decode(scores, new Float32Array(L * (L + 1)), [1], unit).sure[0] ?? 0;
    const others = NAME_TYPES.length;
    assert.ok(Math.abs(sureOf(0.5) - Math.exp(2) / (Math.exp(2) + others)) < 1e-6);
  });
});
