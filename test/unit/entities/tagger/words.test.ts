import assert from 'node:assert/strict';
import fc from 'fast-check';
import { OPAQUE, readWords } from '../../../../src/core/entities/tagger/words';
import { anyText } from '../../../support/texts';

const formsOf = (text: string): readonly string[] => readWords(text, [0, text.length]).forms;

describe('words of the tagger', () => {
  it('cuts hyphens, apostrophes, full stops and emoji off', () => {
    assert.deepEqual(formsOf("Kore'ye PC-COVID-19, EE.UU. 🇪🇸España"), [
      ...['Kore', "'", 'ye', 'PC', '-', 'COVID', '-', '19', ',', 'EE', '.', 'UU', '.'],
      ...['🇪', '🇸', 'España'],
    ]);
  });

  it('keeps letters with their marks together', () => {
    assert.deepEqual(formsOf('Mun\u0303oz Мөнхөө'), ['Mun\u0303oz', 'Мөнхөө']);
  });

  it('makes one opaque word of each link, handle and tag', () => {
    assert.deepEqual(formsOf('ver https://t.co/AbC de @Ana_Ruiz y #Perú.'), [
      ...['ver', OPAQUE, 'de', OPAQUE, 'y', OPAQUE, '.'],
    ]);
    assert.deepEqual(formsOf('pic.twitter.com/x www.abc.es'), [OPAQUE, OPAQUE]);
  });

  it('takes a lone sign for what it is', () => {
    assert.deepEqual(formsOf('@ # www pic'), ['@', '#', 'www', 'pic']);
  });

  it('reads the stretch that it is asked for, to its end', () => {
    const words = readWords('Ana https://t.co/abc', [4, 12]);
    assert.deepEqual([words.starts, words.ends, words.forms], [[4], [12], [OPAQUE]]);
  });

  it('covers every visible character of any text once, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { starts, ends } = readWords(text, [0, text.length]);
        let rest = '';
        let from = 0;
        starts.forEach((start, index) => {
          assert.ok(start >= from && (ends[index] ?? 0) > start);
          rest += text.slice(from, start);
          from = ends[index] ?? 0;
        });
        assert.equal((rest + text.slice(from)).trim(), '');
      }),
    );
  });
});
