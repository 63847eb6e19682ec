import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { AnnotationStore } from '../../src/vscode/annotations/store/annotationStore';
import { workspaceFileAccess } from '../../src/vscode/annotations/store/workspaceFileAccess';
import { AnnotationsTree } from '../../src/vscode/annotations/view/annotationsTree';
import type { AnnotationsNode, Grouping } from '../../src/vscode/annotations/view/nodes';
import { ANNOTATED_BY, run, saved, selectText, useSeedCopy } from './annotating';
import { configure, folder } from './documents';
import { type OwnAnalyses, ownAnalyses, testLog } from './ownAnalyses';

describe('the list of annotations', () => {
  const seed = useSeedCopy();
  let own: OwnAnalyses;
  let annotations: AnnotationStore;
  let tree: AnnotationsTree;

  beforeEach(async () => {
    selectText(seed.editor, 'visita oficial');
    await run('label', { key: 'c' });
    await configure('annotations.author', 'Bo Lind');
    selectText(seed.editor, 'Montevideo');
    await run('label', { key: 'e' });
    await run('addNote', { text: 'Since when?' });
    assert.equal((await saved(seed.document)).length, 3);
    // It reads what has been saved when it is made.
    own = ownAnalyses();
    const locks = vscode.Uri.joinPath(folder(), 'locks');
    annotations = new AnnotationStore({ ...own, files: workspaceFileAccess, locks, log: testLog() });
    tree = new AnnotationsTree({ ...own, annotations });
  });

  afterEach(async () => {
    await configure('annotations.author', ANNOTATED_BY);
    for (const each of [tree, annotations, own]) each.dispose();
  });

  const titleOf = (node: AnnotationsNode): string => {
    if (node.kind === 'annotation') return `${node.saying}: ${node.quote}`;
    return node.kind === 'group' ? node.title : (node.uri.path.split('/').at(-1) ?? '');
  };

  /** The rows, each behind those that it is under. */
  async function rows(grouping: Grouping, filter = ''): Promise<string[]> {
    tree.show({ document: seed.document, grouping, filter });
    const under = async (node: AnnotationsNode | undefined, path: string): Promise<string[]> => {
      const found: string[] = [];
      for (const child of await tree.getChildren(node)) {
        const title = `${path}${titleOf(child)}`;
        found.push(...(child.kind === 'annotation' ? [title] : await under(child, `${title} > `)));
      }
      return found;
    };
    return under(undefined, '');
  }

  const CLAIM = 'Claim: visita oficial';
  const EVIDENCE = 'Evidence: Montevideo';
  const NOTE = 'Since when?: Montevideo';
  const sorted = (...words: string[]): string[] => words.sort();

  it('is by place, label or author', async () => {
    assert.deepEqual((await rows('place')).sort(), sorted(CLAIM, EVIDENCE, NOTE));
    assert.deepEqual(
      (await rows('label')).sort(),
      sorted(`Claim > ${CLAIM}`, `Evidence > ${EVIDENCE}`, `Notes > ${NOTE}`),
    );
    assert.deepEqual(
      (await rows('author')).sort(),
      sorted(`Ana Ruiz > ${CLAIM}`, `Bo Lind > ${EVIDENCE}`, `Bo Lind > ${NOTE}`),
    );
  });

  it('is by file, of the whole workspace', async () => {
    const name = seed.document.uri.path.split('/').at(-1) ?? '';
    const found = (await rows('file')).filter((each) => each.startsWith(name));
    assert.deepEqual(found.sort(), sorted(...[CLAIM, EVIDENCE, NOTE].map((each) => `${name} > ${each}`)));
  });

  it('holds what has all words of its filter, in whatever it is listed by', async () => {
    assert.deepEqual(await rows('place', 'MONTEVIDEO since'), [NOTE]);
    assert.deepEqual((await rows('author', 'lind')).sort(), [`Bo Lind > ${EVIDENCE}`, `Bo Lind > ${NOTE}`]);
    assert.deepEqual(await rows('label', 'ana open'), [`Claim > ${CLAIM}`]);
    assert.deepEqual(await rows('file', 'nothing of the kind'), []);
  });
});
