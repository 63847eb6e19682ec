import * as vscode from 'vscode';
import type { Services } from './services';

/** "About the Entity Models": what they were made of, under which licences, how well they do, and what they cannot. */
export function registerAboutModels({ models }: Services): vscode.Disposable {
  return vscode.commands.registerCommand('lede.aboutEntityModels', async () => {
    await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.joinPath(models, 'ENTITIES.md'));
  });
}
