import * as vscode from 'vscode';
import { logError } from '../../failures/logError';

/** Annotations that could not be written; they stand as they were made as long as their document is open. */
export interface FailedSave {
  readonly document: vscode.TextDocument;
  readonly error: unknown;
}

/** Saves annotations, and tells of those that cannot be saved. */
export class Savings {
  readonly #failed = new vscode.EventEmitter<FailedSave>();
  /** Documents whose annotations could not be saved the last time. */
  readonly #failing = new WeakSet<vscode.TextDocument>();

  /** Fires when a document's annotations cannot be saved, and not again until they could. */
  readonly onDidFail = this.#failed.event;

  constructor(private readonly log: vscode.LogOutputChannel) {}

  /** True where all is saved. Never rejects. */
  async attempt(document: vscode.TextDocument, save: () => Promise<void>): Promise<boolean> {
    try {
      await save();
      this.#failing.delete(document);
      return true;
    } catch (error) {
      logError(this.log, error);
      if (!this.#failing.has(document)) this.#failed.fire({ document, error });
      this.#failing.add(document);
      return false;
    }
  }

  /** The next failure is told of again. */
  forget(document: vscode.TextDocument): void {
    this.#failing.delete(document);
  }

  dispose(): void {
    this.#failed.dispose();
  }
}
