import * as vscode from 'vscode';

/** So many ranges of a document were decorated, at a time as of `performance.now()`. */
export interface Painting {
  readonly uri: string;
  readonly count: number;
  readonly asked: number;
}

/** A clock around the decorations of all editors that are looked up from now on, by the extension as well as by the bench. */
export class PaintClock {
  readonly #painted = new vscode.EventEmitter<Painting>();
  readonly #clocked = new WeakMap<vscode.TextEditor, vscode.TextEditor>();

  constructor() {
    const { window } = vscode;
    const visible = Object.getOwnPropertyDescriptor(window, 'visibleTextEditors');
    const editors = (): readonly vscode.TextEditor[] =>
      (visible?.get?.call(window) as readonly vscode.TextEditor[] | undefined) ?? [];
    // The extension is handed the same object, as this file lies in its folder.
    Object.defineProperty(window, 'visibleTextEditors', {
      get: () => editors().map((editor) => this.#clock(editor)),
    });
  }

  /** The first time from now on that something of a document is decorated. */
  next(uri: vscode.Uri): Promise<Painting> {
    return new Promise((resolve) => {
      const subscription = this.#painted.event((painting) => {
        if (painting.uri !== uri.toString()) return;
        subscription.dispose();
        resolve(painting);
      });
    });
  }

  #clock(editor: vscode.TextEditor): vscode.TextEditor {
    const known = this.#clocked.get(editor);
    if (known) return known;
    const setDecorations: vscode.TextEditor['setDecorations'] = (type, ranges) => {
      editor.setDecorations(type, ranges);
      if (ranges.length === 0) return;
      const uri = editor.document.uri.toString();
      this.#painted.fire({ uri, count: ranges.length, asked: performance.now() });
    };
    // What an editor has is frozen.
    const clocked = Object.create(editor, { setDecorations: { value: setDecorations } }) as vscode.TextEditor;
    this.#clocked.set(editor, clocked);
    return clocked;
  }
}
