import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Placement, Placements } from '../../../../src/core/annotations/anchors/placements';
import { ChunkedText, type TextChange } from '../../../../src/core/text/chunkedText';

const TEXT = 'The mayor, Ana Ruiz, opened the bridge.';
const MARK = [11, 19] as const;

const placed = (text: string, range: readonly [number, number]): Placements => {
  assert.ok(range[1] <= text.length);
  return Placements.of([{ id: 'a', state: 'exact', range }]);
};

/** The mark after changes of a text, as its state and its text. */
function after(changes: readonly TextChange[], text = TEXT): [state: string, text: string] {
  const { state, range } = placed(TEXT, MARK).follow(changes, ChunkedText.of(text)).get('a')!;
  return [state, applied(text, changes).slice(...range)];
}

const applied = (text: string, changes: readonly TextChange[]): string =>
  changes.reduce(
    (now, { offset, removed, inserted }) => now.slice(0, offset) + inserted + now.slice(offset + removed),
    text,
  );

/** The changes that undo others. */
function undone(text: string, changes: readonly TextChange[]): TextChange[] {
  return changes
    .map(({ offset, removed, inserted }, i) => ({
      offset,
      removed: inserted.length,
      inserted: applied(text, changes.slice(0, i)).slice(offset, offset + removed),
    }))
    .reverse();
}

describe('placements', () => {
  const CASES: readonly (readonly [string, changes: TextChange[], state: string, text: string])[] = [
    ['text typed before', [{ offset: 0, removed: 0, inserted: 'Hm. ' }], 'exact', 'Ana Ruiz'],
    ['text typed inside', [{ offset: 14, removed: 0, inserted: ' Maria' }], 'exact', 'Ana Maria Ruiz'],
    ['text typed at its beginning', [{ offset: 11, removed: 0, inserted: 'Dr ' }], 'exact', 'Ana Ruiz'],
    ['text typed at its end', [{ offset: 19, removed: 0, inserted: ' Paz' }], 'exact', 'Ana Ruiz'],
    ['a part deleted', [{ offset: 11, removed: 4, inserted: '' }], 'exact', 'Ruiz'],
    ['a typo put right', [{ offset: 11, removed: 8, inserted: 'Anna Ruiz' }], 'exact', 'Anna Ruiz'],
    ['another name in its place', [{ offset: 11, removed: 8, inserted: 'Bo Lindqvist' }], 'orphan', ''],
    ['all of it deleted', [{ offset: 11, removed: 8, inserted: '' }], 'orphan', ''],
    ['its sentence deleted', [{ offset: 0, removed: 39, inserted: '' }], 'orphan', ''],
    [
      'two places changed at once',
      [
        { offset: 31, removed: 0, inserted: 's' },
        { offset: 4, removed: 5, inserted: 'alcaldesa' },
      ],
      'exact',
      'Ana Ruiz',
    ],
  ];
  for (const [name, changes, state, text] of CASES)
    it(`follow ${name}`, () => assert.deepEqual(after(changes), [state, text]));

  for (const [name, changes] of CASES)
    it(`come back when that is undone: ${name}`, () =>
      assert.deepEqual(after([...changes, ...undone(TEXT, changes)]), ['exact', 'Ana Ruiz']));

  it('come back when key strokes are undone at once', () => {
    const backspaces = [18, 17, 16, 15, 14, 13].map((offset) => ({ offset, removed: 1, inserted: '' }));
    const deletes = [9, 9, 9, 9].map((offset) => ({ offset, removed: 1, inserted: '' }));
    assert.deepEqual(after([...backspaces, { offset: 13, removed: 0, inserted: 'a Ruiz' }]), [
      'exact',
      'Ana Ruiz',
    ]);
    assert.deepEqual(after([...deletes, { offset: 9, removed: 0, inserted: ', An' }]), ['exact', 'Ana Ruiz']);
  });

  it('come back when a word was typed over them and that is undone', () => {
    const typed = ['E', 'v', 'a'].map((inserted, i) => ({
      offset: 11 + i,
      removed: i === 0 ? 8 : 0,
      inserted,
    }));
    assert.deepEqual(after(typed), ['orphan', '']);
    assert.deepEqual(after([...typed, { offset: 11, removed: 3, inserted: 'Ana Ruiz' }]), [
      'exact',
      'Ana Ruiz',
    ]);
  });

  it('do not come back with other text', () => {
    const gone = { offset: 11, removed: 8, inserted: '' };
    assert.equal(after([gone, { offset: 11, removed: 0, inserted: 'Ana Paz' }])[0], 'orphan');
    assert.equal(after([gone, { offset: 5, removed: 0, inserted: 'Ana Ruiz' }])[0], 'orphan');
  });

  it('nest and overlap', () => {
    const before: Placement[] = [
      { id: 'outer', state: 'exact', range: [4, 19] },
      { id: 'inner', state: 'moved', range: [11, 14] },
      { id: 'across', state: 'exact', range: [15, 26] },
    ];
    const cut = { offset: 10, removed: 6, inserted: '' };
    const text = ChunkedText.of(TEXT);
    const placements = Placements.of(before).follow([cut], text);
    assert.deepEqual(placements.get('outer'), { id: 'outer', state: 'exact', range: [4, 13] });
    assert.equal(placements.get('inner')!.state, 'orphan');
    assert.deepEqual(placements.get('across')!.range, [10, 20]);
    assert.deepEqual(
      placements.touching([0, 39]).map(({ id }) => id),
      ['outer', 'across'],
    );
    const back = placements.follow([{ offset: 10, removed: 0, inserted: ' Ana R' }], text.change(cut));
    assert.deepEqual(back.all(), before);
  });

  it('stand where the first and the last of their characters do, whatever is typed and deleted', () => {
    fc.assert(
      fc.property(scripts, ({ text, marks, edits }) => {
        const placements = Placements.of(
          marks.map((range, i) => ({ id: String(i), state: 'exact' as const, range })),
        );
        const followed = placements.follow(edits, ChunkedText.of(text));
        marks.forEach((range, i) => {
          const inside = edits.reduce(
            insideAfter,
            Array.from(text, (_, at) => at >= range[0] && at < range[1]),
          );
          const { state, range: found } = followed.get(String(i))!;
          if (!inside.includes(true)) assert.equal(state, 'orphan');
          else
            assert.deepEqual([state, found], ['exact', [inside.indexOf(true), inside.lastIndexOf(true) + 1]]);
        });
      }),
    );
  });

  it('come back when an edit and all after it are undone', () => {
    fc.assert(
      fc.property(scripts, ({ text, marks, edits }) => {
        const placements = Placements.of(
          marks.map((range, i) => ({ id: String(i), state: 'exact' as const, range })),
        );
        const [first] = edits;
        if (!first) return;
        const back = placements.follow([first, ...undone(text, [first])], ChunkedText.of(text));
        for (const { id, range, state } of placements.all())
          assert.deepEqual(back.get(id), { id, state, range });
      }),
    );
  });
});

/** Which characters are in a mark after an edit, if those before it were: what is typed between two of them is. */
function insideAfter(inside: readonly boolean[], { offset, removed, inserted }: TextChange): boolean[] {
  const between = inside[offset - 1] === true && inside[offset] === true;
  return inside.toSpliced(offset, removed, ...Array.from(inserted, () => between));
}

/** A text of different characters, marks in it, and insertions and deletions one after the other. */
const scripts = fc
  .record({
    length: fc.integer({ min: 1, max: 60 }),
    marks: fc.array(fc.tuple(fc.nat(59), fc.nat(59)), { minLength: 1, maxLength: 8 }),
    edits: fc.array(fc.tuple(fc.boolean(), fc.nat(70), fc.integer({ min: 1, max: 12 })), { maxLength: 12 }),
  })
  .map(({ length, marks, edits }) => {
    const text = Array.from({ length }, (_, i) => String.fromCharCode(0x4e00 + i)).join('');
    let now = length;
    let next = 0xe000;
    // Each character is another: what is typed is never what was deleted.
    const typed = (size: number): string =>
      Array.from({ length: size }, () => String.fromCharCode(next++)).join('');
    return {
      text,
      marks: marks.map(([a, b]) => {
        const start = Math.min(a, b) % length;
        return [start, Math.min(length, Math.max(a, b, start) + 1)] as const;
      }),
      edits: edits.map(([deletes, at, size]): TextChange => {
        const offset = at % (now + 1);
        const removed = deletes ? Math.min(size, now - offset) : 0;
        now += deletes ? -removed : size;
        return { offset, removed, inserted: deletes ? '' : typed(size) };
      }),
    };
  });
