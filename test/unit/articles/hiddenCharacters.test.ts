import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findHiddenCharacters } from '../../../src/core/articles/hiddenCharacters';
import { anyUnits } from '../../support/texts';

const found = (text: string): unknown[] =>
  findHiddenCharacters(text).map(({ code, range, values }) => [code, ...range, ...values]);

describe('findHiddenCharacters', () => {
  it('tells of each place where the direction is turned', () => {
    assert.deepEqual(found('a \u202Etxt.exe\u202C b\n\u2066\u2067c\u2069'), [
      ['hidden-direction', 2, 3, 'U+202E', 1],
      ['hidden-direction', 10, 11, 'U+202C', 1],
      ['hidden-direction', 14, 16, 'U+2066, U+2067', 2],
      ['hidden-direction', 17, 18, 'U+2069', 1],
    ]);
  });

  it('counts characters that take no room, and controls, once for all', () => {
    assert.deepEqual(found('Mo\u00ADrel\u200B\u200Bos\u0007 \u00AD\u{E0041}\u0000'), [
      ['hidden-invisible', 2, 3, 'U+00AD, U+200B, U+E0041', 5],
      ['hidden-control', 10, 11, 'U+0007, U+0000', 2],
    ]);
  });

  it('names a few of many kinds', () => {
    assert.deepEqual(found('\u0001\u0002\u0003\u0004\u0005'), [
      ['hidden-control', 0, 5, 'U+0001, U+0002, U+0003, U+0004…', 5],
    ]);
  });

  it('tells of joiners between Latin letters alone', () => {
    assert.deepEqual(found('Ru\u200Dsia'), [['hidden-invisible', 2, 3, 'U+200D', 1]]);
    assert.deepEqual(found('می‌خواهم क्‍ष 👩‍👩‍👧 ❤️ 🏴󠁧󠁢󠁳󠁣󠁴󠁿 葛\u{E0100}'), []);
  });

  it('leaves white space and marks of right-to-left text alone', () => {
    assert.deepEqual(found('a\tb\r\nc\u00A0d\u2009e \u200Fשלום\u200E'), []);
  });

  it('finds only what stands in the text, in its order', () => {
    fc.assert(
      fc.property(anyUnits, (text) => {
        let last = 0;
        for (const { range } of findHiddenCharacters(text)) {
          assert.ok(last <= range[0] && range[0] < range[1] && range[1] <= text.length);
          last = range[0];
        }
      }),
    );
  });
});
