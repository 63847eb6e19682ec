import assert from 'node:assert/strict';
import type { Analysis } from '../../src/core/analysis';
import { contains, type TextRange } from '../../src/core/text/range';

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

/** Asserts what must hold of the analysis of any text: ranges in place, nothing left out, all that refers to another there. */
export function assertSound(text: string, { detected, delimiters, articles }: Analysis): void {
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
    for (const { id, name, mentions: count, known } of entities) {
      const own = mentions.filter((mention) => mention.entity === id);
      assert.equal(own.length, count);
      // a gazetteer's name need not stand in the text where an alias does
      assert.ok(known ?? own.some((mention) => mention.text === name));
    }
    for (const mention of mentions) assert.ok(entities.some((entity) => entity.id === mention.entity));
  }
}
