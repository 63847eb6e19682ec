import * as vscode from 'vscode';

/** Closes the active editor; resolves when its document is closed too. */
export async function closeActive(): Promise<void> {
  const uri = vscode.window.activeTextEditor?.document.uri.toString();
  const closed = new Promise<void>((resolve) => {
    const subscription = vscode.workspace.onDidCloseTextDocument((document) => {
      if (document.uri.toString() !== uri) return;
      subscription.dispose();
      resolve();
    });
  });
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await closed;
}
