import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Annotation } from '../../../../src/core/annotations/annotation';
import { mergeSidecars } from '../../../../src/core/annotations/sidecar/merge';
import { readSidecar } from '../../../../src/core/annotations/sidecar/read';
import { writeSidecar } from '../../../../src/core/annotations/sidecar/write';
import { author, labelsAt } from '../someAnnotations';

const SIDECAR = 'a.txt.annotations.yaml';
const IDENTITY = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];

type Edit = (annotations: readonly Annotation[]) => readonly Annotation[];

/** Lets two people edit a sidecar apart and git merge what they have done. */
function mergedByGit(
  base: string,
  mine: string,
  theirs: string,
  style: string,
): { clean: boolean; text: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'lede-merge-'));
  try {
    const file = path.join(folder, SIDECAR);
    const git = (...args: string[]): void => {
      execFileSync('git', [...IDENTITY, ...args], { cwd: folder, stdio: 'pipe' });
    };
    const commit = (text: string): void => {
      writeFileSync(file, text);
      git('add', '.');
      git('commit', '--quiet', '--message', 'Annotate', '--allow-empty');
    };
    git('init', '--quiet', '--initial-branch', 'mine');
    commit(base);
    git('checkout', '--quiet', '-b', 'theirs');
    commit(theirs);
    git('checkout', '--quiet', 'mine');
    commit(mine);
    const { status } = spawnSync(
      'git',
      [...IDENTITY, '-c', `merge.conflictStyle=${style}`, 'merge', '--quiet', '--no-edit', 'theirs'],
      { cwd: folder, stdio: 'pipe' },
    );
    return { clean: status === 0, text: readFileSync(file, 'utf8') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const START = labelsAt([100, 200, 300, 400]);
const BASE = writeSidecar('', START)!;

const insert =
  (...offsets: readonly number[]): Edit =>
  (annotations) =>
    [...annotations, ...labelsAt(offsets, author('Bo', Date.UTC(2024, 6, offsets[0] ?? 1)))].sort(
      (a, b) => startOf(a) - startOf(b),
    );

const startOf = (annotation: Annotation): number =>
  'target' in annotation && 'span' in annotation.target ? annotation.target.span.start : -1;

const edit =
  (index: number, fields: object): Edit =>
  (annotations) =>
    annotations.map((each, i) => (i === index ? { ...each, ...fields } : each));

const [EARLY, LATE] = ['2024-06-01T00:00:00.000Z', '2024-07-01T00:00:00.000Z'];

describe('git', () => {
  const CASES: readonly (readonly [string, clean: boolean, mine: Edit, theirs: Edit, expected: Edit])[] = [
    [
      'merges other fields of other entries',
      true,
      edit(0, { label: 'tool', modified: EARLY }),
      edit(1, { status: 'resolved', modified: LATE }),
      (all) =>
        edit(1, { status: 'resolved', modified: LATE })(edit(0, { label: 'tool', modified: EARLY })(all)),
    ],
    [
      'merges entries at neighbouring places',
      true,
      insert(150),
      insert(250),
      (all) => insert(250)(insert(150)(all)),
    ],
    [
      'merges an entry and a change of the one before it',
      true,
      insert(150),
      edit(0, { label: 'tool' }),
      (all) => edit(0, { label: 'tool' })(insert(150)(all)),
    ],
    [
      'merges other fields of one entry',
      true,
      edit(0, { label: 'tool' }),
      edit(0, { status: 'resolved' }),
      (all) => edit(0, { label: 'tool', status: 'resolved' })(all),
    ],
    [
      'leaves other fields of one entry with its time, which are merged when they are read',
      false,
      edit(0, { label: 'tool', modified: EARLY }),
      edit(0, { status: 'resolved', modified: LATE }),
      (all) => edit(0, { label: 'tool', status: 'resolved', modified: LATE })(all),
    ],
    [
      'leaves entries at one place, which are merged when they are read',
      false,
      insert(150, 160),
      insert(155),
      (all) => {
        const [a, ...rest] = insert(155)([]).concat(insert(150, 160)([]));
        return [...all, a!, ...rest];
      },
    ],
    [
      'leaves an entry that one removed and one changed, which stays',
      false,
      (all) => all.slice(1),
      edit(0, { label: 'tool', modified: LATE }),
      (all) => edit(0, { label: 'tool', modified: LATE })(all),
    ],
  ];
  const byId = (annotations: readonly Annotation[]): Annotation[] =>
    [...annotations].sort((a, b) => (a.id < b.id ? -1 : 1));

  for (const [name, clean, mine, theirs, expected] of CASES)
    for (const style of clean ? ['merge'] : ['merge', 'diff3'])
      it(`${name} (${style})`, function () {
        this.timeout(20_000);
        const [ours, others] = [writeSidecar(BASE, mine(START))!, writeSidecar(BASE, theirs(START))!];
        const merged = mergedByGit(BASE, ours, others, style);
        assert.equal(merged.clean, clean, merged.text);
        const { annotations, faults } = readSidecar(merged.text);
        assert.deepEqual([byId(annotations), faults], [byId(expected(START)), []], merged.text);
        const after = writeSidecar(merged.text, annotations)!;
        assert.ok(!/^[<=>|]{7}/m.test(after));
        assert.deepEqual(readSidecar(after).annotations, annotations);
      });

  for (const [name, , mine, theirs, expected] of CASES)
    it(`is not needed: ${name}`, () => {
      const [ours, others] = [writeSidecar(BASE, mine(START))!, writeSidecar(BASE, theirs(START))!];
      const merged = readSidecar(mergeSidecars(BASE, ours, others)!);
      assert.deepEqual(byId(merged.annotations), byId(expected(START)));
    });
});

describe('mergeSidecars', () => {
  const removed = writeSidecar(BASE, START.slice(1))!;

  it('removes what one has removed and the other has left alone', () => {
    for (const merged of [mergeSidecars(BASE, removed, BASE), mergeSidecars(BASE, BASE, removed)])
      assert.deepEqual(readSidecar(merged!).annotations, START.slice(1));
    const others = writeSidecar(BASE, insert(250)(START))!;
    assert.deepEqual(
      readSidecar(mergeSidecars(BASE, removed, others)!).annotations,
      insert(250)(START.slice(1)),
    );
  });

  it('keeps everything where it does not know what both began with', () => {
    assert.equal(readSidecar(mergeSidecars(null, removed, BASE)!).annotations.length, START.length);
  });

  it('keeps comments and the keys of others on both sides', () => {
    const mine = BASE.replace('    label', '    # ours\n    label');
    const theirs = BASE.replace('    start: 200', '    checked: yes\n    start: 200');
    const merged = mergeSidecars(BASE, mine, theirs)!;
    assert.ok(merged.includes('# ours') && merged.includes('checked: yes'));
  });

  it('takes what stands above and behind the entries of one side', () => {
    const versionLast = `${BASE.replace('version: 1\n', '')}version: 1\n`;
    assert.equal(mergeSidecars(null, BASE, versionLast), BASE);
    assert.equal(mergeSidecars(null, versionLast, BASE), versionLast);
    assert.equal(
      mergeSidecars(BASE, BASE.replace('label: ', 'label: x'), `${BASE}# Ours\n`)?.endsWith('# Ours\n'),
      true,
    );
  });

  it('takes no change of line ends for a change, and keeps mine', () => {
    const windows = (text: string): string => text.replace(/\n/g, '\r\n');
    const others = writeSidecar(BASE, insert(250)(START))!;
    assert.equal(mergeSidecars(BASE, removed, windows(BASE)), removed);
    assert.equal(mergeSidecars(BASE, others, windows(removed)), mergeSidecars(BASE, others, removed));
    assert.equal(
      mergeSidecars(BASE, windows(removed), others),
      windows(mergeSidecars(BASE, removed, others)!),
    );
    assert.equal(mergeSidecars(BASE, BASE, windows(BASE)), windows(BASE));
  });

  it('merges nothing that cannot be read', () => {
    assert.equal(mergeSidecars(BASE, BASE, 'version: 2\nannotations:\n'), undefined);
    assert.equal(mergeSidecars(BASE, '"', BASE), undefined);
  });
});
