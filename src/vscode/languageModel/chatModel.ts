import type * as vscode from 'vscode';

/** A language model, as far as Lede asks one. */
export interface ChatModel {
  /** Unique among those that there are. */
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  readonly maxInputTokens: number;
  countTokens(text: string, token: vscode.CancellationToken): Thenable<number>;
  /**
   * Sends one message and gives the answer piece by piece. Asks for the user's consent where VS Code wants it.
   * @throws vscode.LanguageModelError where that is refused, or the model answers nothing.
   */
  send(prompt: string, token: vscode.CancellationToken): AsyncIterable<string>;
}

/** The language models that there are, by whoever offers them; asked for only when the user wants one. */
export interface ChatModels {
  select(): Promise<readonly ChatModel[]>;
}
