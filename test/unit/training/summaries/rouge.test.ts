import assert from 'node:assert/strict';
import {
  longestCommonSubsequence,
  type Rouge,
  rouge,
  rougeWords,
} from '../../../../training/summaries/rouge';

function scores(summary: string, reference: string): Rouge {
  return rouge(rougeWords(summary), rougeWords(reference));
}

function closeTo(actual: number, expected: number): void {
  assert.ok(Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);
}

// the worked examples of Lin 2004, "ROUGE: A Package for Automatic Evaluation of Summaries", section 3.1; beta is 1
describe('ROUGE on the examples of Lin 2004', () => {
  const REFERENCE = 'police killed the gunman';

  it('tells by the order of words what ROUGE-2 holds for alike', () => {
    const [good, bad] = [
      scores('police kill the gunman', REFERENCE),
      scores('the gunman kill police', REFERENCE),
    ];
    closeTo(good.rougeL, 3 / 4);
    closeTo(bad.rougeL, 2 / 4);
    closeTo(good.rouge2, 1 / 3);
    closeTo(bad.rouge2, 1 / 3);
  });

  it('counts one of the sequences that come in another order', () => {
    closeTo(scores('the gunman police killed', REFERENCE).rougeL, 2 / 4);
  });

  it('finds the longest common subsequence', () => {
    assert.equal(longestCommonSubsequence(['w1', 'w2', 'w3', 'w4', 'w5'], ['w1', 'w2', 'w6', 'w7', 'w8']), 2);
    assert.equal(longestCommonSubsequence(['w1', 'w2', 'w3', 'w4', 'w5'], ['w1', 'w3', 'w8', 'w9', 'w5']), 3);
    assert.equal(longestCommonSubsequence([], ['w1']), 0);
  });
});

// the cases of google-research's rouge_score, rouge_scorer_test.py (Apache License 2.0)
describe('ROUGE on the cases of rouge_score', () => {
  it('agrees where one text is longer', () => {
    const found = scores('testing one two', 'testing');
    closeTo(found.rouge1, 0.5);
    closeTo(found.rouge2, 0);
    closeTo(found.rougeL, 0.5);
  });

  it('agrees on bigrams', () => {
    closeTo(scores('testing one two', 'testing one').rouge2, 2 / 3);
  });

  it('agrees on ROUGE-L', () => {
    // precision 3/3 and 2/2, recall 3/3 and 2/2
    closeTo(scores('testing one two', 'testing one two').rougeL, 1);
    closeTo(scores('testing one two', 'testing two').rougeL, 4 / 5);
    closeTo(scores('testing one two', 'two one testing').rougeL, 1 / 3);
  });

  it('gives nothing for nothing', () => {
    assert.deepEqual(scores('', 'testing'), { rouge1: 0, rouge2: 0, rougeL: 0 });
    assert.deepEqual(scores('testing', ''), { rouge1: 0, rouge2: 0, rougeL: 0 });
    assert.deepEqual(scores('', ''), { rouge1: 0, rouge2: 0, rougeL: 0 });
  });
});

describe('ROUGE', () => {
  it('counts a word as often as the text has it that has it less often', () => {
    // 2 of 4 and 2 of 3
    closeTo(scores('el el el río', 'el el puente').rouge1, (2 * 2) / 7);
  });

  it('takes stretches of letters, marks and digits for words, whatever their case', () => {
    assert.deepEqual(rougeWords('L’été 2024: «¡Ñandú-Rey!»'), ['l', 'été', '2024', 'ñandú', 'rey']);
    assert.deepEqual(rougeWords('कि cafe\u0301'), ['कि', 'cafe\u0301']);
  });
});
