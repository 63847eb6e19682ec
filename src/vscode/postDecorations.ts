import * as vscode from 'vscode';
import { toRange } from './documents';
import { inBackground, type Services, SOURCE_ARTICLE } from './services';
import { onSettingChange, setting } from './settings';

/** More posts than this in one file are no help to the eye, and cost the editor. */
const MOST_POSTS = 5000;

/**
 * Gives the lines of posts a quiet background, and a mark in the overview ruler. Of a post that shares a line with prose,
 * as one that was glued to it, only the post's own words get the background.
 */
export function registerPostDecorations(services: Services): vscode.Disposable {
  const [lines, words] = [decorationType(true), decorationType(false)];
  const decorate = async (editor: vscode.TextEditor): Promise<void> => {
    const { document } = editor;
    const posts = await postsOf(document, services);
    if (!posts) return;
    const alone = (post: vscode.Range): boolean => hasOwnLines(document, post);
    editor.setDecorations(lines, posts.filter(alone));
    editor.setDecorations(
      words,
      posts.filter((post) => !alone(post)),
    );
  };
  const update = (document?: vscode.TextDocument): void => {
    for (const editor of vscode.window.visibleTextEditors) {
      if (!document || editor.document === document) inBackground(services, decorate(editor));
    }
  };
  update();
  return vscode.Disposable.from(
    lines,
    words,
    services.analyses.onDidChange(update),
    vscode.workspace.onDidOpenTextDocument(update),
    vscode.window.onDidChangeVisibleTextEditors(() => update()),
    onSettingChange('posts.background', () => update()),
  );
}

function decorationType(isWholeLine: boolean): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    isWholeLine,
    backgroundColor: new vscode.ThemeColor('lede.postBackground'),
    overviewRulerColor: new vscode.ThemeColor('lede.postOverviewRuler'),
    overviewRulerLane: vscode.OverviewRulerLane.Left,
  });
}

/** The posts to decorate; undefined where the text has changed meanwhile. */
async function postsOf(
  document: vscode.TextDocument,
  { analyses }: Services,
): Promise<vscode.Range[] | undefined> {
  if (document.languageId !== SOURCE_ARTICLE || !setting('posts.background', document.uri)) return [];
  const reading = await analyses.read(document);
  return reading?.analysis.articles
    .flatMap(({ blocks }) => blocks.filter(({ role }) => role === 'post'))
    .slice(0, MOST_POSTS)
    .map(({ range }) => toRange(document, range));
}

/** True where nothing else stands on the lines of `range`. */
function hasOwnLines(document: vscode.TextDocument, { start, end }: vscode.Range): boolean {
  const before = document.lineAt(start).text.slice(0, start.character);
  const after = document.lineAt(end).text.slice(end.character);
  return (before + after).trim() === '';
}
