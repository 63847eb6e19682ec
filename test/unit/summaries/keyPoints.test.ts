import assert from 'node:assert/strict';
import { keyPoints } from '../../../src/core/summaries/keyPoints';
import { sourceOf } from './sourceOf';

const LEAD = 'La alcaldesa anunció que el puente viejo seguirá cerrado hasta fin de mes por las obras.';
const COST = 'La reparación del puente costará tres millones de pesos, según el contrato de la empresa.';
const TRADE = 'Una panadera de la orilla norte dijo que perdió la mitad de su clientela desde enero.';

describe('keyPoints', () => {
  it('tells a sentence of each section under its heading, and leaves empty sections out', () => {
    const { text, source } = sourceOf([
      ['title', 'El puente'],
      ['body', LEAD],
      ['crosshead', 'Los costos'],
      ['body', COST],
      ['crosshead', 'Sin nada'],
      ['caption', 'El puente viejo de la orilla norte durante las obras de reparación de enero.'],
      ['crosshead', 'El comercio'],
      ['body', TRADE],
    ]);
    assert.deepEqual(
      keyPoints(text, source).map(({ heading, sentences }) => [
        heading && text.slice(...heading),
        sentences.map((sentence) => sentence.text),
      ]),
      [
        [null, [LEAD]],
        ['Los costos', [COST]],
        ['El comercio', [TRADE]],
      ],
    );
  });

  it('tells as many of a section as it is asked for, in text order', () => {
    const { text, source } = sourceOf([['body', `${LEAD} ${COST} ${TRADE}`]]);
    const [section, ...others] = keyPoints(text, source, { sentences: 3 });
    assert.deepEqual(others, []);
    assert.deepEqual(
      section?.sentences.map((sentence) => sentence.text),
      [LEAD, COST, TRADE],
    );
    assert.equal(keyPoints(text, source, { sentences: 1 })[0]?.sentences.length, 1);
  });

  it('has nothing to say of a text without sentences', () => {
    assert.deepEqual(keyPoints('', { blocks: [], sentences: [], mentions: [] }), []);
  });
});
