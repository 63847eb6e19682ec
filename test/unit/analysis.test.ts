import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { type Analysis, detect, DETECTION_REACH, readTextStructure } from '../../src/core/analysis';
import { contains, type TextRange } from '../../src/core/text/range';
import { detectLanguage } from '../support/languages';
import { analyse } from '../support/reading';
import { anyText, ARTICLE_PIECES as PIECES, articleTexts as texts, ATTRIBUTION } from '../support/texts';

/** Asserts that ranges are in order, not empty, within `outer`, and that they do not overlap. */
function assertInOrder(ranges: readonly TextRange[], outer: TextRange, what: string): void {
  let from = outer[0];
  for (const [start, end] of ranges) {
    assert.ok(from <= start && start < end && end <= outer[1], `${what}: ${JSON.stringify(ranges)}`);
    from = end;
  }
}

const rangesOf = (items: readonly { readonly range: TextRange }[]): TextRange[] =>
  items.map((item) => item.range);

/** Asserts that what stands between the ranges is blank. */
function assertCovered(text: string, ranges: readonly TextRange[], [start, end]: TextRange): void {
  let from = start;
  for (const range of ranges) {
    assert.equal(text.slice(from, range[0]).trim(), '');
    from = range[1];
  }
  assert.equal(text.slice(from, end).trim(), '');
}

function assertSound(text: string, { detected, delimiters, articles }: Analysis): void {
  const whole: TextRange = [0, text.length];
  assert.ok(detected.confidence >= 0 && detected.confidence <= 1);
  assertInOrder(rangesOf(delimiters), whole, 'delimiters');
  const pieces = [...rangesOf(delimiters), ...rangesOf(articles)].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  assertCovered(text, pieces, whole);
  for (const { range, blocks, sentences, mentions, entities, summary } of articles) {
    assertInOrder(rangesOf(blocks), range, 'blocks');
    assertCovered(text, rangesOf(blocks), range);
    assertInOrder(sentences, range, 'sentences');
    for (const sentence of sentences)
      assert.ok(
        blocks.some((block) => contains(block.range, sentence)),
        'a sentence crosses a block’s edge',
      );
    assertInOrder(rangesOf(mentions), range, 'mentions');
    assertInOrder(rangesOf(summary), range, 'summary');
    for (const one of [...mentions, ...summary]) assert.equal(text.slice(...one.range), one.text);
    for (const block of blocks) {
      assert.equal(text.slice(...block.range), text.slice(...block.range).trim());
      if (block.role !== 'post') continue;
      const { body, attribution } = block.post;
      if (body.text !== '') assert.ok(contains(block.range, body.range));
      assert.equal(text.slice(...body.range), body.text);
      if (attribution) assert.ok(contains(block.range, attribution.range));
    }
    assert.equal(new Set(entities.map((entity) => entity.id)).size, entities.length);
    for (const { id, name, mentions: count } of entities) {
      const own = mentions.filter((mention) => mention.entity === id);
      assert.equal(own.length, count);
      assert.ok(own.some((mention) => mention.text === name));
    }
    for (const mention of mentions) assert.ok(entities.some((entity) => entity.id === mention.entity));
  }
}

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
