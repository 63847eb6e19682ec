import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tokensOf } from '../../../src/core/text/tokens';

function words(text: string): string[] {
  return tokensOf(text, [0, text.length]).map((token) => token.text);
}

describe('tokensOf', () => {
  const CASES: readonly (readonly [string, text: string, words: readonly string[]])[] = [
    ['words without their punctuation', '«¿Quién?», dijo (Ana).', ['Quién', 'dijo', 'Ana']],
    ['letters with their marks', 'nin\u0303o São İstanbul', ['nin\u0303o', 'São', 'İstanbul']],
    ['hyphens inside words', 'Saint-Denis COVID-19 y -fin-', ['Saint-Denis', 'COVID-19', 'y', 'fin']],
    [
      'dotted acronyms and initials',
      'the U.S. Army, J. R. R. Tolkien',
      ['the', 'U.S.', 'Army', 'J. R. R.', 'Tolkien'],
    ],
    ['numbers and ordinals', 'el 1º, 2nd, 24', ['el', '1º', '2nd', '24']],
    ['words of other scripts', 'привет 東京都 سلام', ['привет', '東京都', 'سلام']],
    ['words apart from flags and emoji', '📹🇷🇺Rusya✈️va', ['Rusya', 'va']],
    ['no handles', 'dijo @ana_perez, .@otro.mas y @Mañana', ['dijo', 'y']],
    ['no tags', 'en #ElEncinal y #México.', ['en', 'y']],
    ['no addresses', 'ver https://x.example/Una/Dos?q=Tres o www.Ejemplo.com hoy', ['ver', 'o', 'hoy']],
    ['no media tokens', 'llegó pic.twitter.com/AbC12 y pic.x.com/Zz9', ['llegó', 'y']],
    ['no e-mail addresses', 'a Ana.Perez+x@Uni-Graz.example, dijo', ['a', 'dijo']],
    ['a lone sign as nothing', 'a @ b # c', ['a', 'b', 'c']],
    ['nothing of nothing', ' \n', []],
  ];
  for (const [name, text, expected] of CASES) {
    it(`finds ${name}`, () => {
      assert.deepEqual(words(text), expected);
    });
  }

  it('counts from the beginning of the text, within the stretch', () => {
    const text = 'Ana y Luis viven en Graz';
    assert.deepEqual(tokensOf(text, [4, 16]), [
      { range: [4, 5], text: 'y' },
      { range: [6, 10], text: 'Luis' },
      { range: [11, 16], text: 'viven' },
    ]);
  });

  it('gives words that stand where they say, in order, in any text', () => {
    const pieces = fc.constantFrom(
      ...[
        'Ana',
        ' ',
        '.',
        '@',
        '#',
        '-',
        '\n',
        'U.S.',
        'https://',
        'x@y.z',
        'pic.x.com/',
        '🇰🇵',
        '\ud83d',
        'e\u0301',
        '1',
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces), (all) => {
        const text = all.join('');
        let from = 0;
        for (const { range, text: word } of tokensOf(text, [0, text.length])) {
          assert.equal(text.slice(...range), word);
          assert.match(word, /^[\p{L}\p{N}]/u);
          assert.ok(from <= range[0]);
          from = range[1];
        }
      }),
    );
  });

  it('gives the same words of a stretch whether or not a handle stands behind them', () => {
    const pieces = fc.constantFrom(
      ...['Ana', ' ', '.', '-', '‐', ':', '//', 'U.S.', 'J. K. ', 'EE.', 'www', 'apic.x.com/', 'http'],
      ...['https://x', 'e\u0301', '\u0301', 'ǅ', '1', '½', '\u00a0', '«', '東', '🇰🇵'],
    );
    fc.assert(
      fc.property(fc.array(pieces), (all) => {
        const text = all.join('');
        const [alone, within] = [
          tokensOf(text, [0, text.length]),
          tokensOf(`${text} @x`, [0, text.length + 3]),
        ];
        assert.deepEqual(alone, within);
      }),
      { numRuns: 1000 },
    );
  });
});
