import * as vscode from 'vscode';

/** So many files are read or written at a time. */
const AT_ONCE = 16;

/** Up to so many files there is nothing to wait for, and nothing to cancel. */
const FEW = 64;

/**
 * Does something with each file; where they are many, with a notification that counts and can be cancelled.
 * @returns what came of each, in order; undefined where it was cancelled on the way.
 */
export function inBatches<Item, Result>(
  title: string,
  items: readonly Item[],
  work: (item: Item) => Thenable<Result>,
): Thenable<Result[] | undefined> {
  const location =
    items.length <= FEW ? vscode.ProgressLocation.Window : vscode.ProgressLocation.Notification;
  const options = { location, title, cancellable: true };
  return vscode.window.withProgress(options, async (progress, token) => {
    const results: Result[] = [];
    for (let at = 0; at < items.length; at += AT_ONCE) {
      const batch = items.slice(at, at + AT_ONCE);
      results.push(...(await Promise.all(batch.map(work))));
      if (token.isCancellationRequested) return undefined;
      progress.report({
        increment: (100 * batch.length) / items.length,
        message: vscode.l10n.t('{0} of {1}', results.length, items.length),
      });
    }
    return results;
  });
}
