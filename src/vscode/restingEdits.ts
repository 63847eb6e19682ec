import type * as vscode from 'vscode';

/** How long typing must rest before the views are brought up to date, in milliseconds. */
const REST = 150;

/** Tells of documents once their edits have come to rest. */
export class RestingEdits {
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(private readonly atRest: (document: vscode.TextDocument) => void) {}

  /** The document was edited: it is told of later, unless it is edited again meanwhile. */
  edited(document: vscode.TextDocument): void {
    this.forget(document);
    const tell = (): void => {
      this.#timers.delete(document.uri.toString());
      this.atRest(document);
    };
    this.#timers.set(document.uri.toString(), setTimeout(tell, REST));
  }

  /** The document is not told of any more. */
  forget({ uri }: vscode.TextDocument): void {
    clearTimeout(this.#timers.get(uri.toString()));
    this.#timers.delete(uri.toString());
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }
}
