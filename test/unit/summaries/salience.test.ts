import assert from 'node:assert/strict';
import { readBigrams } from '../../../src/core/summaries/bigrams';
import { ownModel } from '../../../src/core/summaries/model';
import { wordSalience } from '../../../src/core/summaries/salience';
import { type ArticleTerms, readTerms } from '../../../src/core/summaries/terms';
import { sentencesOf } from '../../../src/core/text/sentences';

const TEXT =
  'El puente viejo sigue cerrado, dijo la alcaldesa. El puente espera obras. La panadera del puente perdió clientes.';

function terms(title = ''): ArticleTerms {
  return readTerms(TEXT, sentencesOf(TEXT, [0, TEXT.length]), [], title);
}

describe('readTerms', () => {
  it('counts words, sentences that have them and capitals within sentences', () => {
    const { terms: all, sentences, words } = terms();
    const bridge = all.find(({ text }) => text === 'puente');
    assert.deepEqual([bridge?.count, bridge?.sentences, bridge?.first, bridge?.capitals], [3, 3, 0, 0]);
    assert.equal(words, 18);
    assert.equal(sentences.length, 3);
    assert.equal(all.find(({ text }) => text === 'panadera')?.first, 2);
  });

  it('takes each character of a script without spaces for a word', () => {
    const text = '橋は閉鎖 A1。';
    assert.deepEqual(
      readTerms(text, [[0, text.length]], [], '').terms.map((term) => term.text),
      ['橋', 'は', '閉', '鎖', 'a1'],
    );
  });
});

describe('readBigrams', () => {
  it('counts words in a row, none across sentences', () => {
    const article = terms();
    const { bigrams } = readBigrams(article);
    const named = bigrams.map(({ one, two, count }) => [
      [one, two].map((id) => article.terms[id]?.text).join(' '),
      count,
    ]);
    assert.deepEqual(named[0], ['el puente', 2]);
    assert.ok(!named.some(([words]) => words === 'alcaldesa el'));
  });
});

describe('wordSalience', () => {
  it('holds words of the title for likelier, and a second time for less likely', () => {
    const model = ownModel().words;
    const salienceOf = (article: ArticleTerms, word: string, times = 1): number => {
      const { likely, from } = wordSalience(article, model);
      const id = article.terms.findIndex(({ text }) => text === word);
      return likely[(from[id] ?? Number.NaN) + times - 1] ?? Number.NaN;
    };
    const named = salienceOf(terms('Una panadera sin clientes'), 'panadera');
    const unnamed = salienceOf(terms('Un puente sin obras'), 'panadera');
    assert.ok(named > unnamed, `${named} > ${unnamed}`);
    const twice = readTerms('De día y de noche.', [[0, 18]], [], '');
    const [first, second] = [salienceOf(twice, 'de'), salienceOf(twice, 'de', 2)];
    assert.ok(first > second && second > 0, `${first} > ${second}`);
  });
});
