import assert from 'node:assert/strict';
import fc from 'fast-check';
import { wordBefore } from '../../../src/core/text/wordBefore';

const PIECES = Array.from("aAbé1 \u00a0\n.,’'-/(ñÑ\u0301ǅ٣");
const anyText = fc.array(fc.constantFrom(...PIECES), { maxLength: 10 }).map((pieces) => pieces.join(''));

describe('the word before a full stop', () => {
  it('holds dots, and knows what stands before it', () => {
    assert.deepEqual(wordBefore('en EE.UU'), { word: 'EE.UU', afterCapital: false, afterNumber: false });
    assert.deepEqual(wordBefore('Ana J'), { word: 'J', afterCapital: true, afterNumber: false });
    assert.deepEqual(wordBefore('a 12 m'), { word: 'm', afterCapital: false, afterNumber: true });
    assert.deepEqual(wordBefore('fin)'), { word: '', afterCapital: false, afterNumber: false });
  });

  it('is the same beside a picture, where it is read another way', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assert.deepEqual(wordBefore(text), wordBefore(`😀${text}`));
      }),
      { numRuns: 2000 },
    );
  });
});
