import assert from 'node:assert/strict';
import { recogniseComposed } from '../../../src/core/entities/composedText';
import type { Recognise } from '../../../src/core/entities/recogniser';
import { analyse } from '../../support/reading';
import { assertSound } from '../../support/soundAnalysis';
import { finish } from '../../../src/core/text/steps';

const FIRST =
  'El ministro de Transporte de Kazajistán, Dauren Ajmétov, llegó este jueves a Montevideo para una visita oficial.';
const SECOND = 'En el aeropuerto lo recibió Lucía Etchegoyen Prado, que habló con Ajmétov del acuerdo.';
const THIRD = 'Según Ajmétov, el borrador está listo y Etchegoyen lo firmará en Astaná.';
const TEXT = `${FIRST}\n${SECOND}\n${THIRD}\n`;

/** Who and what a text names, how often, and the words at the mentions of the first. */
function namedIn(text: string): { entities: [string, number][]; words: string[] } {
  const analysis = analyse(text);
  assertSound(text, analysis);
  const [article] = analysis.articles;
  const minister = article?.entities.find(({ name }) => name.startsWith('Dauren'));
  return {
    entities: (article?.entities ?? []).map(({ name, mentions }) => [name.normalize('NFC'), mentions]),
    words: (article?.mentions ?? [])
      .filter(({ entity }) => entity === minister?.id)
      .map(({ range }) => text.slice(...range)),
  };
}

const PLAIN = namedIn(TEXT);

describe('names that are written otherwise', () => {
  it('are those that they are in a decomposed text, at their places in it', () => {
    const text = TEXT.normalize('NFD');
    const { entities, words } = namedIn(text);
    assert.deepEqual(entities, PLAIN.entities);
    assert.deepEqual(
      words,
      PLAIN.words.map((each) => each.normalize('NFD')),
    );
  });

  it('are the same where a text is decomposed in part', () => {
    const { entities, words } = namedIn(`${FIRST}\n${SECOND.normalize('NFD')}\n${THIRD}\n`);
    assert.deepEqual(entities, PLAIN.entities);
    assert.deepEqual(words, ['Dauren Ajmétov', 'Ajmétov'.normalize('NFD'), 'Ajmétov']);
  });

  it('are the same with what is not seen in them or beside them', () => {
    for (const hidden of ['\u200b', '\u00ad', '\u200d', '\u2060', '\ufeff', '\u200b\u200c']) {
      const within = `Ajm${hidden}étov`;
      const text = TEXT.replace('con Ajmétov', `con ${within}`).replace(
        'Según Ajmétov',
        `Según ${hidden}Ajmétov`,
      );
      const { entities, words } = namedIn(text);
      assert.deepEqual(entities, PLAIN.entities, JSON.stringify(hidden));
      assert.deepEqual(words, ['Dauren Ajmétov', within, 'Ajmétov']);
    }
  });

  it('are the same whatever ends the lines', () => {
    for (const eol of ['\r', '\r\n', '\u2028\n'])
      assert.deepEqual(namedIn(TEXT.replaceAll('\n', eol)), PLAIN, JSON.stringify(eol));
  });

  it('are the same beside zero bytes and half a pair', () => {
    assert.deepEqual(namedIn(TEXT.replaceAll(' el ', ' \0el\0 ').replace('oficial', 'ofi\ud83dcial')), PLAIN);
  });

  it('leaves alone what parts words, joins emoji or is a letter of its script', () => {
    for (const text of ['Ana\u200bRuiz', '👩\u200d👧 vino', 'می\u200cخواهم', '\u200b \u200b']) {
      const seen: string[] = [];
      const recognise: Recognise = function* (given) {
        yield;
        seen.push(given);
        return [];
      };
      finish(recogniseComposed(recognise, text, []));
      assert.deepEqual(seen, [text]);
    }
  });

  it('gives a recogniser the sentences of what it reads, and its names back where they are written', () => {
    const text = 'e\u0301 A\u00adna. Le\u0301a, so.';
    const recognise: Recognise = function* (given, sentences) {
      yield;
      return sentences.flatMap(({ range }) => {
        const start = given.indexOf(given.slice(...range).includes('Ana') ? 'Ana' : 'Léa');
        return [{ range: [start, start + 3] as const, type: 'person' as const }];
      });
    };
    const sentences = (
      [
        [0, 8],
        [9, 18],
      ] as const
    ).map((range) => ({ range, language: 'es' }));
    const found = finish(recogniseComposed(recognise, text, sentences)).map(({ range }) =>
      text.slice(...range),
    );
    assert.deepEqual(found, ['A\u00adna', 'Le\u0301a']);
  });
});
