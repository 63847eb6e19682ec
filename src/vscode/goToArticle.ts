import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import { describeArticle } from '../core/articles/card';
import { territoryAt } from '../core/articles/lookup';
import { outlineOf } from '../core/articles/outline';
import { languageName } from '../core/text/languageName';
import type { TextRange } from '../core/text/range';
import { toRange } from './documents';
import { type Services, SOURCE_ARTICLE } from './services';

/** An article in a list to choose from. */
export interface ArticleItem extends vscode.QuickPickItem {
  /** What is shown when it is chosen. */
  readonly place: TextRange;
}

/** Registers the command that lists the articles of the file in the editor, shows each as one moves on, and goes to one. */
export function registerGoToArticle({ analyses }: Services): vscode.Disposable {
  return vscode.commands.registerCommand('lede.goToArticle', async () => {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== SOURCE_ARTICLE) return;
    const reading = await analyses.read(editor.document);
    if (!reading) return;
    const items = articleItems(reading.text, reading.analysis);
    const here = territoryAt(reading.analysis, editor.document.offsetAt(editor.selection.active));
    const chosen = await choose(editor, items, items[here?.index ?? 0]);
    if (!chosen) return;
    const start = toRange(editor.document, chosen.place).start;
    await vscode.window.showTextDocument(editor.document, {
      selection: new vscode.Range(start, start),
      ...(editor.viewColumn === undefined ? {} : { viewColumn: editor.viewColumn }),
    });
    show(editor, new vscode.Range(start, start));
  });
}

/** Each article by its name or its title, with its language and its words. */
export function articleItems(text: string, analysis: Analysis): ArticleItem[] {
  return outlineOf(text, analysis).map(({ label, article, selectionRange }) => {
    const { words } = describeArticle(text, article);
    const count = words === 1 ? vscode.l10n.t('1 word') : vscode.l10n.t('{0} words', words);
    const language = article.language === null ? [] : [languageName(article.language, vscode.env.language)];
    return { label, description: [...language, count].join(' · '), place: selectionRange };
  });
}

async function choose(
  editor: vscode.TextEditor,
  items: readonly ArticleItem[],
  current: ArticleItem | undefined,
): Promise<ArticleItem | undefined> {
  const [seenBefore] = editor.visibleRanges;
  const pick = vscode.window.createQuickPick<ArticleItem>();
  pick.placeholder = vscode.l10n.t('Go to an article of this file');
  pick.matchOnDescription = true;
  pick.items = items;
  if (current) pick.activeItems = [current];
  const chosen = await new Promise<ArticleItem | undefined>((resolve) => {
    pick.onDidChangeActive(([item]) => {
      if (item && item !== current) show(editor, toRange(editor.document, item.place));
    });
    pick.onDidAccept(() => {
      resolve(pick.activeItems[0]);
      pick.hide();
    });
    // After an acceptance this is settled already.
    pick.onDidHide(() => resolve(undefined));
    pick.show();
  });
  pick.dispose();
  if (!chosen && seenBefore) show(editor, seenBefore);
  return chosen;
}

function show(editor: vscode.TextEditor, range: vscode.Range): void {
  editor.revealRange(range, vscode.TextEditorRevealType.AtTop);
}
