import * as vscode from 'vscode';

type OnDidChange = typeof vscode.workspace.onDidChangeTextDocument;

/** A clock around all who listen to edits from now on, which are the extension's. */
export class EditClock {
  /** What all of them together took of the edit of that moment, by edit, in ms. */
  readonly #times = new Map<vscode.TextDocumentChangeEvent, number>();

  constructor() {
    const { workspace } = vscode;
    const listen: OnDidChange = workspace.onDidChangeTextDocument.bind(workspace);
    const clocked: OnDidChange = (listener, self, disposables) =>
      listen((event) => this.#clock(event, () => void listener.call(self, event)), undefined, disposables);
    // The extension is handed the same object, as this file lies in its folder.
    Object.defineProperty(workspace, 'onDidChangeTextDocument', { value: clocked });
  }

  /** Times of each edit of a document's text so far, in ms. */
  of(document: vscode.TextDocument): number[] {
    return Array.from(this.#times)
      .filter(([event]) => event.document === document && event.contentChanges.length > 0)
      .map(([, time]) => time);
  }

  #clock(event: vscode.TextDocumentChangeEvent, listener: () => void): void {
    const start = performance.now();
    listener();
    this.#times.set(event, (this.#times.get(event) ?? 0) + performance.now() - start);
  }
}
