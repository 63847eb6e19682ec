import * as vscode from 'vscode';
import { logError } from '../../failures/logError';

/** Knows whether what could not be saved is kept, also when the document is closed. */
export interface Keeper {
  readonly isKept: boolean;
}

/** Saves annotations; rejects where that cannot be done. */
export type Save = () => Promise<void>;

/** Annotations that could not be written; without being kept they stand as long as their document is open. */
export interface FailedSave {
  readonly document: vscode.TextDocument;
  readonly error: unknown;
  readonly isKept: boolean;
}

/** Annotations that could not be saved when their document was open before, and are there again. */
export interface BroughtBack {
  readonly document: vscode.TextDocument;
  readonly count: number;
  /** Why they cannot be saved now either; null where they are saved. */
  readonly failed: FailedSave | null;
}

/** Saves annotations, and tells of those that cannot be saved. */
export class Savings {
  readonly #failed = new vscode.EventEmitter<FailedSave>();
  readonly #broughtBack = new vscode.EventEmitter<BroughtBack>();
  /** Documents whose annotations could not be saved the last time. */
  readonly #failing = new WeakSet<vscode.TextDocument>();

  /** Fires when a document's annotations cannot be saved, and not again until they could. */
  readonly onDidFail = this.#failed.event;

  /** Fires when annotations are there again that could not be saved before. */
  readonly onDidBringBack = this.#broughtBack.event;

  constructor(private readonly log: vscode.LogOutputChannel) {}

  /** True where all is saved. Never rejects. */
  async attempt(document: vscode.TextDocument, keeper: Keeper, save: Save): Promise<boolean> {
    const isKnown = this.#failing.has(document);
    const failed = await this.#save(document, keeper, save);
    if (failed && !isKnown) this.#failed.fire(failed);
    return !failed;
  }

  /** Saves what was brought back, and tells of both in one. */
  async saveBroughtBack(
    document: vscode.TextDocument,
    count: number,
    keeper: Keeper,
    save: Save,
  ): Promise<void> {
    this.#broughtBack.fire({ document, count, failed: await this.#save(document, keeper, save) });
  }

  /** The next failure is told of again. */
  forget(document: vscode.TextDocument): void {
    this.#failing.delete(document);
  }

  dispose(): void {
    this.#failed.dispose();
    this.#broughtBack.dispose();
  }

  async #save(document: vscode.TextDocument, keeper: Keeper, save: Save): Promise<FailedSave | null> {
    try {
      await save();
      this.#failing.delete(document);
      return null;
    } catch (error) {
      logError(this.log, error);
      this.#failing.add(document);
      return { document, error, isKept: keeper.isKept };
    }
  }
}
