import * as vscode from 'vscode';

/**
 * Asks which of some items are meant; undefined where the question is put aside. VS Code's own list of this kind is there before
 * its items are: who accepts it at once would take none of those that are checked.
 */
export async function pickMany<T extends vscode.QuickPickItem>(
  items: readonly T[],
  placeholder: string,
  title?: string,
): Promise<readonly T[] | undefined> {
  const pick = vscode.window.createQuickPick<T>();
  pick.canSelectMany = true;
  pick.placeholder = placeholder;
  pick.title = title;
  pick.items = items;
  pick.selectedItems = items.filter(({ picked }) => picked);
  const picked = new Promise<readonly T[] | undefined>((resolve) => {
    pick.onDidAccept(() => resolve(pick.selectedItems));
    pick.onDidHide(() => resolve(undefined));
  });
  pick.show();
  return picked.finally(() => pick.dispose());
}
