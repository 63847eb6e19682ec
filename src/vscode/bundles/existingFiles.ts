import * as vscode from 'vscode';

/** What to do with files that are there already. */
export type Existing = 'skip' | 'overwrite';

/** Whether there is something at this address. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    // Whatever keeps it from being looked at is met, and told, when it is written.
    return false;
  }
}

/** Asks, once for all of them, what to do with files that are there already; undefined where nothing is to be written. */
export async function askAboutExisting(count: number, total: number): Promise<Existing | undefined> {
  const { t } = vscode.l10n;
  const skip = {
    label: t('Leave Them as They Are'),
    description: t('writes the others'),
    choice: 'skip' as const,
  };
  const overwrite = { label: t('Overwrite Them'), choice: 'overwrite' as const };
  const cancel = { label: t('Cancel'), choice: undefined };
  const chosen = await vscode.window.showQuickPick(
    count < total ? [skip, overwrite, cancel] : [cancel, overwrite],
    {
      title: total === 1 ? t('The file exists already.') : t('{0} of {1} files exist already.', count, total),
      ignoreFocusOut: true,
    },
  );
  return chosen?.choice;
}
