import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { captureSpans } from '../../src/core/annotations/anchors/capture';
import { createAuthoring } from '../../src/core/annotations/authoring';
import { add } from '../../src/core/annotations/operations';
import { writeSidecar } from '../../src/core/annotations/sidecar/write';
import { AnnotationStore } from '../../src/vscode/annotations/store/annotationStore';
import { articleTexts } from '../../src/vscode/annotations/store/articleTexts';
import { sidecarOf } from '../../src/vscode/annotations/store/sidecarPlaces';
import { workspaceFileAccess } from '../../src/vscode/annotations/store/workspaceFileAccess';
import { folder } from './documents';
import { ownAnalyses, testLog } from './ownAnalyses';

/** The second article is out of sight. */
const TEXT = `=== one.txt ===
Ana Ruiz wrote to the mayor of Lisbon on Tuesday, and got no answer.
${'She wrote again on the next day, and the day after that.\n'.repeat(100)}
=== two.txt ===
Bo Lind read the letter aloud in Copenhagen, and everybody laughed.
`;

const { fs } = vscode.workspace;

describe('annotations in sight', () => {
  it('are shown before all of their sidecar is read', async () => {
    const file = vscode.Uri.joinPath(folder(), 'glimpse.seed.txt');
    await fs.writeFile(file, new TextEncoder().encode(TEXT));
    const document = await vscode.workspace.openTextDocument(file);
    const own = ownAnalyses();
    const log = testLog();
    try {
      const live = await own.analyses.find(document);
      assert.ok(live);
      const targets = captureSpans(
        articleTexts(live),
        ['Ana Ruiz', 'Bo Lind'].map((name) => [TEXT.indexOf(name), TEXT.indexOf(name) + name.length]),
      );
      const labels = targets.map((target) => ({ kind: 'label' as const, label: 'claim', target: target! }));
      const annotations = add(createAuthoring(null, Date.now, Math.random), labels).map(({ is }) => is!);
      const sidecar = writeSidecar('', annotations) ?? '';
      await fs.writeFile(sidecarOf(file), new TextEncoder().encode(sidecar));

      const storage = vscode.Uri.joinPath(folder(), 'storage');
      const store = new AnnotationStore({ ...own, files: workspaceFileAccess, storage, log });
      try {
        const seen: { known: number; quotes: string[] }[] = [];
        store.onDidGlimpse((glimpsed) => {
          const annotated = store.glimpseOf(glimpsed);
          if (glimpsed !== document || !annotated) return;
          const quotes = annotated.placed().map(({ range }) => TEXT.slice(...range));
          seen.push({ known: annotated.set.size, quotes });
        });
        const annotated = await store.ready(document);
        assert.deepEqual(seen[0], { known: 1, quotes: ['Ana Ruiz'] });
        assert.equal(annotated?.set.size, 2);
        assert.deepEqual(
          annotated.placed().map(({ range }) => TEXT.slice(...range)),
          ['Ana Ruiz', 'Bo Lind'],
        );
      } finally {
        store.dispose();
      }
    } finally {
      own.dispose();
      log.dispose();
    }
  });
});
