import assert from 'node:assert/strict';
import fc from 'fast-check';
import { textFreeCounts } from '../../../src/core/exchange/textFreeCounts';
import { anyUnits } from '../../support/texts';
import { analyse } from '../../support/reading';

describe('textFreeCounts', () => {
  it('counts what a text consists of', () => {
    const text = '==> uno.txt <==\r\nLa alcaldesa Ana Ruiz viajó a Montevideo\u200B.\r\n';
    const counts = Object.fromEntries(textFreeCounts(text, analyse(text)));
    assert.equal(counts['UTF-16 units'], String(text.length));
    assert.equal(counts['line ends'], '"\\r\\n" 2');
    assert.equal(counts['hidden characters'], 'hidden-invisible 1');
    assert.equal(counts['delimiters'], 'head 1');
    assert.equal(counts['posts'], 'none');
    assert.match(counts['names'] ?? '', /person 1/);
  });

  it('holds no word of the text', () => {
    const pieces = [
      'Zorba',
      'Ana Zorba',
      '@zorba',
      '==> zorba.txt <==\n',
      '— Zorba (@zorba) May 3, 2024\n',
      'Foto: Zorba\n',
    ];
    const texts = fc.array(fc.oneof(fc.constantFrom(...pieces), anyUnits)).map((all) => all.join(' '));
    fc.assert(
      fc.property(texts, (text) => {
        for (const [name, value] of textFreeCounts(text, analyse(text))) {
          if (name !== 'line ends') assert.match(value, /^(?:none|\d+|[\w-]+ \d+(?:, [\w-]+ \d+)*)$/);
          assert.doesNotMatch(value, /zorba/i);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('does not tell what somebody called a delimiter', () => {
    const contents = analyse('Uno.');
    const delimiters = [{ family: '%% ZORBA {name}', name: null, range: [0, 3] as const }];
    assert.equal(
      Object.fromEntries(textFreeCounts('Uno.', { ...contents, delimiters }))['delimiters'],
      'own 1',
    );
  });
});
