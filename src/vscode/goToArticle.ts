import * as vscode from 'vscode';
import type { Contents } from '../core/analysis';
import { describeArticle } from '../core/articles/card';
import { outlineOf } from '../core/outline/outline';
import { headOf } from '../core/live/heads';
import type { LiveAnalysis } from '../core/live/liveAnalysis';
import { languageName } from '../core/text/languageName';
import { shift, type TextRange } from '../core/text/range';
import { plainLabel, toRange } from './documents';
import { isLarge } from './largeTexts';
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
    const found = await analyses.work(editor.document, itemsIn, { urgency: 'awaited' });
    const live = await analyses.find(editor.document);
    if (!found || !live) return;
    const here = live.articleAt(editor.document.offsetAt(editor.selection.active));
    const chosen = await choose(editor, found, found[here?.index ?? 0]);
    if (!chosen) return;
    const start = toRange(editor.document, chosen.place).start;
    await vscode.window.showTextDocument(editor.document, {
      selection: new vscode.Range(start, start),
      ...(editor.viewColumn === undefined ? {} : { viewColumn: editor.viewColumn }),
    });
    show(editor, new vscode.Range(start, start));
  });
}

/** Each article with what it says; those of a large text, which would take long to read, by their heads alone. */
function* itemsIn(live: LiveAnalysis): Generator<undefined, ArticleItem[]> {
  const items: ArticleItem[] = [];
  for (const article of live.articles) {
    const [start] = article.territory;
    if (isLarge(live)) {
      const { label, selectionRange } = headOf(live, article);
      items.push({ label: plainLabel(label), place: shift(selectionRange, start) });
    } else {
      const { text, contents } = yield* live.excerpt([article], 'blocks');
      for (const item of articleItems(text, contents))
        items.push({ ...item, place: shift(item.place, start) });
    }
    yield;
  }
  return items;
}

/** Each article by its name or its title, with its language and its words. */
export function articleItems(text: string, contents: Contents): ArticleItem[] {
  return outlineOf(text, contents).map(({ label, article, selectionRange }) => {
    const { words } = describeArticle(text, article);
    const count = words === 1 ? vscode.l10n.t('1 word') : vscode.l10n.t('{0} words', words);
    const language = article.language === null ? [] : [languageName(article.language, vscode.env.language)];
    return { label: plainLabel(label), description: [...language, count].join(' · '), place: selectionRange };
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
