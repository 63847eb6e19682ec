import * as vscode from 'vscode';
import type { Services } from '../../services';
import { registerNoteCommands } from './noteCommands';
import { NoteComment, NoteThreads } from './noteThreads';
import { rewriteNote, saveNote } from './saveNotes';

/** Notes: their commands, and what the Comments API shows of them. */
export function registerNotes(services: Services): vscode.Disposable {
  const threads = new NoteThreads(services);
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    threads,
    registerNoteCommands(services, threads),
    registerCommand('lede.annotations.saveDraft', async ({ thread, text }: vscode.CommentReply) => {
      const draft = text.trim() === '' ? undefined : threads.takeDraft(thread);
      if (draft) await saveNote(services, draft.document, draft.place(), text);
    }),
    registerCommand('lede.annotations.discardDraft', () => threads.discard()),
    registerCommand('lede.annotations.editComment', ({ document, note }: NoteComment) =>
      threads.edit(document, note.id),
    ),
    registerCommand('lede.annotations.saveComment', async (comment: NoteComment) => {
      const { document, note, body } = comment;
      const text = typeof body === 'string' ? body : body.value;
      threads.show(comment);
      if (text.trim() !== '') await rewriteNote(services, document, note.id, text);
    }),
    registerCommand('lede.annotations.discardComment', (comment: NoteComment) => threads.show(comment)),
    ...(['resolve', 'reopen', 'remove'] as const).map((command) =>
      registerCommand(
        `lede.annotations.${command}Thread`,
        async ({ comments: [comment] }: vscode.CommentThread) => {
          if (!(comment instanceof NoteComment)) return;
          const given = { uri: comment.document.uri, ids: [comment.note.id] };
          await vscode.commands.executeCommand(`lede.annotations.${command}`, given);
        },
      ),
    ),
  );
}
