import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  eventually,
  openSeedCopy,
  putCursor,
  run,
  runAccepting,
  saved,
  savedInWords,
  selectText,
  sidecarUri,
} from './annotating';
import { closeAll, positionOf } from './documents';

/** What commands write down of names; what becomes of the names is the core's. */
describe('corrections of names', () => {
  let editor: vscode.TextEditor;
  let document: vscode.TextDocument;

  beforeEach(async () => {
    editor = await openSeedCopy();
    ({ document } = editor);
  });
  afterEach(closeAll);

  it('accept the name at the cursor', async () => {
    putCursor(editor, 'Montevideo');
    await run('acceptName');
    assert.deepEqual(await savedInWords(document), ['correction accept location: Montevideo']);
  });

  it('accept selected words as a name, of the type that is chosen', async () => {
    selectText(editor, 'visita oficial');
    await runAccepting('lede.annotations.acceptName');
    assert.deepEqual(await savedInWords(document), ['correction accept person: visita oficial']);
  });

  it('make a name longer by selecting it', async () => {
    selectText(editor, 'Dauren Ajmétov, llegó');
    await run('acceptName');
    assert.deepEqual(await savedInWords(document), ['correction resize: Dauren Ajmétov, llegó']);
  });

  it('reject a name, and change its type', async () => {
    putCursor(editor, 'Astaná');
    await runAccepting('lede.annotations.rejectName');
    putCursor(editor, 'Almaty');
    await runAccepting('lede.annotations.changeType');
    assert.deepEqual(await savedInWords(document), [
      'correction reject mention: Astaná',
      'correction retype person entity: Almaty',
    ]);
  });

  it('merge the entity at the cursor with another of its type', async () => {
    putCursor(editor, 'Dauren Ajmétov');
    await runAccepting('lede.annotations.mergeEntities');
    const [correction] = await saved(document);
    assert.ok(correction?.kind === 'correction' && correction.correction.action === 'merge');
    assert.notEqual(correction.correction.into, 'Dauren Ajmétov');
  });

  it('take effect in what is shown of names, until they are undone', async () => {
    const highlights = async (): Promise<number> => {
      const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[] | undefined>(
        'vscode.executeDocumentHighlights',
        document.uri,
        positionOf(document, 'Astaná', 0, 1),
      );
      return found?.length ?? 0;
    };
    assert.equal(await highlights(), 1);
    putCursor(editor, 'Astaná');
    await runAccepting('lede.annotations.rejectName');
    await eventually(async () => assert.equal(await highlights(), 0));
    await run('undo');
    await eventually(async () => assert.equal(await highlights(), 1));
  });

  it('take effect in the lens over the article', async () => {
    const title = async (): Promise<string> => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
        9,
      );
      return lenses.map(({ command }) => command?.title ?? '').find((each) => each.includes('entit')) ?? '';
    };
    const [, before = ''] = /(\d+) entities/.exec(await title()) ?? [];
    putCursor(editor, 'Astaná');
    await runAccepting('lede.annotations.rejectName');
    await eventually(async () =>
      assert.match(await title(), new RegExp(`\\b${Number(before) - 1} entities`)),
    );
  });

  it('are refused where no name stands', async () => {
    putCursor(editor, 'visita oficial');
    await run('rejectName');
    await run('mergeEntities');
    assert.deepEqual(await saved(document), []);
  });

  it('rename an entity, and leave the text as it is', async () => {
    const before = document.getText();
    const at = positionOf(document, 'Dauren Ahmetov', 0, 1);
    const prepared = await vscode.commands.executeCommand<{ range: vscode.Range; placeholder: string }>(
      'vscode.prepareRename',
      document.uri,
      at,
    );
    assert.equal(prepared.placeholder, 'Dauren Ajmétov');
    assert.equal(document.getText(prepared.range), 'Dauren Ahmetov');
    await vscode.commands.executeCommand(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at,
      'D. Ajmétov',
    );
    assert.deepEqual(await savedInWords(document), ['correction rename D. Ajmétov: Dauren Ahmetov']);
    assert.equal(document.getText(), before);
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
