import * as vscode from 'vscode';
import { toRange } from './documents';
import { inBackground, type Services, SOURCE_ARTICLE } from './services';
import { onSettingChange, setting } from './settings';

/** More posts than this in one file are no help to the eye, and cost the editor. */
const MOST_POSTS = 5000;

/** Gives the lines of posts a quiet background, and a mark in the overview ruler. */
export function registerPostDecorations(services: Services): vscode.Disposable {
  const decoration = vscode.window.createTextEditorDecorationType({
    isWholeLine: true,
    backgroundColor: new vscode.ThemeColor('lede.postBackground'),
    overviewRulerColor: new vscode.ThemeColor('lede.postOverviewRuler'),
    overviewRulerLane: vscode.OverviewRulerLane.Left,
  });
  const decorate = async (editor: vscode.TextEditor): Promise<void> => {
    const { document } = editor;
    if (document.languageId !== SOURCE_ARTICLE || !setting('posts.background', document.uri)) {
      editor.setDecorations(decoration, []);
      return;
    }
    const reading = await services.analyses.read(document);
    if (!reading) return;
    const posts = reading.analysis.articles.flatMap(({ blocks }) =>
      blocks.filter(({ role }) => role === 'post'),
    );
    editor.setDecorations(
      decoration,
      posts.slice(0, MOST_POSTS).map(({ range }) => toRange(document, range)),
    );
  };
  const update = (document?: vscode.TextDocument): void => {
    for (const editor of vscode.window.visibleTextEditors) {
      if (!document || editor.document === document) inBackground(services, decorate(editor));
    }
  };
  update();
  return vscode.Disposable.from(
    decoration,
    services.analyses.onDidChange(update),
    vscode.workspace.onDidOpenTextDocument(update),
    vscode.window.onDidChangeVisibleTextEditors(() => update()),
    onSettingChange('posts.background', () => update()),
  );
}
