import assert from 'node:assert/strict';
import { type Answer, alignAnswer, alignerFor } from '../../../src/core/languageModel/answer';
import { BUNDLE, BUNDLE_TEXT } from '../sample';

const [article] = BUNDLE.articles;
const answer = (text: string, state: Answer['state'] = 'done'): Answer => ({
  model: 'm',
  text,
  state,
  note: null,
});
const aligned = (text: string, state?: Answer['state']): string[] =>
  alignAnswer(answer(text, state), alignerFor(BUNDLE_TEXT, [article])).sentences.map(
    (sentence) => `${sentence.text} [${sentence.support.map(({ range }) => range[0]).join()}]`,
  );

describe('alignAnswer', () => {
  const [, opened, , , slept] = article.sentences;

  it('ties each sentence to those that support it, and leaves others bare', () => {
    assert.deepEqual(
      aligned('Ana Ruiz abrió el faro. Nadie durmió en Puerto Nuevo. Mañana lloverá en Lima.'),
      [
        `Ana Ruiz abrió el faro. [${opened![0]}]`,
        `Nadie durmió en Puerto Nuevo. [${slept![0]}]`,
        'Mañana lloverá en Lima. []',
      ],
    );
  });

  it('takes list marks and line ends for what they are', () => {
    assert.deepEqual(aligned('- Ana Ruiz abrió el faro.\n2. Nadie durmió en Puerto Nuevo.').length, 2);
    assert.match(aligned('* Nadie durmió en Puerto Nuevo.')[0] ?? '', /^Nadie/);
  });

  it('waits for the end of a sentence that is still being written', () => {
    assert.equal(aligned('Ana Ruiz abrió el faro. Nadie dur', 'writing').length, 1);
    assert.equal(aligned('Ana Ruiz abrió el faro. Nadie dur', 'stopped').length, 2);
  });
});
