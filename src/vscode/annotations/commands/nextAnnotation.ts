import * as vscode from 'vscode';
import type { TextRange } from '../../../core/text/range';
import { toOffsets, toRange } from '../../documents';
import type { Services } from '../../services';
import { activeSeedEditor } from '../chosenText';
import { annotationFrom } from '../annotationsAt';
import { notice } from '../notices';

/** "Next Annotation" and "Previous Annotation". */
export function registerNextAnnotation({ annotations }: Services): vscode.Disposable {
  const goTo = async (direction: 'next' | 'previous'): Promise<void> => {
    const editor = activeSeedEditor();
    if (!editor) return;
    const annotated = await annotations.ready(editor.document);
    const found =
      annotated && annotationFrom(annotated, toOffsets(editor.document, editor.selection), direction);
    if (found) select(editor, found.range);
    else notice(vscode.l10n.t('Nothing is annotated here.'));
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('lede.annotations.next', () => goTo('next')),
    vscode.commands.registerCommand('lede.annotations.previous', () => goTo('previous')),
  );
}

/** Selects a stretch of text, so that the next command is for it. */
export function select(editor: vscode.TextEditor, range: TextRange): void {
  const { start, end } = toRange(editor.document, range);
  editor.selection = new vscode.Selection(start, end);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
