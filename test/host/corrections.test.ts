import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import {
  openSeedCopy,
  putCursor,
  run,
  runAccepting,
  saved,
  savedInWords,
  selectText,
  sidecarUri,
  useSeedCopy,
} from './annotating';
import { closeAll, positionOf } from './documents';

/** What commands write down of names; what becomes of the names is the core's. */
describe('corrections of names', () => {
  const seed = useSeedCopy();

  it('accept the name at the cursor', async () => {
    putCursor(seed.editor, 'Montevideo');
    await run('acceptName');
    assert.deepEqual(await savedInWords(seed.document), ['correction accept location: Montevideo']);
  });

  it('accept selected words as a name, of the type that is chosen', async () => {
    selectText(seed.editor, 'visita oficial');
    await runAccepting('lede.annotations.acceptName');
    assert.deepEqual(await savedInWords(seed.document), ['correction accept person: visita oficial']);
  });

  it('make a name longer by selecting it', async () => {
    selectText(seed.editor, 'Dauren Ajmétov, llegó');
    await run('acceptName');
    assert.deepEqual(await savedInWords(seed.document), ['correction resize: Dauren Ajmétov, llegó']);
  });

  it('reject a name, and change its type', async () => {
    putCursor(seed.editor, 'Astaná');
    await runAccepting('lede.annotations.rejectName');
    putCursor(seed.editor, 'Almaty');
    await runAccepting('lede.annotations.changeType');
    assert.deepEqual(await savedInWords(seed.document), [
      'correction reject mention: Astaná',
      'correction retype person entity: Almaty',
    ]);
  });

  it('merge the entity at the cursor with another of its type', async () => {
    putCursor(seed.editor, 'Dauren Ajmétov');
    await runAccepting('lede.annotations.mergeEntities');
    const [correction] = await saved(seed.document);
    assert.ok(correction?.kind === 'correction' && correction.correction.action === 'merge');
    assert.notEqual(correction.correction.into, 'Dauren Ajmétov');
  });

  it('split a mention off, as somebody else', async () => {
    putCursor(seed.editor, 'Dauren Ahmetov');
    await runAccepting('lede.annotations.splitEntity');
    assert.deepEqual(await savedInWords(seed.document), [
      'correction split mention Dauren Ahmetov: Dauren Ahmetov',
    ]);
  });

  it('take effect in what is shown of names, until they are undone', async () => {
    const highlights = async (): Promise<number> => {
      const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[] | undefined>(
        'vscode.executeDocumentHighlights',
        seed.document.uri,
        positionOf(seed.document, 'Astaná', 0, 1),
      );
      return found?.length ?? 0;
    };
    assert.equal(await highlights(), 1);
    putCursor(seed.editor, 'Astaná');
    await runAccepting('lede.annotations.rejectName');
    await eventually(async () => assert.equal(await highlights(), 0));
    await run('undo');
    await eventually(async () => assert.equal(await highlights(), 1));
  });

  it('take effect in the lens over the article', async () => {
    const title = async (): Promise<string> => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        seed.document.uri,
        9,
      );
      return lenses.map(({ command }) => command?.title ?? '').find((each) => each.includes('entit')) ?? '';
    };
    const [, before = ''] = /(\d+) entities/.exec(await title()) ?? [];
    putCursor(seed.editor, 'Astaná');
    await runAccepting('lede.annotations.rejectName');
    await eventually(async () =>
      assert.match(await title(), new RegExp(`\\b${Number(before) - 1} entities`)),
    );
  });

  it('are refused where no name stands', async () => {
    putCursor(seed.editor, 'visita oficial');
    await run('rejectName');
    await run('mergeEntities');
    assert.deepEqual(await saved(seed.document), []);
  });

  describe('by Rename Symbol', () => {
    const rename = (name: string): Promise<vscode.WorkspaceEdit> =>
      runAccepting(
        'vscode.executeDocumentRenameProvider',
        seed.document.uri,
        seed.editor.selection.active,
        name,
      );

    it('asks for the new name where the name stands, by a command of its own', async () => {
      putCursor(seed.editor, 'Dauren Ahmetov');
      const asking = { isDone: false };
      const asked = Promise.resolve(run('renameName')).finally(() => (asking.isDone = true));
      while (!asking.isDone) await Promise.race([asked, vscode.commands.executeCommand('cancelRenameInput')]);
      await asked;
      assert.deepEqual(await saved(seed.document), []);
    });

    it('rename an entity, and leave the text as it is', async () => {
      const before = seed.document.getText();
      putCursor(seed.editor, 'Dauren Ahmetov');
      const prepared = await vscode.commands.executeCommand<{ range: vscode.Range; placeholder: string }>(
        'vscode.prepareRename',
        seed.document.uri,
        seed.editor.selection.active,
      );
      assert.equal(prepared.placeholder, 'Dauren Ajmétov');
      assert.equal(seed.document.getText(prepared.range), 'Dauren Ahmetov');
      const edit = await rename('D. Ajmétov');
      assert.equal(edit.size, 0);
      assert.deepEqual(await savedInWords(seed.document), ['correction rename D. Ajmétov: Dauren Ahmetov']);
      assert.equal(seed.document.getText(), before);
    });
  });
});

describe('relations', () => {
  afterEach(closeAll);

  it('go from the annotation at the cursor to another, and go with it', async () => {
    const editor = await openSeedCopy();
    for (const piece of ['visita oficial', 'Montevideo']) {
      selectText(editor, piece);
      await run('label', { key: 'e' });
    }
    await runAccepting('lede.annotations.addRelation', { name: 'supports' });
    const [relation] = (await saved(editor.document)).filter(({ kind }) => kind === 'relation');
    assert.ok(relation?.kind === 'relation');
    const quoteOf = async (id: string): Promise<string | undefined> => {
      const found = (await saved(editor.document)).find((each) => each.id === id);
      return found?.kind === 'label' ? found.target.span.exact : undefined;
    };
    assert.equal(relation.label, 'supports');
    assert.equal(await quoteOf(relation.from), 'Montevideo');
    assert.equal(await quoteOf(relation.to), 'visita oficial');
    await run('remove');
    assert.deepEqual(await savedInWords(editor.document), ['label evidence: visita oficial']);
  });
});

describe('a sidecar', () => {
  afterEach(closeAll);

  it('goes with its file where that gets another name', async () => {
    const { document } = await openSeedCopy();
    await run('labelDocument', { name: 'relevant' });
    const moved = document.uri.with({ path: document.uri.path.replace('new-', 'moved-') });
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(document.uri, moved);
    assert.ok(await vscode.workspace.applyEdit(edit));
    const renamed = await vscode.workspace.openTextDocument(moved);
    await eventually(async () =>
      assert.deepEqual(await savedInWords(renamed), ['document-label relevant: ']),
    );
    await assert.rejects(Promise.resolve(vscode.workspace.fs.stat(sidecarUri(document))));
  });
});
