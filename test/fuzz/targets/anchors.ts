import assert from 'node:assert/strict';
import { anchorAll } from '../../../src/core/annotations/anchors/anchoring';
import { captureSpan } from '../../../src/core/annotations/anchors/capture';
import type { SpanLabel } from '../../../src/core/annotations/annotation';
import type { ArticleText } from '../../../src/core/annotations/anchors/target';
import { articlesIn } from '../../support/importTargets';
import { labelOn } from '../../support/labelOn';
import { seedTexts } from '../seedTexts';
import { PART, partsOf, type Target } from '../target';

/** Labels where pairs of units say: where one begins, and how long it is. */
function labelsFrom(units: string, articles: readonly ArticleText[], length: number): SpanLabel[] {
  const labels: SpanLabel[] = [];
  for (let i = 0; i + 1 < Math.min(units.length, 40); i += 2) {
    const start = units.charCodeAt(i) % (length + 1);
    const end = Math.min(length, start + (units.charCodeAt(i + 1) % 200));
    if (captureSpan(articles, [start, end])) labels.push({ ...labelOn(articles, [start, end]), id: `l${i}` });
  }
  return labels;
}

/** Annotations are where they were put, and after any change somewhere in the text, or orphans. */
export const anchors: Target = {
  name: 'anchors',
  seeds: () =>
    seedTexts().map((text) =>
      [`\u0010\u0020\u0200\u0040`, text.slice(0, 1200), text.slice(300, 1500)].join(PART),
    ),
  words: [],
  work: (input) => {
    const [units = '', before = '', after = ''] = partsOf(input, 3);
    anchorAll(articlesIn(after), labelsFrom(units, articlesIn(before), before.length));
  },
  check: (input) => {
    const [units = '', before = '', after = ''] = partsOf(input, 3);
    const articles = articlesIn(before);
    const labels = labelsFrom(units, articles, before.length);
    const placed = anchorAll(articles, labels);
    for (const { id, target } of labels) {
      const placement = placed.get(id);
      assert.equal(placement?.state, 'exact');
      assert.equal(before.slice(...placement.range), target.span.exact);
    }
    for (const { range, state } of anchorAll(articlesIn(after), labels).all()) {
      assert.ok(0 <= range[0] && range[0] <= range[1] && range[1] <= after.length, JSON.stringify(range));
      assert.ok(state === 'orphan' || range[0] < range[1]);
    }
  },
};
