import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sentencesOf } from '../../../src/core/text/sentences';
import { agreement, readMarkedSentences } from '../../support/markedSentences';

function sentences(text: string, language: string | null = null): string[] {
  return sentencesOf(text, [0, text.length], language).map((range) => text.slice(...range));
}

/** The share of the marked boundaries that has to be found, and of those found that have to be marked, together (F1). */
const AGREEMENT = 0.96;

/** Each text is its sentences, joined by a space. */
const SEPARATE: readonly (readonly [string, sentences: readonly string[]])[] = [
  [
    'full stops, question and exclamation marks',
    ['Llegó tarde.', '¿Vendrá mañana?', '¡Claro que sí!', 'Eso dicen.'],
  ],
  ['Spanish titles', ['El Sr. Gómez llegó tarde.', 'La Dra. Núñez no vino.', 'El Gral. Paz tampoco.']],
  ['Spanish streets', ['Nació en la Av. 9 de Julio.', 'Allí vive aún.']],
  ['English titles', ['Mr. Smith and Dr. Jones met Gen. Lee at St. Paul.', 'They ate.']],
  ['companies and months', ['Acme Inc. bought Hale Ltd. on Jan. 5 in Boston.', 'It paid on Nov. 2.']],
  ['German abbreviations', ['Das sind ca. 5 Mio. Euro, z. B. für Schulen.', 'Prof. Dr. Maier kam.']],
  ['French titles', ['M. Dupont et Mme. Durand sont venus.', 'Ils sont partis.']],
  ['Portuguese titles', ['O Sr. Silva chegou.', 'A Sra. Costa saiu.']],
  ['Turkish titles', ['Doç. Dr. Ayşe Kaya konuştu.', 'Sn. Başkan dinledi.']],
  ['Polish abbreviations', ['Przyszedł prof. Nowak z ul. Długiej.', 'Potem dr. Kowalska wyszła.']],
  ['Russian abbreviations', ['Это было в 2017 г. в Москве.', 'Пострадали 5 тыс. человек.', 'Их ищут.']],
  ['initials', ['J. R. R. Tolkien murió en 1973.', 'И. И. Иванов приехал.', 'Fue todo.']],
  ['dotted acronyms', ['EE.UU. respondió tarde.', 'He lives in the U.S. and works.', 'La U.E. calló.']],
  ['doubled capitals', ['EE. UU. respondió tarde.', 'Las FF. AA. callan.']],
  ['German ordinals', ['Am 3. Oktober war es still.', 'Das war im 19. Jahrhundert so.']],
  ['decimals and thousands', ['Cuesta 3.500 pesos.', 'El 5.2 % bajó a las 10.30.', 'Nadie lo vio.']],
  ['links and domains', ['Visit example.com today.', 'See http://a.example/c.', 'Done.']],
  ['an ellipsis before lower case', ['No lo sé… quizá mañana.', 'Nadie... nadie vino.']],
  ['stops inside quotes', ['«No iremos.»', 'Así lo dijo ayer.', '"Nunca."', 'Eso fue todo.']],
  ['quotes that go on', ['He said “No.” and left.', '"Why?" she asked.', '«¿Por qué?» preguntó.']],
  ['Arabic', ['وصل الوزير إلى العاصمة.', 'هل بدأت المحادثات؟', 'بدأت اليوم.']],
];

describe('sentencesOf', () => {
  for (const [name, expected] of SEPARATE) {
    it(`tells sentences apart with ${name}`, () => {
      assert.deepEqual(sentences(expected.join(' ')), expected);
    });
  }

  it('needs no space between sentences in Chinese and Japanese', () => {
    assert.deepEqual(sentences('彼は来た。彼女は去った。本当？はい！'), [
      '彼は来た。',
      '彼女は去った。',
      '本当？',
      'はい！',
    ]);
  });

  it('goes on in lower case, whatever stands before', () => {
    for (const text of [
      'Lo publicó la revista Qué? y lo repitió todo el mundo.',
      'Preguntó: ¿cuándo? "nunca", le dijeron, y se fue.',
    ])
      assert.deepEqual(sentences(text), [text]);
  });

  it('ends a sentence with its line, whatever it ends in', () => {
    assert.deepEqual(sentences('El Sr.\nGómez\r\n\r\ny otros\rsiguen.'), [
      'El Sr.',
      'Gómez',
      'y otros',
      'siguen.',
    ]);
  });

  it('finds only the sentences of the stretch, counted from the beginning of the text', () => {
    const text = 'Uno solo. Dos juntos. Tres más.';
    assert.deepEqual(sentencesOf(text, [10, 21]), [[10, 21]]);
    assert.deepEqual(sentencesOf(text, [4, 14]), [
      [4, 9],
      [10, 13],
    ]);
  });

  it('finds none in nothing', () => {
    assert.deepEqual(sentences(''), []);
    assert.deepEqual(sentences(' \n\t\u00a0'), []);
  });

  it('reads a very long line', () => {
    const sentence = 'La asamblea terminó sin acuerdo.';
    const found = sentences(`${sentence} `.repeat(3000));
    assert.equal(found.length, 3000);
    assert.deepEqual(new Set(found), new Set([sentence]));
  });

  for (const [language, paragraphs] of readMarkedSentences()) {
    it(`agrees with the marks in ${language}.txt`, () => {
      const known = agreement(paragraphs, (text) => sentencesOf(text, [0, text.length], language));
      const unknown = agreement(paragraphs, (text) => sentencesOf(text, [0, text.length]));
      assert.ok(known.f1 >= AGREEMENT, JSON.stringify(known));
      assert.ok(unknown.f1 >= AGREEMENT, JSON.stringify(unknown));
    });
  }

  it('knows the abbreviations of the language that it is told', () => {
    const text = 'Er kam am 12. Mai. Ona ma 12. Potem wyszła.';
    assert.deepEqual(sentences(text, 'de'), ['Er kam am 12. Mai.', 'Ona ma 12. Potem wyszła.']);
    assert.deepEqual(sentences('Tiene 12. Juan vino.', 'es'), ['Tiene 12.', 'Juan vino.']);
  });

  it('parts sentences that stand together without a space, but no addresses and acronyms', () => {
    assert.deepEqual(sentences('Aplicó la ley.En otro caso, no.', 'es'), [
      'Aplicó la ley.',
      'En otro caso, no.',
    ]);
    assert.deepEqual(sentences('Lo dijo ella.\"No sé\", agregó.', 'es'), [
      'Lo dijo ella.',
      '\"No sé\", agregó.',
    ]);
    for (const text of ['Lea ejemplo.com o U.S.A.F. hoy', 'La versión 2.5.1 de EE.UU.', 'a.B.c'])
      assert.deepEqual(sentences(text, 'es'), [text]);
  });

  it('keeps every character that is not blank, in order and without overlap', () => {
    const pieces = fc.constantFrom(
      ...['El Sr. Paz', ' llegó', '. ', '? ', '…', '! ', '\n', '\r\n', ' ', '«', '»', '"', 'EE.UU.', '3.5'],
      ...[
        '本当？',
        '📹',
        '🇰🇵',
        '\ud83d',
        '\udc00',
        'e\u0301',
        '\u200f',
        'привет. ',
        'x'.repeat(9000),
        '(',
        ')',
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (all) => {
        const text = all.join('');
        const ranges = sentencesOf(text, [0, text.length]);
        let from = 0;
        for (const [start, end] of ranges) {
          assert.ok(from <= start && start < end);
          assert.equal(text.slice(from, start).trim(), '');
          assert.equal(text.slice(start, end), text.slice(start, end).trim());
          from = end;
        }
        assert.equal(text.slice(from).trim(), '');
      }),
    );
  });
});
