import assert from 'node:assert/strict';
import type { Annotation, Note } from '../../../../src/core/annotations/annotation';
import { AnnotationSet } from '../../../../src/core/annotations/annotationSet';
import { bringBackInSteps, unsavedInSteps } from '../../../../src/core/annotations/sidecar/unsaved';
import { finish } from '../../../../src/core/text/steps';
import { labelsAt, someOfEach } from '../someAnnotations';

/** What a set becomes where what made `now` of `saved` is brought back to it. */
function broughtBack(
  saved: readonly Annotation[],
  now: readonly Annotation[],
  meanwhile: readonly Annotation[],
): Annotation[] {
  const set = AnnotationSet.of(meanwhile);
  const unsaved = finish(unsavedInSteps(AnnotationSet.of(saved), AnnotationSet.of(now)));
  assert.ok(unsaved, 'nothing was changed');
  return Array.from(set.apply(finish(bringBackInSteps(unsaved, set)))).sort((a, b) => (a.id < b.id ? -1 : 1));
}

describe('changes that could not be saved', () => {
  const all = someOfEach();
  const [one, two, three] = labelsAt([10, 20, 30]);
  assert.ok(one && two && three);
  const note = all.find((each): each is Note => each.kind === 'note' && 'span' in each.target)!;
  const later = (seconds: number): string => new Date(Date.UTC(2024, 6, 1, 0, 0, seconds)).toISOString();

  it('are nothing where nothing has changed', () => {
    assert.equal(finish(unsavedInSteps(AnnotationSet.of(all), AnnotationSet.of(all))), undefined);
  });

  it('come back whatever their kind', () => {
    const byId = [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
    assert.deepEqual(broughtBack([], all, []), byId);
  });

  it('hold the annotations that were changed, and no others', () => {
    const unsaved = finish(unsavedInSteps(AnnotationSet.of([one, two]), AnnotationSet.of([one, three])));
    assert.ok(unsaved);
    assert.ok(!(unsaved.before + unsaved.after).includes(one.id));
    assert.ok(unsaved.before.includes(two.id) && unsaved.after.includes(three.id));
  });

  it('are new, changed and removed annotations, beside what others have added', () => {
    const changed = { ...one, label: 'claim', modified: later(1) };
    assert.deepEqual(broughtBack([one, two], [changed], [one, two, three]), [changed, three]);
  });

  it('are nothing where they were saved after all', () => {
    const changed = { ...one, label: 'claim', modified: later(1) };
    assert.deepEqual(broughtBack([one, two], [changed, three], [changed, three]), [changed, three]);
  });

  it('are merged by fields with what others have changed, of both the later', () => {
    const mine = { ...note, text: 'Mine', modified: later(1) };
    const theirs = { ...note, status: 'resolved', modified: later(2) } as const;
    const both = { ...note, text: 'Mine', status: 'resolved', modified: later(2) } as const;
    assert.deepEqual(broughtBack([{ ...note, status: 'open' }], [{ ...mine, status: 'open' }], [theirs]), [
      both,
    ]);
    const alsoTheirs = { ...note, text: 'Theirs', modified: later(2) };
    assert.deepEqual(broughtBack([note], [mine], [alsoTheirs]), [alsoTheirs]);
  });

  it('do not remove what others have changed, and stay where others have removed what they change', () => {
    const changed = { ...one, label: 'claim', modified: later(1) };
    assert.deepEqual(broughtBack([one], [], [changed]), [changed]);
    assert.deepEqual(broughtBack([one], [changed], []), [changed]);
  });

  it('that cannot be read change nothing', () => {
    const set = AnnotationSet.of([one]);
    assert.deepEqual(finish(bringBackInSteps({ before: '', after: '- [no sidecar' }, set)), []);
  });
});
