import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  ANNOTATED_BY,
  eventually,
  openSeedCopy,
  putCursor,
  run,
  runAccepting,
  saved,
  savedInWords,
  selectText,
  sidecarText,
} from './annotating';
import { closeAll, configure } from './documents';

describe('annotation commands', () => {
  let editor: vscode.TextEditor;
  let document: vscode.TextDocument;

  before(() => configure('annotations.author', ANNOTATED_BY));
  after(() => configure('annotations.author', undefined));
  beforeEach(async () => {
    editor = await openSeedCopy();
    ({ document } = editor);
  });
  afterEach(closeAll);

  it('label the selection by the key of a label, and sign it', async () => {
    selectText(editor, 'visita oficial');
    await run('label', { key: 'c' });
    const [label] = await saved(document);
    assert.equal(label?.kind, 'label');
    assert.equal(label.label, 'claim');
    assert.equal(label.author, ANNOTATED_BY);
    assert.equal(label.target.span.exact, 'visita oficial');
    const [start, end] = [label.target.span.start, label.target.span.end];
    assert.equal(document.getText().slice(start, end), 'visita oficial');
  });

  it('label the name at the cursor where nothing is selected, and nothing where no name stands', async () => {
    putCursor(editor, 'Dauren Ajmétov');
    await run('label', { name: 'source' });
    putCursor(editor, 'visita oficial');
    await run('label', { name: 'source' });
    assert.deepEqual(await savedInWords(document), ['label source: Dauren Ajmétov']);
  });

  it('repeat the last label, also by the context menu, which tells them the file', async () => {
    selectText(editor, 'visita oficial');
    await run('label', { key: 'e' });
    selectText(editor, 'Montevideo');
    await run('repeatLabel', document.uri);
    assert.deepEqual((await savedInWords(document)).sort(), [
      'label evidence: Montevideo',
      'label evidence: visita oficial',
    ]);
  });

  it('put the same label on the same text once, and label every selection', async () => {
    selectText(editor, 'visita oficial');
    const one = editor.selection;
    selectText(editor, 'Montevideo');
    editor.selections = [one, editor.selection];
    await run('label', { key: 'e' });
    await run('label', { key: 'e' });
    assert.equal((await saved(document)).length, 2);
  });

  it('leave the blanks around a selection out', async () => {
    selectText(editor, ' visita oficial ');
    await run('label', { key: 'e' });
    assert.deepEqual(await savedInWords(document), ['label evidence: visita oficial']);
  });

  it('label the article', async () => {
    await run('labelDocument', { name: 'relevant' });
    await run('label', { key: 'r' });
    assert.deepEqual(await savedInWords(document), ['document-label relevant: ']);
  });

  it('label all mentions in the article, with those that are checked', async () => {
    putCursor(editor, 'Dauren Ajmétov');
    await runAccepting('lede.annotations.labelAll', { name: 'source' });
    assert.deepEqual(await savedInWords(document), [
      'label source: Dauren Ajmétov',
      'label source: Dauren Ahmetov',
      'label source: Dauren Akhmetov',
      'label source: Ajmétov',
    ]);
  });

  it('label all that is the same as the selected words', async () => {
    selectText(editor, 'Kazajistán');
    await runAccepting('lede.annotations.labelAll', { name: 'source' });
    const words = await savedInWords(document);
    assert.ok(words.length > 1);
    assert.deepEqual(new Set(words), new Set(['label source: Kazajistán']));
  });

  it('write notes, on text and on the article, and rewrite them', async () => {
    selectText(editor, 'visita oficial');
    await run('addNote', { text: 'Since **when**?' });
    putCursor(editor, 'para revisar', 0, 0);
    await run('addNote', { text: 'Read again' });
    assert.deepEqual((await savedInWords(document)).sort(), [
      'note Read again: ',
      'note Since **when**?: visita oficial',
    ]);
  });

  it('go from one annotation to the next and around', async () => {
    const pieces = ['visita oficial', 'Montevideo'];
    for (const piece of pieces) {
      selectText(editor, piece);
      await run('label', { key: 'e' });
    }
    const selected = (): string => document.getText(editor.selection);
    putCursor(editor, 'El ministro', 0, 0);
    const inOrder = [...pieces].sort((a, b) => document.getText().indexOf(a) - document.getText().indexOf(b));
    for (const [command, piece] of [
      ['next', inOrder[0]],
      ['next', inOrder[1]],
      ['next', inOrder[0]],
      ['previous', inOrder[1]],
      ['previous', inOrder[0]],
    ] as const) {
      await run(command);
      await eventually(() => assert.equal(selected(), piece));
    }
  });

  it('remove, resolve, reopen and relabel what stands at the cursor', async () => {
    selectText(editor, 'visita oficial');
    await run('label', { key: 'e' });
    const status = async (): Promise<string | undefined> => (await saved(document))[0]?.status;
    await run('resolve');
    assert.equal(await status(), 'resolved');
    await run('reopen');
    assert.equal(await status(), 'open');
    await run('changeLabel', { name: 'claim' });
    assert.deepEqual(await savedInWords(document), ['label claim: visita oficial']);
    await run('remove');
    assert.deepEqual(await saved(document), []);
  });

  it('extend an annotation to whole words, further words and the sentence', async () => {
    selectText(editor, 'isita ofici');
    await run('label', { key: 'e' });
    await run('extendToWord');
    assert.deepEqual(await savedInWords(document), ['label evidence: visita oficial']);
    await run('extendToSentence');
    const [longest] = await savedInWords(document);
    assert.match(longest ?? '', /^label evidence: El ministro de Transporte .*\.$/);
  });

  it('are undone and done again, in a history apart from that of the text', async () => {
    selectText(editor, 'visita oficial');
    await run('label', { key: 'e' });
    await run('undo');
    assert.deepEqual(await saved(document), []);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Hoy: '));
    await run('redo');
    const [label] = await saved(document);
    assert.ok(label?.kind === 'label');
    assert.equal(label.target.span.exact, 'visita oficial');
    assert.equal(document.getText().slice(0, 5), 'Hoy: ');
    await document.save();
    await eventually(async () => {
      const [again] = await saved(document);
      assert.ok(again?.kind === 'label');
      assert.equal(
        document.getText().slice(again.target.span.start, again.target.span.end),
        'visita oficial',
      );
    });
  });

  it('follow every edit, undo included, and write the new places down when the file is saved', async () => {
    selectText(editor, 'visita oficial');
    await run('label', { key: 'e' });
    const before = await sidecarText(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Un párrafo más.\n'));
    await vscode.commands.executeCommand('undo');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Otro párrafo.\n'));
    assert.equal(await sidecarText(document), before);
    await document.save();
    await eventually(async () => {
      const [label] = await saved(document);
      assert.ok(label?.kind === 'label');
      const { start, end } = label.target.span;
      assert.equal(document.getText().slice(start, end), 'visita oficial');
      assert.notEqual(await sidecarText(document), before);
    });
  });
});
