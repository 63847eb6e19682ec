import assert from 'node:assert/strict';
import { AnnotationSet } from '../../../src/core/annotations/annotationSet';
import { mergeSidecars } from '../../../src/core/annotations/sidecar/merge';
import { readSidecar } from '../../../src/core/annotations/sidecar/read';
import { isRefused } from '../../../src/core/annotations/sidecar/sidecar';
import { writeSidecar } from '../../../src/core/annotations/sidecar/write';
import { someOfEach } from '../../unit/annotations/someAnnotations';
import { PART, partsOf, type Target } from '../target';

/** A sidecar is read, or refused and left alone; what is written or merged is read again. */
export const sidecars: Target = {
  name: 'sidecars',
  seeds: () => {
    const written = writeSidecar('', someOfEach()) ?? '';
    const flow =
      'version: 1\nannotations:\n  - { id: a, type: note, body: x, created: 2024-05-31T09:30:00.000Z }\n';
    return [
      written,
      `${written}${PART}${flow}${PART}`,
      flow,
      `# of the desk\n${written.replaceAll('\n', '\r\n')}`,
    ];
  },
  words: [
    '<<<<<<< ',
    '=======\n',
    '>>>>>>> ',
    '|||||||',
    '&a ',
    '*a',
    '!!str ',
    '? ',
    '|2-\n',
    '>+\n',
    '---\n',
    '...\n',
    '%YAML 1.2\n',
  ],
  work: (input) => {
    const [mine = '', theirs = '', base = ''] = partsOf(input, 3);
    const { annotations } = readSidecar(mine);
    writeSidecar(mine, [...AnnotationSet.of(annotations)]);
    mergeSidecars(base === '' ? null : base, mine, theirs);
  },
  check: (input) => {
    const [mine = '', theirs = '', base = ''] = partsOf(input, 3);
    const read = readSidecar(mine);
    const lines = mine.split(/\r\n|[\n\r]/).length;
    for (const { line, message } of read.faults) {
      assert.ok(Number.isInteger(line) && line >= 0 && line < lines, `line ${line} of ${lines}`);
      assert.notEqual(message, '');
    }
    assert.deepEqual(JSON.parse(JSON.stringify(read.annotations)), read.annotations);
    const annotations = [...AnnotationSet.of(read.annotations)];
    const written = writeSidecar(mine, annotations);
    assert.equal(written === undefined, isRefused(read));
    if (written !== undefined)
      assertHolds(
        written,
        annotations.map(({ id }) => id),
      );
    if (written !== undefined)
      assert.deepEqual([...AnnotationSet.of(readSidecar(written).annotations)], annotations);
    const merged = mergeSidecars(base === '' ? null : base, mine, theirs);
    if (merged === undefined) return;
    const own = base === '' ? [...read.annotations, ...readSidecar(theirs).annotations] : [];
    assertHolds(
      merged,
      own.map(({ id }) => id),
    );
  },
};

/** Asserts that a sidecar is read, with these annotations at least. */
function assertHolds(sidecar: string, ids: readonly string[]): void {
  const { annotations, faults } = readSidecar(sidecar);
  assert.ok(!isRefused({ annotations, faults }), JSON.stringify(faults));
  const held = new Set(annotations.map(({ id }) => id));
  assert.deepEqual(
    ids.filter((id) => !held.has(id)),
    [],
  );
}
