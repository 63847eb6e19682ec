import type { SpanLabel } from '../../../src/core/annotations/annotation';
import { add, type NewAnnotation } from '../../../src/core/annotations/operations';
import { createAuthoring } from '../../../src/core/annotations/authoring';
import type { Annotation } from '../../../src/core/annotations/annotation';
import type { SpanTarget } from '../../../src/core/annotations/anchors/target';

/** Somebody who annotates at a clock that goes on by a second each time it is read. */
export function author(
  name: string | null = 'Ana Ruiz',
  start = Date.UTC(2024, 4, 31),
): ReturnType<typeof createAuthoring> {
  let now = start;
  let state = start % 1000;
  return createAuthoring(
    name,
    () => (now += 1000),
    () => ((state = (state * 48_271 + 11) % 2_147_483_647) % 1000) / 1000,
  );
}

export const ARTICLE = { name: null, number: 1, hash: '3f2a9c013f2a9c01' };

/** A target at an offset. */
export function targetAt(start: number, exact = 'Ana Ruiz'): SpanTarget {
  return {
    article: ARTICLE,
    span: {
      start,
      end: start + exact.length,
      exact,
      prefix: 'La alcaldesa ',
      suffix: ' dijo que “no: #hoy”',
    },
  };
}

/** Annotations of all kinds, by one hand. */
export function someOfEach(): Annotation[] {
  const by = author();
  const target = targetAt(13);
  const make = (content: NewAnnotation): Annotation => add(by, [content])[0]!.is!;
  const label = make({ kind: 'label', label: 'weapon', target });
  const note = make({
    kind: 'note',
    text: 'Who says so?\n\n- the mayor\n- nobody else',
    target: targetAt(40, 'dijo\nque'),
  });
  return [
    make({
      kind: 'document-label',
      label: 'fact check: yes',
      target: { article: { ...ARTICLE, name: 'a: b.txt', number: 2 } },
    }),
    make({ kind: 'note', text: 'Reads like a press release.', target: { article: ARTICLE } }),
    label,
    make({ kind: 'correction', correction: { action: 'accept', type: 'person' }, target }),
    make({ kind: 'correction', correction: { action: 'reject', scope: 'mention' }, target }),
    make({ kind: 'correction', correction: { action: 'retype', type: 'location', scope: 'entity' }, target }),
    make({ kind: 'correction', correction: { action: 'resize' }, target }),
    make({ kind: 'correction', correction: { action: 'merge', into: 'Ana Ruiz' }, target }),
    make({ kind: 'correction', correction: { action: 'split', name: 'Another', scope: 'form' }, target }),
    make({ kind: 'correction', correction: { action: 'rename', name: 'Ana Ruiz "Nani"' }, target }),
    { ...note, status: 'resolved', modified: '2024-06-01T00:00:00.000Z' },
    make({ kind: 'relation', label: 'speaks of', from: note.id, to: label.id }),
  ];
}

/** Labels at these offsets, the first with the lowest id. */
export function labelsAt(offsets: readonly number[], by = author()): SpanLabel[] {
  return offsets.map((start) => ({ ...by.sign(), kind: 'label', label: 'weapon', target: targetAt(start) }));
}
