import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hashOf } from '../../src/core/annotations/anchors/hash';
import type { Annotation } from '../../src/core/annotations/annotation';
import { registerFailedSaves } from '../../src/vscode/annotations/problems/failedSaves';
import type { AnnotationStore } from '../../src/vscode/annotations/store/annotationStore';
import { followUnsaved } from '../../src/vscode/annotations/store/renamedFiles';
import type { BroughtBack, FailedSave } from '../../src/vscode/annotations/store/savings';
import { eventually } from '../support/eventually';
import { run, saved, savedInWords, selectText, sidecarText, sidecarUri } from './annotating';
import { closeAll, folder, hoverAt, openInEditor, SEED, textOf, until, untilLanguage } from './documents';
import { addNote, messagesOf, withStore } from './ownAnnotations';
import { useVirtualFiles } from './virtualFiles';

const textsOf = (annotations: Iterable<Annotation>): string[] =>
  Array.from(annotations, (each) => (each.kind === 'note' ? each.text : each.kind)).sort();

/** What a store tells of, from now on. */
function listen({ savings }: AnnotationStore): { failed: FailedSave[]; back: BroughtBack[] } {
  const told = { failed: [] as FailedSave[], back: [] as BroughtBack[] };
  savings.onDidFail((each) => told.failed.push(each));
  savings.onDidBringBack((each) => told.back.push(each));
  return told;
}

describe('annotations that cannot be saved', () => {
  const virtual = useVirtualFiles('lede-refusing');
  let editor: vscode.TextEditor;

  beforeEach(async () => {
    editor = await open(await virtual.put(`/${crypto.randomUUID()}.article.txt`, await textOf(SEED)));
  });
  afterEach(async () => {
    accept();
    await closeAll();
  });

  async function open(uri: vscode.Uri): Promise<vscode.TextEditor> {
    await untilLanguage(await openInEditor(uri), 'source-article');
    const { activeTextEditor } = vscode.window;
    assert.ok(activeTextEditor);
    return activeTextEditor;
  }

  /** Closes the file and opens it again. */
  async function reopen(): Promise<void> {
    const { document } = editor;
    const closed = until(() => document.isClosed, vscode.workspace.onDidCloseTextDocument);
    await closeAll();
    await closed;
    editor = await open(document.uri);
  }

  function refuse(): void {
    virtual.files.answer = (uri, what) => {
      if (what === 'write') throw vscode.FileSystemError.NoPermissions(uri);
    };
  }

  function accept(): void {
    virtual.files.answer = () => undefined;
  }

  const label = async (piece: string, name: string): Promise<void> => {
    selectText(editor, piece);
    await run('label', { name });
  };

  /** The files in which changes of the sidecar are kept, in the folder of the tests' own stores. */
  async function kept(): Promise<vscode.Uri[]> {
    const at = vscode.Uri.joinPath(folder(), 'storage', 'unsaved');
    const files = await vscode.workspace.fs.readDirectory(at);
    const hash = hashOf(sidecarUri(editor.document).toString());
    return files.filter(([name]) => name.startsWith(hash)).map(([name]) => vscode.Uri.joinPath(at, name));
  }

  it('are there when the file is opened again, and are saved as soon as that is possible', async () => {
    await label('visita oficial', 'claim');
    refuse();
    await label('Montevideo', 'evidence');
    selectText(editor, 'visita oficial');
    await run('remove');
    await reopen();
    await eventually(async () => assert.match(await hoverAt(editor.document, 'Montevideo'), /Evidence/));
    assert.doesNotMatch(await hoverAt(editor.document, 'visita oficial'), /Claim/);
    assert.deepEqual(await savedInWords(editor.document), ['label claim: visita oficial']);
    accept();
    await reopen();
    await eventually(async () =>
      assert.deepEqual(await savedInWords(editor.document), ['label evidence: Montevideo']),
    );
    selectText(editor, 'Montevideo');
    await run('remove');
    await reopen();
    assert.deepEqual(await savedInWords(editor.document), []);
    assert.doesNotMatch(await hoverAt(editor.document, 'Montevideo'), /Evidence/);
  });

  it('are told of once, and are back in another window where this one has died', async () => {
    const { document } = editor;
    refuse();
    await withStore(async (store) => {
      const told = listen(store);
      await addNote(store, document, 'one');
      await addNote(store, document, 'two');
      assert.deepEqual(
        told.failed.map(({ isKept }) => isKept),
        [true],
      );
    });
    const files = await kept();
    assert.equal(files.length, 1);
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(files[0]!));
    assert.doesNotMatch(text, /visita oficial/);
    await withStore(async (store) => {
      const told = listen(store);
      const annotated = await store.ready(document);
      assert.deepEqual(textsOf(annotated!.set), ['one', 'two']);
      await eventually(() => assert.equal(told.back.length, 1));
      assert.ok(told.back[0]?.count === 2 && told.back[0].failed?.isKept);
      assert.equal((await kept()).length, 1);
      accept();
      await store.saveAgain(document);
      assert.deepEqual(told.failed, []);
      assert.deepEqual(textsOf(await saved(document)), ['one', 'two']);
      assert.deepEqual(await kept(), []);
    });
    await withStore(async (store) => {
      const told = listen(store);
      await store.ready(document);
      assert.deepEqual(told, { failed: [], back: [] });
    });
  });

  it('of two windows are both kept, and merged with what others have saved', async () => {
    const { document } = editor;
    await withStore((store) => addNote(store, document, 'saved'));
    refuse();
    await withStore((one) =>
      withStore(async (two) => {
        await addNote(one, document, 'one');
        await addNote(two, document, 'two');
      }),
    );
    assert.equal((await kept()).length, 2);
    accept();
    await withStore(async (store) => {
      const told = listen(store);
      await store.ready(document);
      await eventually(() => assert.equal(told.back[0]?.failed, null));
      assert.deepEqual(textsOf(await saved(document)), ['one', 'saved', 'two']);
      assert.deepEqual(await kept(), []);
    });
  });

  it('go with their file where it gets another name', async () => {
    virtual.files.answer = ({ path }, what) => {
      if (what === 'write' && path.includes('.annotations.yaml'))
        throw vscode.FileSystemError.NoPermissions(path);
    };
    await label('Montevideo', 'evidence');
    const renamed = virtual.uri(`/renamed-${crypto.randomUUID()}.article.txt`);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(editor.document.uri, renamed);
    assert.ok(await vscode.workspace.applyEdit(edit));
    accept();
    editor = await open(renamed);
    await eventually(async () =>
      assert.deepEqual(await savedInWords(editor.document), ['label evidence: Montevideo']),
    );
  });

  it('go with the folder that their file is in', () =>
    withStore(async ({ unsaved }) => {
      const oldUri = virtual.uri(`/${crypto.randomUUID()}`);
      const newUri = virtual.uri(`/${crypto.randomUUID()}`);
      const sidecarIn = (at: vscode.Uri): vscode.Uri =>
        vscode.Uri.joinPath(at, 'a.article.txt.annotations.yaml');
      const elsewhere = sidecarIn(oldUri.with({ path: `${oldUri.path}-elsewhere` }));
      for (const sidecar of [sidecarIn(oldUri), elsewhere])
        await unsaved.keep(sidecar, { before: 'before', after: sidecar.path });
      await unsaved.forget(await followUnsaved(unsaved, { oldUri, newUri }));
      const [kept] = await unsaved.of(sidecarIn(newUri));
      assert.equal(kept?.after, sidecarIn(oldUri).path);
      assert.deepEqual(await unsaved.of(sidecarIn(oldUri)), []);
      assert.equal((await unsaved.of(elsewhere)).length, 1);
    }));

  it('wait until a sidecar can be read', async () => {
    const { document } = editor;
    refuse();
    await withStore((store) => addNote(store, document, 'one'));
    accept();
    const bad = 'version: 1\nannotations:\n  - [broken';
    await virtual.put(sidecarUri(document).path, bad);
    await withStore(async (store) => {
      await store.ready(document);
      assert.equal(store.refusalOf(document), 'unreadable sidecar');
      assert.equal(await sidecarText(document), bad);
      assert.equal((await kept()).length, 1);
      await virtual.put(sidecarUri(document).path, 'version: 1\nannotations: []\n');
      await eventually(async () => assert.deepEqual(textsOf(await saved(document)), ['one']));
      await eventually(async () => assert.deepEqual(await kept(), []));
    });
  });

  it('are kept also where it takes long to save them', async () => {
    const { document } = editor;
    const held = { release: (): void => undefined };
    const answers = new Promise<void>((resolve) => (held.release = resolve));
    await withStore(async (store) => {
      await store.ready(document);
      virtual.files.answer = (_, what) => (what === 'write' ? answers : undefined);
      const saving = addNote(store, document, 'one');
      await eventually(async () => assert.equal((await kept()).length, 1));
      held.release();
      await saving;
      assert.deepEqual(textsOf(await saved(document)), ['one']);
      assert.deepEqual(await kept(), []);
    });
  });

  it('are said to be kept, or else to be there as long as the file is open', async () => {
    const { document } = editor;
    refuse();
    const said = await messagesOf(['showErrorMessage', 'showInformationMessage'], async () => {
      await withStore(async (annotations) => {
        const told = registerFailedSaves({ annotations } as Parameters<typeof registerFailedSaves>[0]);
        await addNote(annotations, document, 'one');
        told.dispose();
      });
      accept();
      await withStore(async (annotations) => {
        const told = registerFailedSaves({ annotations } as Parameters<typeof registerFailedSaves>[0]);
        const back = listen(annotations).back;
        await annotations.ready(document);
        await eventually(() => assert.equal(back.length, 1));
        told.dispose();
      });
    });
    const name = document.uri.path.slice(1);
    assert.equal(said.length, 2, said.join('\n'));
    assert.match(
      said[0]!,
      new RegExp(`^The annotations of ${name} cannot be saved\\. They are kept, also when`),
    );
    assert.match(said[1]!, new RegExp(`^Annotations of ${name} .* are back \\(1\\), and are saved now\\.$`));
  });
});
