import assert from 'node:assert/strict';
import type { Block } from '../../../src/core/articles/block';
import { summarise, type SummarySource } from '../../../src/core/summaries/rank';
import { sentencesOf } from '../../../src/core/text/sentences';
import { readOnly } from '../../support/reading';

/** A text of one block a line, each with its role, and no names. */
function source(lines: readonly (readonly [Exclude<Block['role'], 'post' | 'related'>, string])[]): {
  readonly text: string;
  readonly source: SummarySource;
} {
  let at = 0;
  const blocks = lines.map(([role, line]): Block => {
    const range = [at, at + line.length] as const;
    at += line.length + 1;
    return { role, range };
  });
  const text = lines.map(([, line]) => line).join('\n');
  return {
    text,
    source: { blocks, sentences: blocks.flatMap((one) => sentencesOf(text, one.range)), mentions: [] },
  };
}

const LEAD = 'La alcaldesa anunció que el puente viejo seguirá cerrado hasta fin de mes por las obras.';
const SECOND =
  'Los técnicos hallaron grietas profundas en dos apoyos del puente durante la inspección anual.';
const THIRD = 'Una panadera de la orilla norte dijo que perdió la mitad de su clientela desde enero.';

describe('summarise', () => {
  it('chooses at most two sentences, or as many as it is told', () => {
    const { text, source: told } = source([['body', `${LEAD} ${SECOND} ${THIRD}`]]);
    assert.equal(summarise(text, told).length, 2);
    assert.equal(summarise(text, told, 1).length, 1);
    assert.equal(summarise(text, told, 9).length, 3);
  });

  it('keeps the order and the words of the text', () => {
    const { text, source: told } = source([
      ['body', THIRD],
      ['body', SECOND],
      ['body', LEAD],
    ]);
    const summary = summarise(text, told, 3);
    assert.deepEqual(
      summary.map((sentence) => sentence.text),
      [THIRD, SECOND, LEAD],
    );
    for (const { range, text: sentence } of summary) assert.equal(text.slice(...range), sentence);
  });

  it('begins with what the article begins with', () => {
    const { text, source: told } = source([['body', `${LEAD} ${SECOND} ${THIRD}`]]);
    assert.equal(summarise(text, told, 1)[0]?.text, LEAD);
  });

  it('draws on the standfirst and the body alone', () => {
    const roles = [
      'title',
      'byline',
      'date',
      'crosshead',
      'readmore',
      'caption',
      'credit',
      'list',
      'ad',
      'boilerplate',
    ] as const;
    for (const role of roles) {
      const { text, source: told } = source([
        [role, SECOND],
        ['body', LEAD],
      ]);
      assert.deepEqual(
        summarise(text, told).map((sentence) => sentence.text),
        [LEAD],
        role,
      );
    }
    const { text, source: told } = source([
      ['standfirst', SECOND],
      ['body', LEAD],
    ]);
    assert.equal(summarise(text, told).length, 2);
  });

  it('says nothing twice', () => {
    const again =
      'La alcaldesa anunció ayer que el puente viejo seguirá cerrado hasta fin de mes por las obras.';
    const { text, source: told } = source([
      ['body', LEAD],
      ['body', again],
      ['body', THIRD],
    ]);
    assert.deepEqual(
      summarise(text, told).map((sentence) => sentence.text),
      [LEAD, THIRD],
    );
  });

  it('prefers whole sentences to short ones', () => {
    const { text, source: told } = source([['body', `Sin acuerdo. ${LEAD} Y punto. ${SECOND}`]]);
    assert.deepEqual(
      summarise(text, told).map((sentence) => sentence.text),
      [LEAD, SECOND],
    );
  });

  it('takes short sentences where there are no others', () => {
    const { text, source: told } = source([['body', 'Nada más.']]);
    assert.deepEqual(summarise(text, told), [{ range: [0, 9], text: 'Nada más.' }]);
  });

  it('prefers what shares words with the title', () => {
    const title = 'Una panadera pierde la mitad de su clientela';
    const lines = Array.from(
      { length: 6 },
      (_, index) =>
        `Sexta${index} nota${index} distinta${index} sobre${index} asuntos${index} varios${index} ajenos${index}.`,
    );
    const last = 'Aquella panadera pierde media clientela, la mitad según dijo durante toda esta semana.';
    const { text, source: told } = source([
      ['title', title],
      ...lines.map((line) => ['body', line] as const),
      ['body', last],
    ]);
    assert.deepEqual(
      summarise(text, told).map((sentence) => sentence.text),
      [lines[0], last],
    );
  });

  it('has nothing to say of a text without any', () => {
    assert.deepEqual(summarise('', { blocks: [], sentences: [], mentions: [] }), []);
    assert.deepEqual(readOnly('').summary, []);
    assert.deepEqual(readOnly('\n \n').summary, []);
  });
});

describe('the summary of an article', () => {
  it('holds neither furniture, posts nor another article’s headline', () => {
    const related = 'Río Hondo y Valdor acuerdan un transbordador común que reemplaza décadas de disputas';
    const lines = [
      `${LEAD} ${SECOND}`,
      'ADVERTISEMENT',
      'Lea también: El faro que la alcaldesa no quiso comprar para el puente viejo de la orilla norte',
      `${THIRD} ${SECOND}`,
      '🌊 La alcaldesa anunció el cierre del puente viejo por las obras. pic.twitter.com/aBcD1— Ana (@ana) October 18, 2024',
      related,
      `${THIRD} ${LEAD}`,
      'Suscríbase a nuestro boletín para saber todo sobre el puente viejo y las obras de la alcaldesa',
    ];
    const { summary } = readOnly(lines.join('\n'));
    assert.equal(summary.length, 2);
    for (const { text } of summary) assert.ok([LEAD, SECOND, THIRD].includes(text), text);
  });
});
