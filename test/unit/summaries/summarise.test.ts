import assert from 'node:assert/strict';
import { summarise } from '../../../src/core/summaries/summarise';
import { readOnly } from '../../support/reading';
import { sourceOf } from './sourceOf';

const LEAD = 'La alcaldesa anunció que el puente viejo seguirá cerrado hasta fin de mes por las obras.';
const SECOND =
  'Los técnicos hallaron grietas profundas en dos apoyos del puente durante la inspección anual.';
const THIRD = 'Una panadera de la orilla norte dijo que perdió la mitad de su clientela desde enero.';

describe('summarise', () => {
  it('chooses at most two sentences, or as many as it is told', () => {
    const { text, source: told } = sourceOf([['body', `${LEAD} ${SECOND} ${THIRD}`]]);
    assert.equal(summarise(text, told).length, 2);
    assert.equal(summarise(text, told, { length: { sentences: 1 } }).length, 1);
    assert.equal(summarise(text, told, { length: { sentences: 9 } }).length, 3);
  });

  it('keeps the order and the words of the text', () => {
    const { text, source: told } = sourceOf([
      ['body', THIRD],
      ['body', SECOND],
      ['body', LEAD],
    ]);
    const summary = summarise(text, told, { length: { sentences: 3 } });
    assert.deepEqual(
      summary.map((sentence) => sentence.text),
      [THIRD, SECOND, LEAD],
    );
    for (const { range, text: sentence } of summary) assert.equal(text.slice(...range), sentence);
  });

  it('begins with what the article begins with', () => {
    const { text, source: told } = sourceOf([['body', `${LEAD} ${SECOND} ${THIRD}`]]);
    assert.equal(summarise(text, told, { length: { sentences: 1 } })[0]?.text, LEAD);
  });

  it('leaves a short line of its own alone, which may be a caption, unless there is nothing else', () => {
    const caption = 'La presidenta de la comisión de obras, Ana Ruiz.';
    const lines = (texts: readonly string[]): string[] => {
      const { text, source: told } = sourceOf(texts.map((each) => ['body', each]));
      return summarise(text, told, { length: { sentences: 9 } }).map((sentence) => sentence.text);
    };
    assert.deepEqual(lines([LEAD, caption, SECOND]), [LEAD, SECOND]);
    assert.deepEqual(lines([caption]), [caption]);
  });

  it('leaves the last of several paragraphs alone, which may be a note on the author', () => {
    const note =
      'Rosa Paz cubre temas de transporte y vivienda; antes trabajó en la radio pública de la región.';
    const { text, source: told } = sourceOf([LEAD, SECOND, THIRD, note].map((each) => ['body', each]));
    const summary = summarise(text, told, { length: { sentences: 9 } });
    assert.deepEqual(
      summary.map((sentence) => sentence.text),
      [LEAD, SECOND, THIRD],
    );
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
      const { text, source: told } = sourceOf([
        [role, SECOND],
        ['body', LEAD],
      ]);
      assert.deepEqual(
        summarise(text, told).map((sentence) => sentence.text),
        [LEAD],
        role,
      );
    }
    const { text, source: told } = sourceOf([
      ['standfirst', SECOND],
      ['body', LEAD],
    ]);
    assert.equal(summarise(text, told).length, 2);
  });

  it('says nothing twice', () => {
    const again =
      'La alcaldesa anunció ayer que el puente viejo seguirá cerrado hasta fin de mes por las obras.';
    const { text, source: told } = sourceOf([
      ['body', LEAD],
      ['body', again],
      ['body', THIRD],
    ]);
    const [one, other] = summarise(text, told, { length: { sentences: 3 } });
    assert.ok(one?.text === LEAD || one?.text === again, one?.text);
    assert.equal(other?.text, THIRD);
    assert.equal(summarise(text, told, { length: { sentences: 3 } }).length, 2);
  });

  it('prefers whole sentences to short ones', () => {
    const { text, source: told } = sourceOf([['body', `Sin acuerdo. ${LEAD} Y punto. ${SECOND}`]]);
    assert.deepEqual(
      summarise(text, told).map((sentence) => sentence.text),
      [LEAD, SECOND],
    );
  });

  it('takes short sentences where there are no others', () => {
    const { text, source: told } = sourceOf([['body', 'Nada más.']]);
    assert.deepEqual(summarise(text, told), [{ range: [0, 9], text: 'Nada más.' }]);
  });

  it('keeps to a number of words or a share of them, with a sentence at least', () => {
    const { text, source: told } = sourceOf([['body', `${LEAD} ${SECOND} ${THIRD}`]]);
    const wordsOf = (sentences: readonly { readonly text: string }[]): number =>
      sentences.reduce((sum, sentence) => sum + sentence.text.split(' ').length, 0);
    for (const words of [15, 16, 31, 60]) {
      const summary = summarise(text, told, { length: { words } });
      assert.ok(summary.length > 0 && wordsOf(summary) <= Math.max(words, 14), String(words));
    }
    assert.equal(summarise(text, told, { length: { words: 1 } }).length, 1);
    assert.equal(summarise(text, told, { length: { share: 1 } }).length, 3);
    assert.equal(summarise(text, told, { length: { share: 0.4 } }).length, 1);
    assert.equal(summarise(text, told, { length: { words: 60, sentences: 1 } }).length, 1);
  });

  it('chooses as many of many sentences as it is asked for, in order', () => {
    const lines = Array.from(
      { length: 60 },
      (_, n) => `Vecino${n} habló${n} ayer${n} sobre${n} asuntos${n} muy${n} distintos${n}.`,
    );
    const { text, source: told } = sourceOf(lines.map((line) => ['body', line] as const));
    const summary = summarise(text, told, { length: { sentences: 20 } });
    assert.equal(summary.length, 20);
    assert.deepEqual(
      summary.map(({ range }) => range[0]),
      summary.map(({ range }) => range[0]).sort((a, b) => a - b),
    );
    assert.equal(summarise(text, told, { length: { share: 0.5 } }).length, 30);
  });

  it('tells of a stretch alone', () => {
    const { text, source: told } = sourceOf([['body', `${LEAD} ${SECOND} ${THIRD}`]]);
    const at = text.indexOf(THIRD);
    assert.deepEqual(
      summarise(text, told, { within: [at + 3, at + 9] }).map((sentence) => sentence.text),
      [THIRD],
    );
  });

  it('has nothing to say of a text without any', () => {
    assert.deepEqual(summarise('', { blocks: [], sentences: [], mentions: [] }), []);
    assert.deepEqual(readOnly('').summary, []);
    assert.deepEqual(readOnly('\n \n').summary, []);
  });
});

describe('the summary of an article', () => {
  it('takes from posts only when it is asked to', () => {
    const post = 'El puente no se abre hasta que termine la obra, lo dice el contrato que firmamos en enero.';
    const text = `${LEAD} ${SECOND}\n${post} pic.twitter.com/aBcD1— Ana Ruiz (@ana_ruiz) October 18, 2024\n${THIRD}`;
    const length = { sentences: 9 };
    const article = readOnly(text);
    const told = (posts: boolean): string[] =>
      summarise(text, article, { posts, length }).map((sentence) => sentence.text);
    assert.ok(!told(false).includes(post));
    assert.ok(told(true).includes(post), told(true).join('|'));
  });

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
