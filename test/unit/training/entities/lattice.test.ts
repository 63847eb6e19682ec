import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LABEL_COUNT as L, mayFollow, OUTSIDE } from '../../../../src/core/entities/tagger/labels';
import { Expectations, exponentials } from '../../../../training/entities/lattice';

const WORDS = 3;
const weight = fc.double({ min: -2, max: 2, noNaN: true });

const model = fc.record({
  emission: fc.array(weight, { minLength: WORDS * L, maxLength: WORDS * L }),
  transitions: fc.array(weight, { minLength: L * (L + 1), maxLength: L * (L + 1) }),
  allowed: fc.array(fc.integer({ min: 1, max: 2 ** L - 1 }), { minLength: WORDS, maxLength: WORDS }),
});

describe('expectations over labellings', () => {
  it('are what counting all allowed labellings gives', () => {
    fc.assert(
      fc.property(model, ({ emission, transitions, allowed }) => {
        const scores = Float64Array.from(emission, Math.exp);
        const pair = exponentials(Float64Array.from(transitions));
        const labels = new Float64Array(WORDS * L);
        const pairs = new Float64Array(L * (L + 1));
        let total = 0;
        for (let code = 0; code < L ** WORDS; code++) {
          const path = Array.from({ length: WORDS }, (_, word) => Math.floor(code / L ** word) % L);
          if (path.some((label, word) => !mayFollow(path[word - 1] ?? OUTSIDE, label))) continue;
          if (path.some((label, word) => (((allowed[word] ?? 0) >> label) & 1) === 0)) continue;
          const edges = path.map((label, word) => (word === 0 ? L : (path[word - 1] ?? 0)) * L + label);
          const mass = path.reduce(
            (product, label, word) =>
              product * (scores[word * L + label] ?? 0) * (pair[edges[word] ?? 0] ?? 0),
            1,
          );
          total += mass;
          path.forEach((label, word) => (labels[word * L + label]! += mass));
          edges.forEach((edge) => (pairs[edge]! += mass));
        }
        const expectations = new Expectations();
        const possible = expectations.compute(WORDS, scores, pair, Uint16Array.from(allowed));
        assert.equal(possible, total > 0);
        if (!possible) return;
        labels.forEach((mass, index) =>
          assert.ok(Math.abs(mass / total - (expectations.labels[index] ?? 0)) < 1e-6),
        );
        pairs.forEach((mass, index) =>
          assert.ok(Math.abs(mass / total - (expectations.transitions[index] ?? 0)) < 1e-6),
        );
      }),
      { numRuns: 30 },
    );
  });
});
