import * as vscode from 'vscode';
import { SUMMARIZE_ARTICLE } from './summary/summarize';

/**
 * Commands that summarize one article of one document and take no arguments. VS Code forgets a lens's arguments as soon
 * as it asks for lenses anew, while the old lens still stands and is clicked: "Actual command not found".
 */
export class LensCommands implements vscode.Disposable {
  private readonly registered = new Map<string, Map<number, vscode.Disposable>>();
  private readonly closing = vscode.workspace.onDidCloseTextDocument(({ uri }) =>
    this.forget(uri.toString()),
  );

  /** The command for the article `index` of a document, registered until the document is closed. */
  summarize({ uri }: vscode.TextDocument, index: number): string {
    const source = uri.toString();
    // an underscore hides it from lists of commands
    const id = `_${SUMMARIZE_ARTICLE}/${index}/${source}`;
    const commands = this.registered.get(source) ?? new Map<number, vscode.Disposable>();
    this.registered.set(source, commands);
    if (!commands.has(index)) {
      const run = (): Thenable<unknown> => vscode.commands.executeCommand(SUMMARIZE_ARTICLE, uri, index);
      commands.set(index, vscode.commands.registerCommand(id, run));
    }
    return id;
  }

  dispose(): void {
    this.closing.dispose();
    for (const source of [...this.registered.keys()]) this.forget(source);
  }

  private forget(source: string): void {
    for (const command of this.registered.get(source)?.values() ?? []) command.dispose();
    this.registered.delete(source);
  }
}
