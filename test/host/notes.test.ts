import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { putCursor, run, saved, savedInWords, selectText, useSeedCopy } from './annotating';
import { threadOn } from './commentThreads';

describe('notes as comments', () => {
  const seed = useSeedCopy();

  const statusOfNote = async (): Promise<string | undefined> => (await saved(seed.document))[0]?.status;

  async function addNote(): Promise<void> {
    selectText(seed.editor, 'visita oficial');
    await run('addNote', { text: 'Since when?' });
  }

  /** The one comment of a note's thread. */
  async function commentOn(): Promise<vscode.Comment> {
    const [comment] = (await threadOn(seed.document)).comments;
    assert.ok(comment);
    return comment;
  }

  it('are written in a comment, and saved', async () => {
    selectText(seed.editor, 'visita oficial');
    await run('addNote', { inComment: true });
    const thread = await threadOn(seed.document);
    assert.equal(thread.contextValue, 'draft');
    await run('saveDraft', { thread, text: 'Since\n\n**when**?' });
    assert.deepEqual(await savedInWords(seed.document), ['note Since\n\n**when**?: visita oficial']);
  });

  it('stand on their text, whatever is typed above it while they are written', async () => {
    selectText(seed.editor, 'visita oficial');
    await run('addNote', { inComment: true });
    const thread = await threadOn(seed.document);
    await seed.editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Una línea nueva.\n'));
    await run('saveDraft', { thread, text: 'Since when?' });
    assert.deepEqual(await savedInWords(seed.document), ['note Since when?: visita oficial']);
  });

  it('are not saved where they are discarded', async () => {
    putCursor(seed.editor, 'visita oficial');
    await run('addNote', { inComment: true });
    const thread = await threadOn(seed.document);
    await run('discardDraft', { thread, text: 'Since when?' });
    await run('saveDraft', { thread, text: 'Since when?' });
    assert.deepEqual(await savedInWords(seed.document), []);
  });

  it('are changed in their comment, or left as they are', async () => {
    await addNote();
    await run('editComment', await commentOn());
    const edited = await commentOn();
    assert.deepEqual([edited.mode, edited.body], [vscode.CommentMode.Editing, 'Since when?']);
    edited.body = 'Never mind';
    await run('discardComment', edited);
    assert.equal((await commentOn()).mode, vscode.CommentMode.Preview);
    assert.deepEqual(await savedInWords(seed.document), ['note Since when?: visita oficial']);
    await run('editComment', await commentOn());
    const again = await commentOn();
    again.body = 'Since Monday?';
    await run('saveComment', again);
    assert.deepEqual(await savedInWords(seed.document), ['note Since Monday?: visita oficial']);
  });

  it('are resolved, reopened and removed from their thread', async () => {
    await addNote();
    const thread = await threadOn(seed.document);
    await run('resolveThread', thread);
    assert.equal(await statusOfNote(), 'resolved');
    await run('reopenThread', thread);
    assert.equal(await statusOfNote(), 'open');
    await run('removeThread', thread);
    assert.deepEqual(await saved(seed.document), []);
  });

  it('are changed by a command with another text', async () => {
    await addNote();
    await run('editNote', { text: 'Since Monday?' });
    assert.deepEqual(await savedInWords(seed.document), ['note Since Monday?: visita oficial']);
  });

  it('stand beside their lines where somebody wants that', async () => {
    const isShown = (): unknown =>
      vscode.workspace.getConfiguration('lede').get('annotations.notesBesideLines');
    assert.equal(isShown(), false);
    await run('toggleNotesBesideLines');
    assert.equal(isShown(), true);
    await run('toggleNotesBesideLines');
    assert.equal(isShown(), false);
  });
});
