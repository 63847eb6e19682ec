import * as vscode from 'vscode';
import type { LiveArticle } from '../core/live/articleCut';
import type { LiveAnalysis } from '../core/live/liveAnalysis';
import { toOffsets, toRange } from './documents';
import { isLarge } from './largeTexts';
import { Newest } from './newest';
import { type Services, SOURCE_ARTICLE } from './services';
import { onSettingChange, setting } from './settings';

/** So many lines above and below those in sight are decorated too, in a text too large to decorate all of it. */
const MARGIN = 200;

/**
 * Gives the lines of posts a quiet background, and a mark in the overview ruler. Of a post that shares a line with prose,
 * as one that was glued to it, only the post's own words get the background.
 */
export function registerPostDecorations(services: Services): vscode.Disposable {
  const [lines, words] = [decorationType(true), decorationType(false)];
  const newest = new Newest<vscode.TextEditor>();
  const decorate = async (editor: vscode.TextEditor): Promise<void> => {
    const { document } = editor;
    const isNewest = newest.begin(editor);
    const posts = await postsOf(editor, services);
    if (!posts || !isNewest()) return;
    const alone = (post: vscode.Range): boolean => hasOwnLines(document, post);
    editor.setDecorations(lines, posts.filter(alone));
    editor.setDecorations(
      words,
      posts.filter((post) => !alone(post)),
    );
  };
  const decorateSoon = (editor: vscode.TextEditor): void => {
    void services.guard.on(editor.document, () => decorate(editor));
  };
  const update = (document?: vscode.TextDocument): void => {
    for (const editor of vscode.window.visibleTextEditors) {
      if (!document || editor.document === document) decorateSoon(editor);
    }
  };
  const scrolled = (editor: vscode.TextEditor): void => {
    if (editor.document.languageId !== SOURCE_ARTICLE) return;
    void services.guard.on(editor.document, async () => {
      const live = await services.analyses.find(editor.document);
      if (live && isLarge(live)) await decorate(editor);
    });
  };
  update();
  return vscode.Disposable.from(
    lines,
    words,
    services.analyses.onDidChange(update),
    vscode.workspace.onDidOpenTextDocument(update),
    vscode.window.onDidChangeVisibleTextEditors(() => update()),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => scrolled(textEditor)),
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
  editor: vscode.TextEditor,
  { analyses }: Services,
): Promise<vscode.Range[] | undefined> {
  const { document } = editor;
  if (document.languageId !== SOURCE_ARTICLE || !setting('posts.background', document.uri)) return [];
  return analyses.work(document, (live) => postsIn(document, live, toDecorate(editor, live)), {
    urgency: 'awaited',
  });
}

/** All articles; those in sight and around it where they are too many. */
function toDecorate(
  { document, visibleRanges }: vscode.TextEditor,
  live: LiveAnalysis,
): readonly LiveArticle[] {
  if (!isLarge(live)) return live.articles;
  const lines = visibleRanges.flatMap(({ start, end }) => [start.line - MARGIN, end.line + MARGIN]);
  const [first, last] = [Math.max(0, Math.min(...lines)), Math.max(0, ...lines)];
  return live.articlesIn(toOffsets(document, new vscode.Range(first, 0, last, 0)));
}

function* postsIn(
  document: vscode.TextDocument,
  live: LiveAnalysis,
  articles: readonly LiveArticle[],
): Generator<undefined, vscode.Range[]> {
  const posts: vscode.Range[] = [];
  for (const article of articles) {
    const { contents, start } = yield* live.excerpt([article], 'blocks');
    for (const { blocks } of contents.articles) {
      for (const { role, range } of blocks) if (role === 'post') posts.push(toRange(document, range, start));
    }
  }
  return posts;
}

/** True where nothing else stands on the lines of `range`. */
function hasOwnLines(document: vscode.TextDocument, { start, end }: vscode.Range): boolean {
  const before = document.lineAt(start).text.slice(0, start.character);
  const after = document.lineAt(end).text.slice(end.character);
  return (before + after).trim() === '';
}
