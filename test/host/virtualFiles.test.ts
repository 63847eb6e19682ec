import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SplitResult } from '../../src/vscode/bundles/splitBundle';
import { eventually } from '../support/eventually';
import { run, saved, savedInWords, selectText, sidecarText, sidecarUri } from './annotating';
import { BUNDLE, closeAll, hoverAt, openInEditor, SEED, textOf, untilLanguage } from './documents';
import { addNote, warningsOf, withStore } from './ownAnnotations';
import { useVirtualFiles } from './virtualFiles';

const NEW_ID = '01J9ZZZZZZZZZZZZZZZZZZZZZZ';

describe('a file system that is on no disk', () => {
  const virtual = useVirtualFiles('lede-virtual');
  let editor: vscode.TextEditor;

  /** Opens the sample under a name that says nothing. */
  beforeEach(async () => {
    const uri = await virtual.put(`/${crypto.randomUUID()}.txt`, await textOf(SEED));
    await untilLanguage(await openInEditor(uri), 'source-article');
    const { activeTextEditor } = vscode.window;
    assert.ok(activeTextEditor);
    editor = activeTextEditor;
  });
  afterEach(closeAll);

  const label = async (piece: string, name: string): Promise<void> => {
    selectText(editor, piece);
    await run('label', { name });
  };

  /** As from another window: the same entry under another id, on the same text. */
  const addBehindOnesBack = async (): Promise<void> => {
    const { document } = editor;
    const [mine] = await saved(document);
    assert.ok(mine);
    const text = await sidecarText(document);
    const entry = text.slice(text.indexOf(`  - id: ${mine.id}`));
    const other = entry.replace(mine.id, NEW_ID).replace('label: evidence', 'label: claim');
    await virtual.put(sidecarUri(document).path, text + other);
  };

  it('has its seed files read', async () => {
    const { document } = editor;
    assert.match(await hoverAt(document, 'Montevideo'), /\*\*Montevideo\*\*/);
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    assert.ok(tokens.data.length > 0);
  });

  it('has sidecars beside its files, which go with them', async () => {
    await label('visita oficial', 'claim');
    const { document } = editor;
    assert.deepEqual(await savedInWords(document), ['label claim: visita oficial']);
    const renamed = virtual.uri(`/renamed-${crypto.randomUUID()}.txt`);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(document.uri, renamed);
    const before = sidecarUri(document);
    assert.ok(await vscode.workspace.applyEdit(edit));
    const moved = await eventually(() => virtual.text(`${renamed.path}.annotations.yaml`));
    assert.match(moved, /visita oficial/);
    await assert.rejects(Promise.resolve(virtual.text(before.path)));
  });

  it('tells of what others write into a sidecar, which is taken over', async () => {
    await label('visita oficial', 'evidence');
    await addBehindOnesBack();
    await eventually(async () =>
      assert.match(await hoverAt(editor.document, 'visita oficial'), /Evidence[^]*Claim|Claim[^]*Evidence/),
    );
  });

  it('keeps what others have written unseen when a sidecar is saved', async () => {
    await label('visita oficial', 'evidence');
    virtual.files.tells = false;
    await addBehindOnesBack();
    await label('Montevideo', 'evidence');
    assert.deepEqual((await savedInWords(editor.document)).sort(), [
      'label claim: visita oficial',
      'label evidence: Montevideo',
      'label evidence: visita oficial',
    ]);
  });

  it('may tell of nothing: what others write is taken over by who looks again', async () => {
    await label('visita oficial', 'evidence');
    virtual.files.tells = false;
    await withStore(async (store) => {
      const { document } = editor;
      await store.ready(document);
      await addBehindOnesBack();
      await store.lookAgain();
      assert.equal(store.of(document)?.set.size, 2);
      const changes: unknown[] = [];
      store.onDidChange((changed) => changes.push(changed));
      await store.lookAgain();
      assert.deepEqual(changes, []);
    });
  });

  it('may be slow: what is typed meanwhile moves what is being saved', async () => {
    const held = { release: (): void => undefined };
    const answers = new Promise<void>((resolve) => (held.release = resolve));
    const asked = new Promise<void>((resolve) => {
      virtual.files.answer = ({ path }) => {
        if (!path.includes('.annotations.yaml')) return undefined;
        resolve();
        return answers;
      };
    });
    selectText(editor, 'visita oficial');
    const labelled = run('label', { name: 'claim' });
    await asked;
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Una línea nueva.\n'));
    held.release();
    await labelled;
    await editor.document.save();
    await eventually(async () => {
      const [claim] = await saved(editor.document);
      assert.ok(claim?.kind === 'label');
      const { start, end } = claim.target.span;
      assert.equal(editor.document.getText().slice(start, end), 'visita oficial');
    });
  });

  it('keeps what cannot be saved, and saves it with the next', async () => {
    const refuse = (uri: vscode.Uri, what: string): void => {
      if (what === 'write') throw vscode.FileSystemError.NoPermissions(uri);
    };
    virtual.files.answer = refuse;
    await label('visita oficial', 'claim');
    await eventually(async () => assert.match(await hoverAt(editor.document, 'visita oficial'), /Claim/));
    assert.deepEqual(await saved(editor.document), []);
    virtual.files.answer = () => undefined;
    await label('Montevideo', 'claim');
    assert.equal((await saved(editor.document)).length, 2);
  });

  it('is told of once where it lets nothing be saved, and tried again', () =>
    withStore(async (store) => {
      const { document } = editor;
      const told: unknown[] = [];
      store.savings.onDidFail(({ error }) => told.push(error));
      virtual.files.answer = (uri, what) => {
        if (what === 'write') throw vscode.FileSystemError.NoPermissions(uri);
      };
      await addNote(store, document, 'one');
      await addNote(store, document, 'two');
      assert.equal(told.length, 1);
      await store.saveAgain(document);
      assert.equal(told.length, 2);
      virtual.files.answer = () => undefined;
      await store.saveAgain(document);
      assert.equal((await saved(document)).length, 2);
    }));

  it('may be away: a sidecar that cannot be read is not overwritten', () =>
    withStore(async (store) => {
      const { document } = editor;
      virtual.files.answer = ({ path }) => {
        if (path.endsWith('.annotations.yaml')) throw vscode.FileSystemError.Unavailable('away');
      };
      await virtual.put(`${document.uri.path}.other`, '');
      await store.ready(document);
      assert.equal(store.refusalOf(document), 'unreadable sidecar');
      assert.match(store.faultsOf(document)[0]?.message ?? '', /cannot be read/);
    }));

  it('takes bundles apart and puts them together', async () => {
    const bundle = await virtual.put('/bundle/all.seed.txt', await textOf(BUNDLE));
    const out = virtual.uri('/bundle/out');
    await vscode.workspace.fs.createDirectory(out);
    const split = await vscode.commands.executeCommand<SplitResult>('lede.splitBundle', bundle, {
      folder: out,
    });
    assert.equal(split.written.length, 3);
    const target = virtual.uri('/bundle/again.seed.txt');
    await vscode.commands.executeCommand('lede.bundleFiles', out, undefined, { target });
    assert.match(await virtual.text(target.path), /^==> 0312-valdor-abstimmung\.txt <==\n/);
  });

  it('has reports written beside its files', async () => {
    await vscode.commands.executeCommand('lede.summarizeArticle');
    await eventually(async () => {
      const kind = 'lede.report.writeBeside';
      const uri = await vscode.commands.executeCommand<vscode.Uri | undefined>(kind, {
        existing: 'overwrite',
      });
      assert.equal(uri?.scheme, 'lede-virtual');
      assert.match(await virtual.text(uri.path), /Ajmétov/);
    });
  });
});

describe('a file system that is read-only', () => {
  const writable = useVirtualFiles('lede-writable');
  const virtual = useVirtualFiles('lede-frozen', { isReadonly: true });
  afterEach(closeAll);

  it('has its seed files read, with what is annotated there, and nothing changed', async () => {
    const text = await textOf(SEED);
    await untilLanguage(await openInEditor(await writable.put('/a.txt', text)), 'source-article');
    selectText(vscode.window.activeTextEditor!, 'visita oficial');
    await run('label', { name: 'claim' });
    const sidecar = await writable.text('/a.txt.annotations.yaml');
    await virtual.put('/a.txt.annotations.yaml', sidecar);
    const document = await openInEditor(await virtual.put('/a.txt', text));
    await untilLanguage(document, 'source-article');
    await eventually(async () => assert.match(await hoverAt(document, 'visita oficial'), /Claim/));
    selectText(vscode.window.activeTextEditor!, 'Montevideo');
    await run('label', { name: 'evidence' });
    assert.equal(await virtual.text('/a.txt.annotations.yaml'), sidecar);
    assert.doesNotMatch(await hoverAt(document, 'Montevideo'), /Evidence/);
  });

  it('is told of in one message', () =>
    withStore(async (store) => {
      const document = await openInEditor(await virtual.put('/a.article.txt', await textOf(SEED)));
      await store.ready(document);
      assert.deepEqual(await warningsOf(store, document), [
        'Nothing can be annotated here: annotations are kept beside the file, and its folder is read-only.',
      ]);
    }));
});
