import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { AnnotationStore } from '../../src/vscode/annotations/store/annotationStore';
import { sidecarOf } from '../../src/vscode/annotations/store/sidecarPlaces';
import { workspaceFileAccess } from '../../src/vscode/annotations/store/workspaceFileAccess';
import { AnnotationsTree } from '../../src/vscode/annotations/view/annotationsTree';
import type { AnnotationsNode, Grouping } from '../../src/vscode/annotations/view/nodes';
import { ANNOTATED_BY, putCursor, run, saved, selectText, useSeedCopy } from './annotating';
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
    const storage = vscode.Uri.joinPath(folder(), 'storage');
    annotations = new AnnotationStore({ ...own, files: workspaceFileAccess, storage, log: testLog() });
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

  it('shows the text of a row that is clicked', async () => {
    tree.show({ document: seed.document, grouping: 'place', filter: 'claim' });
    const [row] = await tree.getChildren();
    assert.ok(row);
    const { command } = tree.getTreeItem(row);
    assert.ok(command);
    putCursor(seed.editor, 'El ministro', 0, 0);
    await vscode.commands.executeCommand(command.command, ...(command.arguments as unknown[]));
    assert.equal(seed.document.getText(seed.editor.selection), 'visita oficial');
  });

  describe('of the whole workspace', () => {
    const sidecar = (): vscode.Uri => sidecarOf(vscode.Uri.joinPath(folder(), 'another.seed.txt'));

    /** Writes the sidecar of a file that is not open: what the open one has, by somebody else. */
    async function writeAnother(change: (text: string) => string = (text) => text): Promise<void> {
      const mine = await vscode.workspace.fs.readFile(sidecarOf(seed.document.uri));
      const text = new TextDecoder().decode(mine).replaceAll(/Ana Ruiz|Bo Lind/g, 'Cy Vega');
      await vscode.workspace.fs.writeFile(sidecar(), new TextEncoder().encode(change(text)));
    }

    beforeEach(() => writeAnother());
    afterEach(() => vscode.workspace.fs.delete(sidecar()));

    it('is by label or author', async () => {
      assert.deepEqual(
        (await rows('every label', 'vega')).sort(),
        sorted(`Claim > ${CLAIM}`, `Evidence > ${EVIDENCE}`, `Notes > ${NOTE}`),
      );
      assert.deepEqual(await rows('every author', 'vega evidence'), [`Cy Vega > ${EVIDENCE}`]);
      const all = await rows('every author');
      for (const title of [`Cy Vega > ${EVIDENCE}`, `Bo Lind > ${EVIDENCE}`]) assert.ok(all.includes(title));
    });

    it('is of the files alone that have something under the filter', async () => {
      assert.deepEqual(await rows('file', 'vega claim'), [`another.seed.txt > ${CLAIM}`]);
    });

    it('says the file of each row', async () => {
      tree.show({ document: undefined, grouping: 'every label', filter: 'vega evidence' });
      const [group] = await tree.getChildren();
      const [row] = await tree.getChildren(group);
      assert.ok(row);
      assert.equal(tree.getTreeItem(row).description, 'Montevideo · another.seed.txt');
    });

    it('is read again where a sidecar has changed', async () => {
      assert.deepEqual(await rows('every label', 'vega evidence'), [`Evidence > ${EVIDENCE}`]);
      await writeAnother((text) => text.replaceAll('label: evidence', 'label: claim'));
      assert.deepEqual(await rows('every label', 'vega montevideo claim'), ['Claim > Claim: Montevideo']);
    });
  });

  it('holds what has all words of its filter, in whatever it is listed by', async () => {
    assert.deepEqual(await rows('place', 'MONTEVIDEO since'), [NOTE]);
    assert.deepEqual((await rows('author', 'lind')).sort(), [`Bo Lind > ${EVIDENCE}`, `Bo Lind > ${NOTE}`]);
    assert.deepEqual(await rows('label', 'ana open'), [`Claim > ${CLAIM}`]);
    assert.deepEqual(await rows('file', 'nothing of the kind'), []);
  });
});
