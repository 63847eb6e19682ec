import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/core/annotations/annotation';
import { AnnotationSet } from '../../../src/core/annotations/annotationSet';
import { contested } from '../../../src/core/annotations/contested';
import { ARTICLE, targetAt } from './someAnnotations';

const SIGNED = { author: null, created: '2024-05-31T10:00:00Z', status: 'open' } as const;

/** A label and a note, as somebody has them who changed them at a minute. */
function set(label: string, text: string, minute = 0, status: Annotation['status'] = 'open'): AnnotationSet {
  const signed = { ...SIGNED, status, modified: `2024-05-31T10:${String(minute).padStart(2, '0')}:00Z` };
  return AnnotationSet.of([
    { ...signed, id: '01HZ0000000000000000000001', kind: 'label', label, target: targetAt(13) },
    { ...signed, id: '01HZ0000000000000000000002', kind: 'note', text, target: { article: ARTICLE } },
  ]);
}

const inWords = (annotation: Annotation): string =>
  annotation.kind === 'label' ? annotation.label : annotation.kind === 'note' ? annotation.text : '';

const words = (mine: AnnotationSet, theirs: AnnotationSet, merged: AnnotationSet): string[] =>
  contested(set('claim', 'Why?'), mine, theirs, merged).map(
    ({ kept, other }) => `${inWords(kept)}, not ${inWords(other)}`,
  );

describe('what two have changed at the same time', () => {
  it('is told with what is kept, whoever has changed it later', () => {
    const [mine, theirs] = [set('rumour', 'Why?', 1), set('source', 'Why?', 2)];
    assert.deepEqual(words(mine, theirs, theirs), ['source, not rumour']);
    assert.deepEqual(words(theirs, mine, theirs), ['source, not rumour']);
  });

  it('is nothing where each has changed something else, or both the same', () => {
    assert.deepEqual(words(set('rumour', 'Why?', 1), set('claim', 'Who?', 2), set('rumour', 'Who?', 2)), []);
    const same = set('rumour', 'Who?', 2);
    assert.deepEqual(words(set('rumour', 'Who?', 1), same, same), []);
  });

  it('is nothing where one has changed what it says and the other its status', () => {
    const merged = set('rumour', 'Why?', 2, 'resolved');
    assert.deepEqual(words(set('rumour', 'Why?', 1), set('claim', 'Why?', 2, 'resolved'), merged), []);
  });
});
