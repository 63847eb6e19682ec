import assert from 'node:assert/strict';
import { createAligner, LEAST_COVERED } from '../../../src/core/languageModel/alignment';
import type { Passage } from '../../../src/core/report/passage';
import { ALIGNMENT_PAIRS } from '../../data/alignmentPairs';

const passagesOf = (sentences: readonly string[]): Passage[] =>
  sentences.map((text, i) => ({ text, range: [i * 1000, i * 1000 + text.length] }));

describe('createAligner', () => {
  it('tells what is supported from what is not on the pairs that its threshold was measured on', () => {
    const wrong: string[] = [];
    let pairs = 0;
    for (const { article, supported, unsupported } of ALIGNMENT_PAIRS) {
      const align = createAligner(passagesOf(article));
      const numbers = (sentence: string): number[] =>
        align(sentence).support.map(({ range }) => range[0] / 1000);
      pairs += supported.length + unsupported.length;
      for (const [sentence, ...by] of supported)
        if (!by.every((number) => numbers(sentence).includes(number)))
          wrong.push(`+ ${sentence} ${String(numbers(sentence))}`);
      for (const sentence of unsupported)
        if (numbers(sentence).length > 0) wrong.push(`- ${sentence} ${String(numbers(sentence))}`);
    }
    assert.ok(pairs >= 50);
    assert.ok(
      wrong.length / pairs < 0.05,
      `${wrong.length} of ${pairs} at ${LEAST_COVERED}:\n${wrong.join('\n')}`,
    );
  });

  it('takes several sentences where one does not do', () => {
    const align = createAligner(
      passagesOf([
        'Ana Ruiz cerró el puente.',
        'Nadie lo esperaba en la ciudad.',
        'Las obras costarán 400 pesos.',
      ]),
    );
    assert.deepEqual(
      align('Ana Ruiz cerró el puente y las obras costarán 400 pesos.').support.map(({ range }) => range[0]),
      [0, 2000],
    );
  });

  it('supports no number that the article does not hold, however alike the rest is', () => {
    const align = createAligner(
      passagesOf(['La reparación del puente viejo costará 3.400 pesos.', 'Llovió.']),
    );
    assert.equal(align('La reparación del puente viejo costará 3400 pesos.').support.length, 1);
    assert.equal(align('La reparación del puente viejo costará 3500 pesos.').support.length, 0);
  });

  it('supports nothing by nothing', () => {
    assert.deepEqual(createAligner([])('Algo.').support, []);
    assert.deepEqual(createAligner(passagesOf(['Algo.']))('').support, []);
    assert.deepEqual(createAligner(passagesOf(['Algo.']))('…').support, []);
  });
});
