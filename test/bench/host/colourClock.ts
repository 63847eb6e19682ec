import * as vscode from 'vscode';

/** One question of VS Code's for colours; times as of `performance.now()`. */
export interface ColourAnswer {
  readonly uri: string;
  readonly asked: number;
  readonly answered: number;
}

type Register = typeof vscode.languages.registerDocumentRangeSemanticTokensProvider;

/** A clock around every provider of colours that is registered from now on, the extension's as well as the bench's own. */
export class ColourClock {
  /** Of those that were answered with colours, in order of their answers. */
  readonly answers: ColourAnswer[] = [];
  readonly #answered = new vscode.EventEmitter<ColourAnswer>();

  constructor() {
    const { languages } = vscode;
    const register: Register = languages.registerDocumentRangeSemanticTokensProvider.bind(languages);
    const clocked: Register = (selector, provider, legend) =>
      register(selector, this.#clock(provider), legend);
    // The extension is handed the same object, as this file lies in its folder.
    Object.assign(languages, { registerDocumentRangeSemanticTokensProvider: clocked });
  }

  /** The first answer for a document from now on. */
  next(uri: vscode.Uri): Promise<ColourAnswer> {
    return new Promise((resolve) => {
      const subscription = this.#answered.event((answer) => {
        if (answer.uri !== uri.toString()) return;
        subscription.dispose();
        resolve(answer);
      });
    });
  }

  #clock(provider: vscode.DocumentRangeSemanticTokensProvider): vscode.DocumentRangeSemanticTokensProvider {
    return {
      provideDocumentRangeSemanticTokens: async (document, range, token) => {
        const asked = performance.now();
        const colours = await provider.provideDocumentRangeSemanticTokens(document, range, token);
        if (colours) {
          const answer = { uri: document.uri.toString(), asked, answered: performance.now() };
          this.answers.push(answer);
          this.#answered.fire(answer);
        }
        return colours;
      },
    };
  }
}
