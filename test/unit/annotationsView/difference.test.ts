import assert from 'node:assert/strict';
import { AnnotationSet } from '../../../src/core/annotations/annotationSet';
import { createAuthoring } from '../../../src/core/annotations/authoring';
import { difference, stillPossible } from '../../../src/core/annotations/difference';
import { add, relabel, remove } from '../../../src/core/annotations/operations';

const authoring = createAuthoring(
  'Ana Ruiz',
  () => 1_700_000_000_000,
  () => 0.5,
);
const later = createAuthoring(
  'Ana Ruiz',
  () => 1_700_000_060_000,
  () => 0.5,
);
const target = { article: { name: null, number: 1, hash: '0123456789abcdef' } };
const labelled = (...labels: string[]): AnnotationSet =>
  AnnotationSet.EMPTY.apply(
    add(
      authoring,
      labels.map((label) => ({ kind: 'document-label', label, target })),
    ),
  );
const idsOf = (set: AnnotationSet): string[] => Array.from(set, ({ id }) => id);

describe('the difference of two sets of annotations', () => {
  it('makes one of the other', () => {
    const before = labelled('a', 'b', 'c');
    const [first = '', second = ''] = idsOf(before);
    const after = before.apply(remove(before, [first])).apply(relabel(before, later, [second], 'B'));
    const step = difference(before, after);
    assert.equal(step.length, 2);
    assert.deepEqual([...before.apply(step)], [...after]);
  });

  it('is none where they say the same, whoever has read them', () => {
    const set = labelled('a', 'b');
    assert.deepEqual(difference(set, AnnotationSet.of(structuredClone([...set]))), []);
  });

  it('leaves alone what has changed here meanwhile', () => {
    const before = labelled('a', 'b');
    const [first = '', second = ''] = idsOf(before);
    const theirs = difference(before, before.apply(remove(before, [first, second])));
    const now = before.apply(relabel(before, later, [first], 'mine'));
    assert.deepEqual(
      stillPossible(theirs, before, now).map(({ was }) => was?.id),
      [second],
    );
  });
});
