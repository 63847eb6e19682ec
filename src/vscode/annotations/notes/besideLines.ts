import * as vscode from 'vscode';
import { type Services, SOURCE_ARTICLE } from '../../services';
import { changeSetting, onSettingChange, setting } from '../../settings';
import { shorten } from '../describe';
import { rangeInSight } from '../seeing/sight';

/** Shows what notes say beside the lines that they are on, where the settings want it; "Show or Hide Notes Beside Lines". */
export function registerNotesBesideLines(services: Services): vscode.Disposable {
  const type = vscode.window.createTextEditorDecorationType({
    after: {
      margin: '0 0 0 2em',
      color: new vscode.ThemeColor('editorCodeLens.foreground'),
      fontStyle: 'italic',
    },
  });
  const show = (editor: vscode.TextEditor): void => {
    if (editor.document.languageId !== SOURCE_ARTICLE) return;
    services.guard.now(editor.document, () => {
      const isWanted = setting('annotations.notesBesideLines');
      editor.setDecorations(type, isWanted ? besideLines(services, editor) : []);
    });
  };
  const update = (document?: vscode.TextDocument): void => {
    for (const editor of vscode.window.visibleTextEditors)
      if (!document || editor.document === document) show(editor);
  };
  update();
  return vscode.Disposable.from(
    type,
    services.annotations.onDidChange(update),
    vscode.window.onDidChangeVisibleTextEditors(() => update()),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => show(textEditor)),
    onSettingChange('annotations.notesBesideLines', () => update()),
    vscode.commands.registerCommand('lede.annotations.toggleNotesBesideLines', () =>
      changeSetting('annotations.notesBesideLines', !setting('annotations.notesBesideLines')),
    ),
  );
}

/** One text behind each line in sight that has notes, all of them in it. */
function besideLines({ annotations }: Services, editor: vscode.TextEditor): vscode.DecorationOptions[] {
  const { document } = editor;
  const lines = new Map<number, string[]>();
  for (const { annotation, range } of annotations.of(document)?.touching(rangeInSight(editor)) ?? []) {
    if (annotation.kind !== 'note' || annotation.status === 'resolved') continue;
    const { line } = document.positionAt(range[1]);
    lines.set(line, [...(lines.get(line) ?? []), shorten(annotation.text)]);
  }
  return Array.from(lines, ([line, notes]) => {
    const { end } = document.lineAt(line).range;
    return {
      range: new vscode.Range(end, end),
      renderOptions: { after: { contentText: notes.join(' · ') } },
    };
  });
}
