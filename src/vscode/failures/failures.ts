import * as vscode from 'vscode';
import { fileName } from '../documents';
import { showError } from '../messages';
import { logError } from './logError';

/** Keeps a feature from what it cannot do: where it throws on a document, it is left off there, and all else goes on. */
export interface Guard {
  /**
   * Does something of the feature on a document.
   * @returns what comes of it; undefined where it throws, or the feature has thrown on this document before. Never rejects.
   */
  on<T>(document: vscode.TextDocument, work: () => T | PromiseLike<T>): Promise<T | undefined>;

  /** The same for what is done at once. */
  now<T>(document: vscode.TextDocument, work: () => T): T | undefined;
}

/** Tells a person of a failure; `showLog` is what they may ask for. */
export type TellOfFailure = (document: vscode.TextDocument, showLog: () => void) => void;

/**
 * Which features have failed on which documents. They stay off there until the document is opened again. The log has each
 * failure, without a word of the text; people are told of the first on a document.
 */
export class Failures {
  readonly #off = new WeakMap<vscode.TextDocument, Set<string>>();
  readonly #closing: vscode.Disposable;

  constructor(
    private readonly log: vscode.LogOutputChannel,
    private readonly tell: TellOfFailure,
  ) {
    this.#closing = vscode.workspace.onDidCloseTextDocument((document) => this.#off.delete(document));
  }

  /** What a feature works under. */
  guard(feature: string): Guard {
    const isOff = (document: vscode.TextDocument): boolean => this.#off.get(document)?.has(feature) === true;
    return {
      on: async (document, work) => {
        if (isOff(document)) return undefined;
        try {
          return await work();
        } catch (error) {
          this.#failed(feature, document, error);
          return undefined;
        }
      },
      now: (document, work) => {
        if (isOff(document)) return undefined;
        try {
          return work();
        } catch (error) {
          this.#failed(feature, document, error);
          return undefined;
        }
      },
    };
  }

  dispose(): void {
    this.#closing.dispose();
  }

  #failed(feature: string, document: vscode.TextDocument, error: unknown): void {
    if (error instanceof vscode.CancellationError) return;
    const before = this.#off.get(document);
    // Of two that were under way at once, the first has said it.
    if (before?.has(feature)) return;
    const name = fileName(document.uri);
    this.log.error(`${feature} failed on ${name}, and is off there until it is opened again.`);
    logError(this.log, error);
    if (before) before.add(feature);
    else {
      this.#off.set(document, new Set([feature]));
      this.tell(document, () => this.log.show());
    }
  }
}

/** Tells of a failure in a notification. */
export const tellInNotification: TellOfFailure = (document, showLog) => {
  const show = vscode.l10n.t('Show Log');
  const message = vscode.l10n.t(
    'A part of Lede has failed on {0}, and is off for this file until you open it again. All else goes on.',
    fileName(document.uri),
  );
  void showError(message, show).then((chosen) => {
    if (chosen === show) showLog();
  });
};
