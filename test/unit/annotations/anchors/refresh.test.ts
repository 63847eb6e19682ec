import assert from 'node:assert/strict';
import { anchorAll } from '../../../../src/core/annotations/anchors/anchoring';
import { refresh } from '../../../../src/core/annotations/anchors/refresh';
import type { ArticleText } from '../../../../src/core/annotations/anchors/target';
import { AnnotationSet } from '../../../../src/core/annotations/annotationSet';
import { finish } from '../../../../src/core/text/steps';
import { labelOn } from '../../../support/labelOn';

const TEXT = 'Crane operators voted on Friday to end a strike.\nThe port had lost about nine million.\n';

const bundle = (...texts: readonly string[]): ArticleText[] =>
  texts.map((text, i) => ({ name: `${i}.txt`, start: i * 1000, text }));

describe('refresh', () => {
  const other = TEXT.replace('Friday', 'Monday');
  const before = bundle(TEXT, other);
  const [inFirst, inSecond] = [0, 1000].map((start, i) => ({
    ...labelOn(before, [start + 6, start + 15]),
    id: String(i),
  }));
  const set = AnnotationSet.of([inFirst!, inSecond!]);

  it('writes down where annotations stand now, and leaves alone those that stand where they did', () => {
    const now = bundle(`New.\n${TEXT}`, other);
    const after = finish(refresh(set, anchorAll(now, set), now));
    const first = after.get('0');
    assert.ok(first?.kind === 'label' && first.target.span.start === 11);
    assert.notEqual(first.target.article.hash, inFirst!.target.article.hash);
    assert.equal(after.get('1'), inSecond);
  });

  it('leaves alone what is lost', () => {
    const now = bundle('Nothing of the kind.\n', other);
    assert.equal(finish(refresh(set, anchorAll(now, set), now)).get('0'), inFirst);
  });
});
