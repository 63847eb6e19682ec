import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { detect, DETECTION_REACH, readTextStructure } from '../../src/core/analysis';
import { detectLanguage } from '../support/languages';
import { analyse } from '../support/reading';
import { assertSound } from '../support/soundAnalysis';
import { anyText, ARTICLE_PIECES as PIECES, articleTexts as texts, ATTRIBUTION } from '../support/texts';

/** A value with the words of each range in its place. */
function inWords(text: string, value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, item: unknown) =>
      Array.isArray(item) && item.length === 2 && typeof item[0] === 'number' && typeof item[1] === 'number'
        ? text.slice(item[0], item[1])
        : item,
    ),
  );
}

describe('an analysis', function () {
  // some hundred texts are read
  this.timeout(20_000);

  it('is sound, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assertSound(text, analyse(text));
      }),
      { numRuns: 120 },
    );
  });

  it('is sound for a text in one line', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const line = text.replace(/[\n\r]+/g, ' ');
        assertSound(line, analyse(line));
      }),
      { numRuns: 60 },
    );
  });

  it('is the same each time', () => {
    fc.assert(
      fc.property(texts, (text) => {
        assert.deepEqual(analyse(text), analyse(text));
      }),
      { numRuns: 40 },
    );
  });

  it('survives JSON', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const analysis = analyse(text);
        assert.deepEqual(JSON.parse(JSON.stringify(analysis)), analysis);
      }),
      { numRuns: 40 },
    );
  });

  it('is sound for every sample', () => {
    for (const file of readdirSync('seeds').filter((name) => name.endsWith('.txt'))) {
      const text = readFileSync(path.join('seeds', file), 'utf8');
      assertSound(text, analyse(text));
    }
  });

  it('takes a text for what its beginning is taken for, however much follows', () => {
    const samples = readdirSync('seeds').map((file) => readFileSync(path.join('seeds', file), 'utf8'));
    const words = 'word '.repeat(DETECTION_REACH / 4);
    const texts = [...samples, words, `${words}\n${ATTRIBUTION}`];
    for (const text of texts)
      assert.deepEqual(readTextStructure(text, detectLanguage).detected, detect(text), text.slice(0, 60));
  });

  it('reads each article of a bundle as it would alone', () => {
    const post = `🌊 Nadie cruza. ${ATTRIBUTION}`;
    const articles = ['El puente seguirá cerrado\n', `${PIECES[0]!}\n${post}\n`, `${PIECES[1]!}\n`, '\n'];
    const bundle = articles.map((article, index) => `==> ${index}.txt <==\n${article}`).join('');
    const { articles: read } = analyse(bundle);
    for (const [index, article] of articles.entries()) {
      const alone = { ...analyse(article).articles[0]!, name: `${index}.txt` };
      assert.deepEqual(inWords(bundle, read[index]), inWords(article, alone));
    }
  });
});
