import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { registerContests } from '../../src/vscode/annotations/problems/contests';
import type { AnnotationStore } from '../../src/vscode/annotations/store/annotationStore';
import type { Services } from '../../src/vscode/services';
import { eventually } from '../support/eventually';
import { saved, useSeedCopy } from './annotating';
import { fileName } from '../../src/vscode/documents';
import { addNote, messagesOf, withStore } from './ownAnnotations';

/** Says something else in all notes. */
async function rewrite(
  store: AnnotationStore,
  document: vscode.TextDocument,
  text: string,
  modified: string,
): Promise<void> {
  await store.change(document, ({ set }) =>
    Array.from(set, (was) => ({ was, is: was.kind === 'note' ? { ...was, text, modified } : was })),
  );
}

const NO_LABELS = { of: () => ({ labels: [] }) };

/** Tells of what two windows have changed at the same time. */
const tellOf = (annotations: AnnotationStore): vscode.Disposable =>
  registerContests({ annotations, workspaceFiles: NO_LABELS } as unknown as Services);

describe('two windows that change the same annotation at the same time', () => {
  const seed = useSeedCopy();

  it('keep the later change, and one of them tells of it once', async () => {
    const { document } = seed;
    await withStore((store) => addNote(store, document, 'Why?'));
    const told = await messagesOf(['showInformationMessage'], () =>
      withStore((one) =>
        withStore(async (two) => {
          const telling = [tellOf(one), tellOf(two)];
          await Promise.all([one.ready(document), two.ready(document)]);
          await Promise.all([
            rewrite(one, document, 'Who?', '2099-01-01T10:00:00Z'),
            rewrite(two, document, 'When?', '2099-01-01T10:00:01Z'),
          ]);
          const [note] = await saved(document);
          assert.ok(note?.kind === 'note' && note.text === 'When?');
          await eventually(() => assert.equal(one.of(document)?.set.get(note.id)?.modified, note.modified));
          for (const each of telling) each.dispose();
        }),
      ),
    );
    assert.deepEqual(told, [
      `Somebody else has changed the same annotations of ${fileName(document.uri)}. The later change is kept: When?, not Who?.`,
    ]);
  });
});
