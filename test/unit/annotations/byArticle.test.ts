import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/core/annotations/annotation';
import { AnnotationSet } from '../../../src/core/annotations/annotationSet';
import { annotationsByArticle } from '../../../src/core/annotations/byArticle';
import { Placements } from '../../../src/core/annotations/anchors/placements';
import { finish } from '../../../src/core/text/steps';
import { ARTICLE, author, labelsAt } from './someAnnotations';

const ARTICLES = [
  { name: 'a', start: 0, text: 'Ana Ruiz habló.' },
  { name: 'b', start: 20, text: 'Bo Lind calló.' },
];

describe('annotationsByArticle', () => {
  const by = author();
  const [first, second, lost] = labelsAt([0, 20, 50], by) as [Annotation, Annotation, Annotation];
  const whole: Annotation = {
    ...by.sign(),
    kind: 'document-label',
    label: 'keep',
    target: { article: { ...ARTICLE, name: 'b', hash: '' } },
  };
  const relation: Annotation = {
    ...by.sign(),
    kind: 'relation',
    label: 'supports',
    from: second.id,
    to: first.id,
  };
  const set = AnnotationSet.of([relation, lost, second, first, whole]);
  const placements = Placements.of([
    { id: second.id, state: 'moved', range: [20, 27] },
    { id: first.id, state: 'exact', range: [0, 8] },
    { id: lost.id, state: 'orphan', range: [30, 30] },
  ]);

  it('tells each article’s in order of place, relations where they go out from, and none that is lost', () => {
    const found = finish(annotationsByArticle(set, placements, ARTICLES));
    assert.deepEqual(
      Array.from(found, ([start, some]) => [
        start,
        some.map(({ annotation, range, isMoved }) => [annotation.id, range, isMoved]),
      ]),
      [
        [0, [[first.id, [0, 8], false]]],
        [
          20,
          [
            [whole.id, null, false],
            [second.id, [20, 27], true],
            [relation.id, null, false],
          ],
        ],
      ],
    );
  });
});
