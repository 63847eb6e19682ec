import * as vscode from 'vscode';
import { captureArticle, captureSpan } from '../../../core/annotations/anchors/capture';
import { add, change } from '../../../core/annotations/operations';
import type { TextRange } from '../../../core/text/range';
import type { Services } from '../../services';
import { authoringFor } from '../author';
import { activeSeedEditor, chosenText } from '../chosenText';
import { explainRefusal } from '../notices';
import { chosenAnnotations } from './chosenAnnotations';

/** "Add Note…" and "Edit Note…". */
export function registerNote(services: Services): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('lede.annotations.addNote', (given?: { readonly text: string }) =>
      addNote(services, given?.text),
    ),
    vscode.commands.registerCommand('lede.annotations.editNote', (...args: unknown[]) =>
      editNote(services, args),
    ),
  );
}

/** Writes a note on the chosen text; where nothing is selected or named, on the article. */
async function addNote(services: Services, given?: string): Promise<void> {
  const editor = activeSeedEditor();
  if (!editor || explainRefusal(services, editor.document)) return;
  const [range] = await chosenText(services, editor);
  const offset = editor.document.offsetAt(editor.selection.active);
  const text = given ?? (await askForNote(''));
  if (text === undefined) return;
  await saveNote(services, editor.document, range ?? offset, text);
}

/** @param place a stretch of text, or an offset in the article that the note is on. */
export async function saveNote(
  services: Services,
  document: vscode.TextDocument,
  place: TextRange | number,
  text: string,
): Promise<void> {
  const authoring = await authoringFor(document.uri);
  const step = await services.annotations.change(document, (_, articles) => {
    const index = articles.findLastIndex(({ start }) => typeof place === 'number' && start <= place);
    const target =
      typeof place === 'number'
        ? { article: captureArticle(articles, Math.max(0, index)) }
        : captureSpan(articles, place);
    return target ? add(authoring, [{ kind: 'note', text, target }]) : [];
  });
  if (!step) explainRefusal(services, document);
}

async function editNote(services: Services, args: readonly unknown[]): Promise<void> {
  const question = vscode.l10n.t('Which note is to be changed?');
  const chosen = await chosenAnnotations(services, args, ({ kind }) => kind === 'note', question);
  const [note] = chosen?.annotations ?? [];
  if (!chosen || note?.kind !== 'note') return;
  const text = await askForNote(note.text);
  if (text !== undefined) await rewriteNote(services, chosen.document, note.id, text);
}

/** Gives a note another text. */
export async function rewriteNote(
  services: Services,
  document: vscode.TextDocument,
  id: string,
  text: string,
): Promise<void> {
  const authoring = await authoringFor(document.uri);
  await services.annotations.change(document, ({ set }) =>
    change(set, authoring, [id], (note) =>
      note.kind === 'note' && note.text !== text ? { ...note, text } : note,
    ),
  );
}

function askForNote(value: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    value,
    prompt: vscode.l10n.t('Markdown'),
    placeHolder: vscode.l10n.t('What is there to say of this?'),
    validateInput: (text) => (text.trim() === '' ? vscode.l10n.t('A note says something.') : undefined),
  });
}
