import * as vscode from 'vscode';
import { toRange } from '../../documents';
import type { Services } from '../../services';
import { activeSeedEditor, chosenText } from '../chosenText';
import { chosenAnnotations } from '../commands/chosenAnnotations';
import { explainRefusal } from '../notices';
import type { NoteThreads } from './noteThreads';
import { rewriteNote, saveNote } from './saveNotes';
import { writeNote } from './writeNote';

/** "Add Note…" and "Edit Note…", which take the text, or write it in a comment, where a keybinding tells them so. */
export function registerNoteCommands(services: Services, threads: NoteThreads): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('lede.annotations.addNote', (given?: unknown) =>
      addNote(services, threads, given),
    ),
    vscode.commands.registerCommand('lede.annotations.editNote', (...args: unknown[]) =>
      editNote(services, threads, args),
    ),
  );
}

/** Writes a note on the chosen text; where nothing is selected or named, on the article. */
async function addNote(services: Services, threads: NoteThreads, given: unknown): Promise<void> {
  const editor = activeSeedEditor();
  if (!editor || explainRefusal(services, editor.document)) return;
  const { document, selection } = editor;
  const [range] = await chosenText(services, editor);
  const place = range ?? document.offsetAt(selection.active);
  const written = hasText(given) ? given : isForComment(given) ? 'in a comment' : await writeNote('');
  if (written === 'in a comment') {
    const cursor = new vscode.Range(selection.active, selection.active);
    threads.draft(document, place, range ? toRange(document, range) : cursor);
  } else if (written) await saveNote(services, document, place, written.text);
}

async function editNote(services: Services, threads: NoteThreads, args: readonly unknown[]): Promise<void> {
  const question = vscode.l10n.t('Which note is to be changed?');
  const chosen = await chosenAnnotations(services, args, ({ kind }) => kind === 'note', question);
  const [note] = chosen?.annotations ?? [];
  if (!chosen || note?.kind !== 'note') return;
  const written =
    args.find(hasText) ?? (args.some(isForComment) ? 'in a comment' : await writeNote(note.text));
  if (written === 'in a comment') threads.edit(chosen.document, note.id);
  else if (written) await rewriteNote(services, chosen.document, note.id, written.text);
}

const isForComment = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'inComment' in value && value.inComment === true;

function hasText(value: unknown): value is { readonly text: string } {
  return typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string';
}
