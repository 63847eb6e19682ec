import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import {
  ANNOTATED_BY,
  putCursor,
  run,
  runAccepting,
  saved,
  savedInWords,
  selectText,
  sidecarText,
  useSeedCopy,
} from './annotating';

describe('annotation commands', () => {
  const seed = useSeedCopy();

  it('label the selection by the key of a label, and sign it', async () => {
    selectText(seed.editor, 'visita oficial');
    await run('label', { key: 'c' });
    const [label] = await saved(seed.document);
    assert.equal(label?.kind, 'label');
    assert.equal(label.label, 'claim');
    assert.equal(label.author, ANNOTATED_BY);
    assert.equal(label.target.span.exact, 'visita oficial');
    const [start, end] = [label.target.span.start, label.target.span.end];
    assert.equal(seed.document.getText().slice(start, end), 'visita oficial');
  });

  it('label the name at the cursor where nothing is selected, and nothing where no name stands', async () => {
    putCursor(seed.editor, 'Dauren Ajmétov');
    await run('label', { name: 'source' });
    putCursor(seed.editor, 'visita oficial');
    await run('label', { name: 'source' });
    assert.deepEqual(await savedInWords(seed.document), ['label source: Dauren Ajmétov']);
  });

  it('repeat the last label, also by the context menu, which tells them the file', async () => {
    selectText(seed.editor, 'visita oficial');
    await run('label', { key: 'e' });
    selectText(seed.editor, 'Montevideo');
    await run('repeatLabel', seed.document.uri);
    assert.deepEqual((await savedInWords(seed.document)).sort(), [
      'label evidence: Montevideo',
      'label evidence: visita oficial',
    ]);
  });

  it('put the same label on the same text once, and label every selection', async () => {
    selectText(seed.editor, 'visita oficial');
    const one = seed.editor.selection;
    selectText(seed.editor, 'Montevideo');
    seed.editor.selections = [one, seed.editor.selection];
    await run('label', { key: 'e' });
    await run('label', { key: 'e' });
    assert.equal((await saved(seed.document)).length, 2);
  });

  it('leave the blanks around a selection out', async () => {
    selectText(seed.editor, ' visita oficial ');
    await run('label', { key: 'e' });
    assert.deepEqual(await savedInWords(seed.document), ['label evidence: visita oficial']);
  });

  it('label the article', async () => {
    await run('labelDocument', { name: 'relevant' });
    await run('label', { key: 'r' });
    assert.deepEqual(await savedInWords(seed.document), ['document-label relevant: ']);
  });

  it('label all mentions in the article, with those that are checked', async () => {
    putCursor(seed.editor, 'Dauren Ajmétov');
    await runAccepting('lede.annotations.labelAll', { name: 'source' });
    assert.deepEqual(await savedInWords(seed.document), [
      'label source: Dauren Ajmétov',
      'label source: Dauren Ahmetov',
      'label source: Dauren Akhmetov',
      'label source: Ajmétov',
    ]);
  });

  it('label all that is the same as the selected words', async () => {
    selectText(seed.editor, 'Kazajistán');
    await runAccepting('lede.annotations.labelAll', { name: 'source' });
    const words = await savedInWords(seed.document);
    assert.ok(words.length > 1);
    assert.deepEqual(new Set(words), new Set(['label source: Kazajistán']));
  });

  it('write notes, on text and on the article, and rewrite them', async () => {
    selectText(seed.editor, 'visita oficial');
    await run('addNote', { text: 'Since **when**?' });
    putCursor(seed.editor, 'para revisar', 0, 0);
    await run('addNote', { text: 'Read again' });
    assert.deepEqual((await savedInWords(seed.document)).sort(), [
      'note Read again: ',
      'note Since **when**?: visita oficial',
    ]);
  });

  it('go from one annotation to the next and around', async () => {
    const pieces = ['visita oficial', 'Montevideo'];
    for (const piece of pieces) {
      selectText(seed.editor, piece);
      await run('label', { key: 'e' });
    }
    const selected = (): string => seed.document.getText(seed.editor.selection);
    putCursor(seed.editor, 'El ministro', 0, 0);
    const inOrder = [...pieces].sort(
      (a, b) => seed.document.getText().indexOf(a) - seed.document.getText().indexOf(b),
    );
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
    selectText(seed.editor, 'visita oficial');
    await run('label', { key: 'e' });
    const status = async (): Promise<string | undefined> => (await saved(seed.document))[0]?.status;
    await run('resolve');
    assert.equal(await status(), 'resolved');
    await run('reopen');
    assert.equal(await status(), 'open');
    await run('changeLabel', { name: 'claim' });
    assert.deepEqual(await savedInWords(seed.document), ['label claim: visita oficial']);
    await run('remove');
    assert.deepEqual(await saved(seed.document), []);
  });

  it('extend an annotation to whole words, further words and the sentence', async () => {
    selectText(seed.editor, 'isita ofici');
    await run('label', { key: 'e' });
    await run('extendToWord');
    assert.deepEqual(await savedInWords(seed.document), ['label evidence: visita oficial']);
    await run('extendToSentence');
    const [longest] = await savedInWords(seed.document);
    assert.match(longest ?? '', /^label evidence: El ministro de Transporte .*\.$/);
  });

  it('are undone and done again, in a history apart from that of the text', async () => {
    selectText(seed.editor, 'visita oficial');
    await run('label', { key: 'e' });
    await run('undo');
    assert.deepEqual(await saved(seed.document), []);
    await seed.editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Hoy: '));
    await run('redo');
    const [label] = await saved(seed.document);
    assert.ok(label?.kind === 'label');
    assert.equal(label.target.span.exact, 'visita oficial');
    assert.equal(seed.document.getText().slice(0, 5), 'Hoy: ');
    await seed.document.save();
    await eventually(async () => {
      const [again] = await saved(seed.document);
      assert.ok(again?.kind === 'label');
      assert.equal(
        seed.document.getText().slice(again.target.span.start, again.target.span.end),
        'visita oficial',
      );
    });
  });

  it('follow every edit, undo included, and write the new places down when the file is saved', async () => {
    selectText(seed.editor, 'visita oficial');
    await run('label', { key: 'e' });
    const before = await sidecarText(seed.document);
    await seed.editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Un párrafo más.\n'));
    await vscode.commands.executeCommand('undo');
    await seed.editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Otro párrafo.\n'));
    assert.equal(await sidecarText(seed.document), before);
    await seed.document.save();
    await eventually(async () => {
      const [label] = await saved(seed.document);
      assert.ok(label?.kind === 'label');
      const { start, end } = label.target.span;
      assert.equal(seed.document.getText().slice(start, end), 'visita oficial');
      assert.notEqual(await sidecarText(seed.document), before);
    });
  });
});
