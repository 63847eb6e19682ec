import * as vscode from 'vscode';
import type { Services } from '../../services';
import { activeSeedEditor } from '../chosenText';
import { explainRefusal, notice } from '../notices';

/** "Undo Annotation" and "Redo Annotation": a history of each document's own, apart from that of its text. */
export function registerHistory(services: Services): vscode.Disposable {
  const { annotations } = services;
  const run = async (again: 'undo' | 'redo', nothing: string): Promise<void> => {
    const editor = activeSeedEditor();
    if (!editor || explainRefusal(services, editor.document)) return;
    if (!(await annotations[again](editor.document))) notice(nothing);
  };
  const { t } = vscode.l10n;
  return vscode.Disposable.from(
    vscode.commands.registerCommand('lede.annotations.undo', () => run('undo', t('No annotation to undo.'))),
    vscode.commands.registerCommand('lede.annotations.redo', () => run('redo', t('No annotation to redo.'))),
  );
}
