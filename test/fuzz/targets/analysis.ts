import assert from 'node:assert/strict';
import { toJson } from '../../../src/core/exchange/json';
import { analyse } from '../../support/reading';
import { assertSound } from '../../support/soundAnalysis';
import { seedTexts } from '../seedTexts';
import type { Target } from '../target';

/** The analysis of a text is sound, and survives JSON. */
export const analysis: Target = {
  name: 'analysis',
  seeds: seedTexts,
  words: [],
  work: (text) => toJson('a.txt', analyse(text)),
  check: (text) => {
    const read = analyse(text);
    assertSound(text, read);
    const json = toJson('a.txt', read);
    assert.deepEqual(JSON.parse(JSON.stringify(json)), json);
  },
};
