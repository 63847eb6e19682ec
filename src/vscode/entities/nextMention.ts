import * as vscode from 'vscode';
import { mentionFrom } from '../../core/articles/mentions';
import { toRange } from '../documents';
import { type Services, SOURCE_ARTICLE } from '../services';
import { readPlace } from './namedPlace';

/** "Next Mention" and "Previous Mention" of the entity at the cursor; from other words they go to the nearest name. */
export function registerNextMention({ analyses }: Services): vscode.Disposable {
  const goTo = async (direction: 'next' | 'previous'): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== SOURCE_ARTICLE) return;
    const { document } = editor;
    const cursor = editor.selection.active;
    const place = await readPlace(analyses, document, cursor);
    const found = place && mentionFrom(place.article, document.offsetAt(cursor) - place.start, direction);
    if (!found || !editor.selection.active.isEqual(cursor)) return;
    const { start } = toRange(document, found, place.start);
    editor.selection = new vscode.Selection(start, start);
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('lede.nextMention', () => goTo('next')),
    vscode.commands.registerCommand('lede.previousMention', () => goTo('previous')),
  );
}
